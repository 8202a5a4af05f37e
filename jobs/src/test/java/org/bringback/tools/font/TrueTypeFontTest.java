package org.bringback.tools.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrueTypeFontTest {

    private static final Path FONT =
            Path.of(System.getProperty("bringback.home", "."), "report-templates/fonts/Sarabun-Regular.ttf");

    private final TrueTypeFont font;

    TrueTypeFontTest() throws IOException {
        font = new TrueTypeFont(Files.readAllBytes(FONT));
    }

    @Test
    void anAddedGlyphIsFoundByItsCharacterAndOldGlyphsKeepTheirNumbers() {
        int base = font.glyphOf('ก');
        CompositeGlyph moved = new CompositeGlyph('\uE000', 100, List.of(new GlyphComponent(base, 30, -40)));

        TrueTypeFont written = new TrueTypeFont(TrueTypeWriter.write(font, List.of(moved)));

        assertThat(written.glyphCount()).isEqualTo(font.glyphCount() + 1);
        assertThat(written.glyphOf('\uE000')).isEqualTo(font.glyphCount());
        assertThat(written.glyphOf('ก')).isEqualTo(base);
        assertThat(written.glyphs()).containsAllEntriesOf(font.glyphs());
        assertThat(written.advance(font.glyphCount())).isEqualTo(100);
        assertThat(written.advance(base)).isEqualTo(font.advance(base));
        GlyphBounds box = font.box(base);
        assertThat(written.box(font.glyphCount()))
                .isEqualTo(new GlyphBounds(box.xMin() + 30, box.yMin() - 40, box.xMax() + 30, box.yMax() - 40));
    }

    @Test
    void anEmptyGlyphHasNoInk() {
        CompositeGlyph nothing = new CompositeGlyph('\uE000', 0, List.of());
        TrueTypeFont written = new TrueTypeFont(TrueTypeWriter.write(font, List.of(nothing)));
        assertThat(written.box(written.glyphOf('\uE000'))).isEqualTo(GlyphBounds.EMPTY);
    }
}
