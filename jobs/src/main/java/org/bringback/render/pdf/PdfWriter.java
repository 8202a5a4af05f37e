package org.bringback.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.bringback.render.thaifont.ClusterTable;

/** Writes laid out pages as a PDF that is archivable and accessible. */
final class PdfWriter {

    private static final String COLOURS = "colour/srgb.icc";

    private final JasperReportsContext context;
    private final ClusterTable clusters;

    PdfWriter(JasperReportsContext context, ClusterTable clusters) {
        this.context = context;
        this.clusters = clusters;
    }

    byte[] export(JasperPrint filled, DocumentFacts facts) throws JRException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ThaiPdfExporter exporter = new ThaiPdfExporter(context, clusters);
        exporter.setExporterInput(new SimpleExporterInput(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration(facts));
        exporter.exportReport();
        return out.toByteArray();
    }

    private static SimplePdfExporterConfiguration configuration(DocumentFacts facts) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
        configuration.setIccProfilePath(COLOURS);
        // a binary cross-reference: OpenPDF writes the plain one in the digits of the machine's language
        configuration.setCompressed(true);
        configuration.setTagged(true);
        configuration.setTagLanguage(facts.language());
        configuration.setMetadataTitle(facts.title());
        configuration.setDisplayMetadataTitle(true);
        return configuration;
    }

    byte[] finish(byte[] exported, DocumentFacts facts) throws IOException {
        return new PdfFinisher(clusters).finish(exported, facts);
    }
}
