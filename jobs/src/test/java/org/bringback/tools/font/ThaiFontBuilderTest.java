package org.bringback.tools.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dbringback.update=true} writes the built fonts and their table anew. */
class ThaiFontBuilderTest {

    private static final Path FONTS = Path.of(System.getProperty("bringback.home", "."), "report-templates/fonts");
    private static final String REGULAR = "Sarabun-Regular.ttf";
    private static final String BOLD = "Sarabun-Bold.ttf";
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final double TWO_THOUSANDTHS = 2;

    private static ThaiFontBuilder.Built built;

    @BeforeAll
    static void build() throws IOException {
        built = ThaiFontBuilder.build(
                List.of(Files.readAllBytes(FONTS.resolve(REGULAR)), Files.readAllBytes(FONTS.resolve(BOLD))));
    }

    @Test
    void theFilesOfTheProjectAreWhatTheBuilderMakes() throws IOException {
        Path files = FONTS.resolve("built");
        if (Boolean.getBoolean("bringback.update")) {
            Files.createDirectories(files);
            Files.write(files.resolve(REGULAR), built.fonts().get(0));
            Files.write(files.resolve(BOLD), built.fonts().get(1));
            Files.writeString(files.resolve("clusters.tsv"), built.tableFile());
        }
        assertThat(built.fonts().get(0)).isEqualTo(Files.readAllBytes(files.resolve(REGULAR)));
        assertThat(built.fonts().get(1)).isEqualTo(Files.readAllBytes(files.resolve(BOLD)));
        assertThat(built.tableFile()).isEqualTo(Files.readString(files.resolve("clusters.tsv")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void everyClusterDrawnPlainlyLooksAsTheShaperDrawsIt(int weight) throws Exception {
        Font font = Font.createFont(
                        Font.TRUETYPE_FONT,
                        new ByteArrayInputStream(built.fonts().get(weight)))
                .deriveFont(1000f);
        assertThat(ThaiClusters.all()).hasSize(4646).allSatisfy(cluster -> {
            char[] text = cluster.toCharArray();
            Rectangle2D shaped = font.layoutGlyphVector(UNHINTED, text, 0, text.length, Font.LAYOUT_LEFT_TO_RIGHT)
                    .getVisualBounds();
            GlyphVector plain = font.createGlyphVector(UNHINTED, built.table().map(cluster));
            assertSame(plain.getVisualBounds(), shaped);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ที่ปรึกษา",
                "น้ำ",
                "ปั๊ม",
                "ปู่ย่า",
                "ผู้ใหญ่",
                "ฎุ",
                "ญู",
                "ฐู",
                "ฬู่",
                "พันธุ์",
                "กฎหมาย",
                "ป้ำเป๋อ"
            })
    void wholeWordsLookAsTheShaperDrawsThem(String word) throws Exception {
        Font font = Font.createFont(
                        Font.TRUETYPE_FONT,
                        new ByteArrayInputStream(built.fonts().get(0)))
                .deriveFont(1000f);
        char[] text = word.toCharArray();
        GlyphVector shaped = font.layoutGlyphVector(UNHINTED, text, 0, text.length, Font.LAYOUT_LEFT_TO_RIGHT);
        GlyphVector plain = font.createGlyphVector(UNHINTED, built.table().map(word));
        assertSame(plain.getVisualBounds(), shaped.getVisualBounds());
    }

    private static void assertSame(Rectangle2D actual, Rectangle2D expected) {
        assertThat(actual.getMinX()).isCloseTo(expected.getMinX(), within());
        assertThat(actual.getMaxX()).isCloseTo(expected.getMaxX(), within());
        assertThat(actual.getMinY()).isCloseTo(expected.getMinY(), within());
        assertThat(actual.getMaxY()).isCloseTo(expected.getMaxY(), within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(TWO_THOUSANDTHS);
    }
}
