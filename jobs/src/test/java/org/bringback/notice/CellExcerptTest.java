package org.bringback.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CellExcerptTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "excerpts.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 2)
    void aWordOfACodeListIsShownUnlessItMayBeAPersons(String cell, String shown) {
        assertThat(CellExcerpt.word(written(cell))).isEqualTo(written(shown));
    }

    private static String written(String cell) {
        if (cell.startsWith("*")) {
            String letter = cell.endsWith("x") ? "x" : "a";
            return letter.repeat(Integer.parseInt(cell.replaceAll("\\D", "")));
        }
        return cell.replace("\\t", "\t").replace("\\0", "\0");
    }

    @Test
    void aPersonsCellIsShownByItsShapeWhateverItsLength() {
        assertThat(CellExcerpt.personal("ก1\t")).isEqualTo("x9 ");
        assertThat(CellExcerpt.personal("a")).isEqualTo("x");
    }

    @Test
    void aTextIsCutAfterNineHundredCharactersAndSaysSo() {
        assertThat(CellExcerpt.text("a".repeat(900))).isEqualTo("a".repeat(900));
        assertThat(CellExcerpt.text("a".repeat(901))).isEqualTo("a".repeat(900) + "…");
        assertThat(CellExcerpt.text("first\nsecond")).isEqualTo("first second");
    }
}
