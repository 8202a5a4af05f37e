package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.bringback.text.DisplayWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Tables on a terminal, whose columns line up in Thai too. */
class TextGridTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "display-widths.csv", numLinesToSkip = 1)
    void marksAboveAndBelowTakeNoColumn(String quoted, int columns) {
        String text = quoted.substring(1, quoted.length() - 1);

        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
        assertThat(DisplayWidth.left(text, columns + 2)).isEqualTo(text + "  ");
        assertThat(DisplayWidth.right(text, columns + 2)).isEqualTo("  " + text);
        assertThat(DisplayWidth.left(text, columns - 1)).isEqualTo(text);
        assertThat(DisplayWidth.right(text, columns - 1)).isEqualTo(text);
    }

    @Test
    void invisibleCharactersTakeNoColumn() {
        assertThat(DisplayWidth.of("a\u200Bb\u200Ec\uFEFF")).isEqualTo(3);
    }

    @Test
    void theFirstColumnStandsLeftAndAllOthersRight() throws IOException {
        TextGrid grid = new TextGrid();
        grid.row(List.of("", "persons", "%"));
        grid.row(List.of("ไม่พบตัว", "1,234", "98.5"));
        grid.row(List.of("เสียชีวิต", "9"));
        grid.row(List.of("total", "", ""));
        StringBuilder out = new StringBuilder();
        grid.write(out);

        assertThat(out).hasToString("""
                        persons     %
                ไม่พบตัว    1,234  98.5
                เสียชีวิต        9
                total
                """);
    }
}
