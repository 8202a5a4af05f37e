package org.bringback.render.pdf.check;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.RenderedPdf;
import org.bringback.render.pdf.ReportPdf;
import org.bringback.render.pdf.table.TableTemplates;
import org.bringback.render.pdf.template.ReportTemplate;
import org.bringback.render.pdf.template.TemplateContext;
import org.bringback.render.pdf.template.TemplateException;
import org.bringback.render.pdf.template.TemplateFaults;
import org.bringback.render.pdf.template.TemplateFiles;
import org.bringback.render.pdf.template.TemplateFolder;
import org.bringback.table.programme.ProgrammeReports;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** Tries all templates with made-up figures, for those who change them. */
public final class TemplateCheck {

    private static final int DPI = 100;

    private final Path templates;
    private final Path jobs;
    private final TemplateContext context;
    private final TemplateFiles files;
    private final Path out;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What was found.
     *
     * @param fault whether it has to be put right
     */
    public record Finding(boolean fault, BilingualText words) {}

    /** @param out gets one picture a page */
    public TemplateCheck(Path templates, Path jobs, Path out) {
        this.templates = templates;
        this.jobs = jobs;
        this.out = out;
        TemplateFolder folder = new TemplateFolder(templates);
        this.context = new TemplateContext(folder);
        this.files = new TemplateFiles(context, folder);
    }

    /** Faults and notes, in the order in which they were met. */
    public List<Finding> run() throws IOException {
        ReferenceData reference = ReferenceData.load(jobs);
        Collection<ReportDefinition> kinds = oneOfEachTemplate();
        ReportPdf pdf = new ReportPdf(
                templates,
                DisclosureRules.load(jobs),
                ProvinceTiles.load(jobs, reference.provinces()),
                List.copyOf(kinds));
        for (ReportDefinition kind : kinds) {
            look(ReportTemplate.path(kind), TemplateNames.REPORT_PARAMETERS, TemplateNames.REPORT_FIELDS);
        }
        look(TableTemplates.PATH, TemplateNames.TABLE_PARAMETERS, TemplateNames.TABLE_FIELDS);
        LabelCheck.list(templates).forEach(this::fault);
        for (ReportDefinition kind : kinds) {
            draw(pdf, new TemplateSample(reference).create(kind));
        }
        return List.copyOf(findings);
    }

    private static Collection<ReportDefinition> oneOfEachTemplate() {
        Map<String, ReportDefinition> byTemplate = new LinkedHashMap<>();
        Stream.concat(ReportDefinition.list().stream(), ProgrammeReports.KINDS.stream())
                .forEach(kind -> byTemplate.putIfAbsent(kind.layout().template(), kind));
        return byTemplate.values();
    }

    private void look(String path, List<String> parameters, List<String> fields) {
        try {
            JasperDesign design = files.design(path);
            say(
                    path,
                    new BilingualText("พารามิเตอร์", "parameters"),
                    TemplateUsage.ofParameters(context, design, parameters));
            say(path, new BilingualText("ฟิลด์", "fields"), TemplateUsage.ofFields(context, design, fields));
        } catch (TemplateException e) {
            fault(e);
        }
    }

    private void say(String path, BilingualText kind, TemplateUsage use) {
        note(kind.map(word -> path + ": " + word + " " + list(use.declared())));
        if (!use.unused().isEmpty()) {
            note(new BilingualText(
                    path + ": " + kind.thai() + "ที่มีแต่ไม่ได้ใช้ " + list(use.unused()),
                    path + ": " + kind.english() + " it does not use " + list(use.unused())));
        }
        for (String name : use.unknown()) {
            fault(TemplateFaults.of(
                    templates.resolve(path),
                    "name=\"" + name + '"',
                    new BilingualText("โปรแกรมไม่มี " + name, "the program has no " + name)));
        }
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    private void draw(ReportPdf pdf, Report report) throws IOException {
        for (Language language : Language.values()) {
            try {
                RenderedPdf rendered = pdf.renderTimed(report, language);
                write(rendered.bytes(), report.id().kind().key() + "." + language.code());
            } catch (TemplateException e) {
                fault(e);
            }
        }
    }

    private void write(byte[] pdf, String name) throws IOException {
        Files.createDirectories(out);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, DPI);
                ImageIO.write(
                        picture,
                        "png",
                        out.resolve(name + "." + (page + 1) + ".png").toFile());
            }
        }
    }

    private void note(BilingualText text) {
        findings.add(new Finding(false, text));
    }

    /** The same fault is met more than once: when a template is looked at, and in both languages. */
    private void fault(TemplateException fault) {
        BilingualText words = fault.problem().map(text -> fault.location() + ": " + text);
        Finding finding = new Finding(true, words);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
