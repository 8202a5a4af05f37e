package org.bringback.identity.linkage.draft;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.Plain;

/**
 * What a column looks like.
 *
 * @param words the header's words in small letters: {@code dateOfBirth} has three
 * @param rows rows looked at
 * @param filled those with a value
 * @param values the different values
 */
record ColumnProfile(String column, List<String> words, int rows, int filled, List<String> values) {

    static ColumnProfile of(String column, int[] codes, Dictionary values) {
        int filled = 0;
        boolean[] seen = new boolean[values.size()];
        for (int code : codes) {
            boolean says = code != Dictionary.MISSING
                    && !Plain.words(values.value(code)).isEmpty();
            filled += says ? 1 : 0;
            seen[code] |= says;
        }
        List<String> different = java.util.stream.IntStream.range(1, seen.length)
                .filter(code -> seen[code])
                .mapToObj(values::value)
                .toList();
        return new ColumnProfile(column, wordsOf(column), codes.length, filled, different);
    }

    static List<String> wordsOf(String header) {
        String parted = header.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replaceAll("(?<=\\p{L})(?=\\d)", " ")
                .toLowerCase(Locale.ROOT);
        return List.of(parted.split("[^\\p{L}\\p{M}\\p{Nd}]+"));
    }

    boolean has(Set<String> anyWord) {
        return words.stream().anyMatch(anyWord::contains);
    }

    double share(Predicate<String> kind) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(kind).count() / values.size();
    }

    double mean(java.util.function.ToIntFunction<String> measure) {
        return values.stream().mapToInt(measure).average().orElse(0);
    }

    int distinct() {
        return values.size();
    }

    /** Different values per filled row: 1 for a reference, near 0 for a category. */
    double variety() {
        return filled == 0 ? 0 : (double) values.size() / filled;
    }

    double fill() {
        return rows == 0 ? 0 : (double) filled / rows;
    }
}
