package org.bringback.intake.classify;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Field;

/**
 * Words for a status that nobody knows, and that stand on many rows. A single such cell may be a name in a row whose
 * cells have moved and is not shown; what every tenth of these rows says is a word that the settings lack.
 */
final class RepeatedWords {

    private static final int MIN_ROWS = 10;
    private static final int MIN_PERCENT = 10;
    private static final int MAX_LENGTH = 60;
    /** Words of statuses are few; of names there are thousands, and nobody wants to see those. */
    private static final int MAX_WORDS = 5_000;

    private final Map<String, Long> rows = new HashMap<>();
    private long all;

    void add(RawRow row, RowOutcome outcome) {
        if (outcome.notices().stream().noneMatch(notice -> notice.code() == NoticeCode.UNKNOWN_STATUS)) {
            return;
        }
        all++;
        String word = row.cell(row.columns().indexOf(Field.STATUS)).strip();
        if (rows.containsKey(word) || rows.size() < MAX_WORDS) {
            rows.merge(word, 1L, Long::sum);
        }
    }

    /** The words and how many rows they stand on. */
    SortedMap<String, Long> words() {
        SortedMap<String, Long> words = new TreeMap<>();
        rows.forEach((word, count) -> {
            if (count >= MIN_ROWS && count * 100 >= all * MIN_PERCENT && isWord(word)) {
                words.put(word, count);
            }
        });
        return words;
    }

    /** Numbers are of persons: IDs, telephones, dates of birth. */
    private static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.codePoints().noneMatch(Character::isDigit);
    }
}
