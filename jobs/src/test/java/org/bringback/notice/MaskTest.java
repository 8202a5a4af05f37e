package org.bringback.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MaskTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "masks.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void aValueIsShownByItsShapeOnly(String value, String shape) {
        assertThat(Mask.shape(value)).isEqualTo(shape);
    }

    /** Whatever letter or digit of the scripts that offices write stands in a cell, none of it is to be read. */
    @Test
    void noLetterNoDigitAndNoMarkIsEverShown() {
        for (int codePoint = 1; codePoint < 0x3000; codePoint++) {
            boolean shown = Mask.shape("a" + Character.toString(codePoint)).equals("x" + Character.toString(codePoint));
            boolean personal = Character.toString(codePoint).matches("[\\p{L}\\p{M}\\p{N}]");
            assertThat(shown && codePoint != 'x' && codePoint != '9')
                    .as("U+%04X", codePoint)
                    .isEqualTo(!personal);
        }
    }
}
