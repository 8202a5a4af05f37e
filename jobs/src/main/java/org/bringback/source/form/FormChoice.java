package org.bringback.source.form;

import java.util.Locale;
import org.bringback.text.BilingualText;

/**
 * A value that a column offers.
 *
 * @param id what the program knows it by
 */
public record FormChoice(String id, BilingualText words) {

    /** As the drop-down offers it. */
    public String written() {
        return words.englishThenThai();
    }

    /** Whether a person wrote this one: the whole of it or one of its two words, in capitals or not. */
    boolean isWrittenAs(String text) {
        String word = FormText.plain(text).toLowerCase(Locale.ROOT);
        return word.equals(written().toLowerCase(Locale.ROOT))
                || word.equals(words.english().toLowerCase(Locale.ROOT))
                || word.equals(words.thai().toLowerCase(Locale.ROOT));
    }
}
