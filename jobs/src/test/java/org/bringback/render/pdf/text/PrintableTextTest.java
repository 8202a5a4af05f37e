package org.bringback.render.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.bringback.render.pdf.SamplePdfs;
import org.junit.jupiter.api.Test;

class PrintableTextTest {

    private final PrintableText printable =
            new PrintableText(SamplePdfs.pdf().chartFonts().regular());

    @Test
    void tabsAndOddSpacesBecomeSpacesAndInvisibleCharactersGo() {
        assertThat(printable.clean("ก\tข\u00A0ค\u200Bง\u00ADจ\uFEFF")).isEqualTo("ก ข คงจ");
        assertThat(printable.missing()).isEmpty();
    }

    @Test
    void aCharacterWithoutAGlyphIsReplacedOnceAndRemembered() {
        assertThat(printable.clean("😀中")).isEqualTo("◊◊");
        assertThat(printable.missing()).containsExactly("U+1F600", "U+4E2D");
    }

    @Test
    void privateCharactersOfTheFontCannotComeFromOutside() {
        assertThat(printable.clean("\uE000")).isEqualTo("◊");
    }

    @Test
    void aNumberStaysWithItsUnit() {
        assertThat(printable.prose("ลดลง 55 คน (เหลือ 373 คน)")).isEqualTo("ลดลง 55\u00A0คน (เหลือ 373\u00A0คน)");
    }
}
