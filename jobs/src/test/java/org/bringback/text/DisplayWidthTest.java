package org.bringback.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Columns of a terminal that texts take. */
class DisplayWidthTest {

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvFileSource(resources = "widths.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void marksAboveAndBelowTheLineTakeNoColumn(String text, int width) {
        String plain = text.replace("∅", "").replace("␀", "\u200B");
        assertThat(DisplayWidth.of(plain)).isEqualTo(width);
        assertThat(DisplayWidth.of(DisplayWidth.left(plain, 12))).isEqualTo(Math.max(12, width));
        assertThat(DisplayWidth.left(plain, 12)).startsWith(plain);
        assertThat(DisplayWidth.of(DisplayWidth.right(plain, 12))).isEqualTo(Math.max(12, width));
        assertThat(DisplayWidth.right(plain, 12)).endsWith(plain);
    }

    @Test
    void aTextThatIsTooLongIsLeftWhole() {
        assertThat(DisplayWidth.left("สวัสดี", 2)).isEqualTo("สวัสดี");
        assertThat(DisplayWidth.right("สวัสดี", 2)).isEqualTo("สวัสดี");
        assertThat(DisplayWidth.left("ก", 3)).isEqualTo("ก  ");
        assertThat(DisplayWidth.right("กี่", 3)).isEqualTo("  กี่");
    }
}
