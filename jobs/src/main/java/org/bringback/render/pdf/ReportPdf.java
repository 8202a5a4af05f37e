package org.bringback.render.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import org.bringback.reference.PublicationDetails;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.chart.ChartFonts;
import org.bringback.render.pdf.chart.PrintedCharts;
import org.bringback.render.pdf.export.DocumentProperties;
import org.bringback.render.pdf.export.PdfWriter;
import org.bringback.render.pdf.table.TableTemplates;
import org.bringback.render.pdf.template.ReportTemplate;
import org.bringback.render.pdf.template.TemplateContext;
import org.bringback.render.pdf.template.TemplateException;
import org.bringback.render.pdf.template.TemplateFaults;
import org.bringback.render.pdf.template.TemplateFiles;
import org.bringback.render.pdf.template.TemplateFolder;
import org.bringback.render.pdf.text.PrintableText;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.render.pdf.text.ThaiClusterTable;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;

/**
 * Makes the PDF of any report: A4, archivable (PDF/A-2a), accessible (PDF/UA-1), the same bytes for the same report. Make
 * it once, which compiles the templates; it may then be used by several threads.
 */
public final class ReportPdf {

    private final TemplateContext context;
    private final TableTemplates tables;
    private final PdfWriter writer;
    private final ChartFonts fonts;
    private final DisclosureRules disclosure;
    private final ProvinceTiles tiles;
    private final Optional<String> address;
    private final Map<ReportDefinition, ReportTemplate> kinds = new TreeMap<>();
    private final Map<ReportDefinition, TemplateException> broken = new TreeMap<>();

    /**
     * A template that is wrong is no reason not to make the others' reports: it is refused when it is used.
     *
     * @param templates the folder {@code report-templates}, from which everything is read now
     * @throws IllegalStateException when this machine's Java cannot work with fonts; the message says what to install
     * @throws UncheckedIOException when a font cannot be read
     */
    public ReportPdf(Path templates, DisclosureRules disclosure, ProvinceTiles tiles) {
        this(templates, disclosure, tiles, ReportDefinition.list());
    }

    /** The same for reports of certain kinds only, which may be such as no release holds. */
    public ReportPdf(
            Path templates, DisclosureRules disclosure, ProvinceTiles tiles, List<ReportDefinition> definitions) {
        FontCheck.problem(templates).ifPresent(problem -> {
            throw new IllegalStateException(problem.englishThenThai());
        });
        TemplateFolder folder = new TemplateFolder(templates);
        this.context = new TemplateContext(folder);
        this.disclosure = disclosure;
        this.tiles = tiles;
        this.address =
                PublicationDetails.load(templates.resolve("publication.yaml")).url();
        TemplateFiles files = new TemplateFiles(context, folder);
        this.tables = new TableTemplates(files);
        this.writer = new PdfWriter(context, ThaiClusterTable.read(folder.file("fonts/built/clusters.tsv")));
        this.fonts = new ChartFonts(font(folder, TemplateContext.REGULAR), font(folder, TemplateContext.BOLD));
        for (ReportDefinition kind : definitions) {
            read(files, kind);
        }
    }

    private void read(TemplateFiles files, ReportDefinition kind) {
        try {
            kinds.put(kind, ReportTemplate.read(files, kind));
        } catch (TemplateException e) {
            broken.put(kind, e);
        }
    }

    private static Font font(TemplateFolder folder, String path) {
        try (InputStream in = folder.getInputStream(path)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + path, e);
        }
    }

    /** What is wrong with the template or the labels of a kind, known before anything is rendered. */
    public Optional<TemplateException> problem(ReportDefinition kind) {
        return Optional.ofNullable(broken.get(kind));
    }

    /** The PDF's bytes; see {@link #renderTimed}. */
    public byte[] render(Report report, Language language) {
        return renderTimed(report, language).bytes();
    }

    /**
     * The PDF with what it took to make it.
     *
     * @throws TemplateException when the template or the labels of that kind of report are wrong
     */
    public RenderedPdf renderTimed(Report report, Language language) {
        ReportTemplate template = template(report.id().kind());
        ReportText text = text(template, language);
        try {
            long start = System.nanoTime();
            JasperPrint filled = fill(report, template, text);
            long afterFill = System.nanoTime();
            DocumentProperties properties = ReportParameters.properties(report, text);
            byte[] exported = writer.export(filled, properties);
            long afterExport = System.nanoTime();
            byte[] finished = writer.finish(exported, properties);
            long end = System.nanoTime();
            PdfTimings timings = new PdfTimings(
                    Duration.ofNanos(afterFill - start),
                    Duration.ofNanos(afterExport - afterFill),
                    Duration.ofNanos(end - afterExport));
            return new RenderedPdf(finished, timings, text.missing());
        } catch (TemplateException e) {
            throw e;
        } catch (JRException | RuntimeException e) {
            throw TemplateFaults.of(context.file(ReportTemplate.path(report.id().kind())), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportTemplate template(ReportDefinition kind) {
        ReportTemplate template = kinds.get(kind);
        if (template == null) {
            throw problem(kind).orElseThrow();
        }
        return template;
    }

    public ChartFonts chartFonts() {
        return fonts;
    }

    /** The laid out report, for checks of what was cut off. */
    JasperPrint fill(Report report, Language language) throws JRException {
        ReportTemplate template = template(report.id().kind());
        return fill(report, template, text(template, language));
    }

    ReportText text(ReportDefinition kind, Language language) {
        return text(template(kind), language);
    }

    private ReportText text(ReportTemplate template, Language language) {
        return new ReportText(template.labels(language), disclosure, new PrintableText(fonts.regular()));
    }

    private JasperPrint fill(Report report, ReportTemplate template, ReportText text) throws JRException {
        PrintedCharts charts = new PrintedCharts(report, text, fonts, tiles);
        ReportRows rows = new ReportRows(report, text, tables, charts, address);
        return JasperFillManager.getInstance(context)
                .fill(template.report(), ReportParameters.of(report, text), ReportRows.source(rows.build()));
    }
}
