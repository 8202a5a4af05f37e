package org.bringback.source.form;

import java.util.stream.Stream;
import org.bringback.text.BilingualText;

/**
 * A value that a column offers.
 *
 * @param id what the program knows it by
 */
public record FormChoice(String id, BilingualText words) {

    /** As the drop-down offers it. */
    public String written() {
        return words.thaiThenEnglish();
    }

    /**
     * Whether a person wrote this one: the whole of it or one of its two words, in capitals or not. Forms of earlier
     * versions of the program offered the English word first.
     */
    boolean isWrittenAs(String text) {
        return Stream.of(written(), words.englishThenThai(), words.thai(), words.english())
                .anyMatch(FormText.plain(text)::equalsIgnoreCase);
    }
}
