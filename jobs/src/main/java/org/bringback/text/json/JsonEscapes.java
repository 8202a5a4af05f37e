package org.bringback.text.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which characters are written as {@code \\u} and four hexadecimal digits, besides quotation mark and backslash, which
 * get a backslash. The digits are in lower case.
 */
final class JsonEscapes extends CharacterEscapes {

    /** Control characters but the usual three, which have letters. */
    static final JsonEscapes DOCUMENT = new JsonEscapes(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');

    /** What an HTML parser takes for markup, and what scripts take for the end of a line. */
    static final JsonEscapes HTML =
            new JsonEscapes(c -> c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029');

    /** What a database might object to: NUL, and halves of surrogate pairs that stand alone. */
    static final JsonEscapes DATABASE =
            new JsonEscapes(c -> c < ' ' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);

    private static final long serialVersionUID = 1;

    private final transient IntPredicate escaped;

    private final int[] ascii = standardAsciiEscapesForJSON();

    private JsonEscapes(IntPredicate escaped) {
        this.escaped = escaped;
        for (int c = 0; c < ascii.length; c++) {
            if (escaped.test(c)) {
                ascii[c] = ESCAPE_CUSTOM;
            }
        }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    /** Asked for every character beyond ASCII too. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return escaped.test(c) ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c)) : null;
    }
}
