package org.bringback.render.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.bringback.reference.Language;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.render.thaifont.ClusterTable;
import org.bringback.table.StatusSheet;

/**
 * Makes the PDF of a status sheet: A4, archivable (PDF/A-2a), accessible (PDF/UA-1), the same bytes for the same sheet.
 * Make it once, which compiles the template; it may then be used by several threads.
 */
public final class StatusSheetPdf {

    private static final String FOLDER = "status-sheet/";
    private static final String COLOURS = "colour/srgb.icc";

    private final TemplateContext context;
    private final JasperReport report;
    private final ClusterTable clusters;
    private final ChartFonts fonts;
    private final Map<Language, Labels> labels = new EnumMap<>(Language.class);

    /**
     * @param templates the folder {@code report-templates}, from which everything is read now
     * @throws IllegalArgumentException when a template or its labels are wrong
     * @throws IllegalStateException when this machine's Java cannot work with fonts; the message says what to install
     * @throws UncheckedIOException when a file cannot be read
     */
    public StatusSheetPdf(Path templates) {
        FontCheck.problem(templates).ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        TemplateFolder folder = new TemplateFolder(templates);
        context = new TemplateContext(folder);
        clusters = ClusterTable.read(folder.file("fonts/built/clusters.tsv"));
        try (InputStream template = folder.getInputStream(FOLDER + "status-sheet.jrxml")) {
            report = JasperCompileManager.getInstance(context).compile(template);
            fonts = new ChartFonts(font(folder, TemplateContext.REGULAR), font(folder, TemplateContext.BOLD));
            for (Language language : Language.values()) {
                labels.put(language, Labels.read(folder, FOLDER + "labels." + language.code() + ".yaml", language));
            }
        } catch (JRException | FontFormatException e) {
            throw new IllegalArgumentException("the template of the status sheet is wrong: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font(TemplateFolder folder, String path) throws IOException, FontFormatException {
        try (InputStream in = folder.getInputStream(path)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    /** The PDF's bytes; see {@link #renderTimed}. */
    public byte[] render(StatusSheet sheet, Map<Status, Words> statusWords, Language language) {
        return renderTimed(sheet, statusWords, language).bytes();
    }

    /**
     * The PDF with what it took to make it.
     *
     * @param statusWords the words for each status on paper; a status of the sheet without words is refused
     */
    public RenderedPdf renderTimed(StatusSheet sheet, Map<Status, Words> statusWords, Language language) {
        PrintableText printable = printable();
        try {
            long start = System.nanoTime();
            JasperPrint filled = fill(sheet, statusWords, language, printable);
            long afterFill = System.nanoTime();
            DocumentFacts facts = SheetParameters.facts(sheet, words(language), printable);
            byte[] exported = export(filled, facts);
            long afterExport = System.nanoTime();
            byte[] finished = new PdfFinisher(clusters).finish(exported, facts);
            long end = System.nanoTime();
            PdfTimings timings = new PdfTimings(
                    Duration.ofNanos(afterFill - start),
                    Duration.ofNanos(afterExport - afterFill),
                    Duration.ofNanos(end - afterExport));
            return new RenderedPdf(finished, timings, printable.missing());
        } catch (JRException e) {
            throw new IllegalStateException("the status sheet cannot be laid out: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChartFonts chartFonts() {
        return fonts;
    }

    PrintableText printable() {
        return new PrintableText(fonts.regular());
    }

    /** The laid out sheet, for checks of what was cut off. */
    JasperPrint fill(StatusSheet sheet, Map<Status, Words> statusWords, Language language, PrintableText printable)
            throws JRException {
        Labels words = words(language);
        Map<String, Object> parameters = SheetParameters.of(sheet, words, printable);
        SheetCharts charts = new SheetCharts(sheet, statusWords, words, printable);
        parameters.put("shareChart", charts.share(fonts));
        parameters.put("shareInWords", charts.shareInWords());
        parameters.put("changeChart", charts.change(fonts));
        parameters.put("changeInWords", charts.changeInWords());
        List<Map<String, ?>> rows = SheetRows.of(sheet, statusWords, words, printable);
        return JasperFillManager.getInstance(context)
                .fill(report, parameters, new JRMapCollectionDataSource(copy(rows)));
    }

    private static Collection<Map<String, ?>> copy(List<Map<String, ?>> rows) {
        return List.copyOf(rows);
    }

    private Labels words(Language language) {
        Labels words = labels.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no labels in " + language);
        }
        return words;
    }

    private byte[] export(JasperPrint filled, DocumentFacts facts) throws JRException {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
        configuration.setIccProfilePath(COLOURS);
        // a binary cross-reference: OpenPDF writes the plain one in the digits of the machine's language
        configuration.setCompressed(true);
        configuration.setTagged(true);
        configuration.setTagLanguage(facts.language());
        configuration.setMetadataTitle(facts.title());
        configuration.setDisplayMetadataTitle(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ThaiPdfExporter exporter = new ThaiPdfExporter(context, clusters);
        exporter.setExporterInput(new SimpleExporterInput(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return out.toByteArray();
    }
}
