package org.bringback.render.pdf.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bringback.render.pdf.text.ThaiClusterTable;

/** The last pass over a written PDF: real text behind private characters, complete tags, metadata without a clock. */
final class PdfFinisher {

    private final ThaiClusterTable clusters;

    PdfFinisher(ThaiClusterTable clusters) {
        this.clusters = clusters;
    }

    byte[] finish(byte[] pdf, DocumentProperties properties) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new ToUnicodeMaps(clusters).finish(document);
            StructureTree.finish(document);
            for (PDPage page : document.getPages()) {
                Artifacts.wrap(document, page);
            }
            Metadata.write(document, properties);
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        }
    }
}
