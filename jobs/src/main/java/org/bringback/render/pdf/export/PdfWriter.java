package org.bringback.render.pdf.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.bringback.render.pdf.text.ThaiClusterTable;

/** Writes laid out pages as a PDF that is archivable and accessible. */
public final class PdfWriter {

    private static final String COLOURS = "colour/srgb.icc";

    private final JasperReportsContext context;
    private final ThaiClusterTable clusters;

    public PdfWriter(JasperReportsContext context, ThaiClusterTable clusters) {
        this.context = context;
        this.clusters = clusters;
    }

    public byte[] export(JasperPrint filled, DocumentProperties properties) throws JRException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ThaiPdfExporter exporter = new ThaiPdfExporter(context, clusters);
        exporter.setExporterInput(new SimpleExporterInput(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration(properties));
        exporter.exportReport();
        return out.toByteArray();
    }

    private static SimplePdfExporterConfiguration configuration(DocumentProperties properties) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
        configuration.setIccProfilePath(COLOURS);
        // a binary cross-reference: OpenPDF writes the plain one in the digits of the machine's language
        configuration.setCompressed(true);
        configuration.setTagged(true);
        configuration.setTagLanguage(properties.language());
        configuration.setMetadataTitle(properties.title());
        configuration.setDisplayMetadataTitle(true);
        return configuration;
    }

    public byte[] finish(byte[] exported, DocumentProperties properties) throws IOException {
        return new PdfFinisher(clusters).finish(exported, properties);
    }
}
