package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages look as they looked when a person last approved them. After an intended change, write the pictures anew with
 * {@code mvn test -Dtest=GoldenPictureTest -Dbringback.golden.write=true} and look at them before they are committed.
 */
class GoldenPictureTest {

    private static final ReportPdf PDF = SamplePdfs.pdf();
    private static final Path GOLDEN =
            Path.of(System.getProperty("bringback.home", "."), "jobs/src/test/resources/render/golden");
    private static final int DPI = 80;
    private static final int VISIBLE = 50;
    private static final int SQUARE = 8;
    private static final int TOLERATED = 3;

    @ParameterizedTest
    @CsvSource({
        "NATIONAL, 1, THAI",
        "NATIONAL, 1, ENGLISH",
        "NATIONAL, 2, THAI",
        "NATIONAL, 7, ENGLISH",
        "LIST, 2, ENGLISH",
        "PROVINCE, 1, THAI",
        "AREA, 2, THAI"
    })
    void thePageLooksAsApproved(ReportDefinition kind, int number, Language language) throws IOException {
        BufferedImage page = picture(PDF.render(SamplePdfs.madeUp(kind), language), number - 1);
        String name = kind.key() + number;
        Path file = GOLDEN.resolve(name + "." + language.code() + ".png");
        if (Boolean.getBoolean("bringback.golden.write")) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(page, "png", file.toFile());
        }
        BufferedImage golden = ImageIO.read(file.toFile());
        assertThat(page.getWidth()).isEqualTo(golden.getWidth());
        assertThat(page.getHeight()).isEqualTo(golden.getHeight());
        assertThat(mostDifferingInASquare(page, golden)).isLessThanOrEqualTo(TOLERATED);
    }

    private static BufferedImage picture(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(number, DPI, ImageType.GRAY);
        }
    }

    /** A misplaced tone mark changes few pixels of the page but many of its own small square. */
    private static int mostDifferingInASquare(BufferedImage one, BufferedImage other) {
        int maximum = 0;
        for (int y = 0; y + SQUARE <= one.getHeight(); y += SQUARE / 2) {
            for (int x = 0; x + SQUARE <= one.getWidth(); x += SQUARE / 2) {
                maximum = Math.max(maximum, differing(one, other, x, y));
            }
        }
        return maximum;
    }

    private static int differing(BufferedImage one, BufferedImage other, int left, int top) {
        int differing = 0;
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                int difference = (one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF);
                differing += Math.abs(difference) > VISIBLE ? 1 : 0;
            }
        }
        return differing;
    }
}
