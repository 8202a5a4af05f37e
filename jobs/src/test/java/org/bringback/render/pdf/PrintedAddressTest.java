package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bringback.Folder;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Where {@code publication.yaml} has an address, a telephone held over page 1 opens it. */
class PrintedAddressTest {

    /** As long as addresses may be: the finest modules that are printed. */
    private static final String ADDRESS = "https://statistics.example.go.th/bringback/" + "a".repeat(160) + "/?q=1";

    private static final int PHONE_DPI = 300;
    private static final int CORNER = 72;

    @TempDir
    private Path folder;

    @Test
    void theCodeOnPage1IsReadAsTheAddressAndHasItInWords() throws Exception {
        Path templates = folder.resolve("templates");
        Folder.copy(SamplePdfs.TEMPLATES, templates);
        Files.writeString(templates.resolve("publication.yaml"), "url: '" + ADDRESS + "'\n");
        ReportPdf withAddress = new ReportPdf(
                templates, DisclosureRules.load(JobsFolder.real()), SamplePdfs.TILES, List.of(ReportDefinition.LIST));

        byte[] pdf = withAddress.render(SamplePdfs.madeUp(ReportDefinition.LIST), Language.THAI);

        assertThat(read(pdf)).isEqualTo(ADDRESS);
        assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        byte[] without = SamplePdfs.pdf().render(SamplePdfs.madeUp(ReportDefinition.LIST), Language.THAI);
        try (PDDocument one = Loader.loadPDF(pdf);
                PDDocument other = Loader.loadPDF(without)) {
            assertThat(one.getNumberOfPages()).isEqualTo(other.getNumberOfPages());
        }
    }

    private static String read(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, PHONE_DPI);
            int corner = page.getWidth() - (CORNER + 60) * PHONE_DPI / 72;
            BufferedImage part = page.getSubimage(corner, 0, page.getWidth() - corner, page.getHeight() / 6);
            int[] pixels = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
            Result result = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(part.getWidth(), part.getHeight(), pixels))));
            return result.getText();
        }
    }
}
