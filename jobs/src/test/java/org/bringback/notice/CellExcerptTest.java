package org.bringback.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellExcerptTest {

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
