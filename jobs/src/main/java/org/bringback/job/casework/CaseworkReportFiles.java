package org.bringback.job.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.ReportPdf;
import org.bringback.render.text.ReportCsv;
import org.bringback.render.text.ReportJson;
import org.bringback.render.web.PageFonts;
import org.bringback.render.web.PageLink;
import org.bringback.render.web.ReportPage;
import org.bringback.render.workbook.ReportWorkbook;
import org.bringback.table.casework.CaseworkReports;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;

/** Writes one edition of the reports about casework in every format. */
final class CaseworkReportFiles {

    static final List<ReportDefinition> KINDS = List.of(CaseworkReports.CENTRE, CaseworkReports.COMMITTEE);

    private static final List<String> DATA =
            List.of("manifest.json", "tables.xlsx", "figures.csv", "reports.json", "reports.schema.json");

    private final ReportPdf pdf;
    private final PageFonts fonts;
    private final DisclosureRules disclosure;
    private final ProvinceTiles tiles;

    CaseworkReportFiles(Workspace workspace, DisclosureRules disclosure) throws IOException {
        Path templates = workspace.installation().templates();
        this.disclosure = disclosure;
        this.tiles = ProvinceTiles.load(
                workspace.installation().jobs(),
                workspace.referenceContext().reference().provinces());
        this.pdf = new ReportPdf(templates, disclosure, tiles, KINDS);
        this.fonts = PageFonts.read(templates);
    }

    /**
     * @param beside other pages of the output folder
     * @throws org.bringback.render.pdf.template.TemplateException when the template or its labels are wrong
     */
    void write(List<Report> reports, Set<Language> languages, Path folder, List<PageLink> beside) throws IOException {
        Set<String> names = new TreeSet<>(DATA);
        try (WritingThreads threads = new WritingThreads()) {
            for (Report report : reports) {
                for (Language language : languages) {
                    String name = report.id().fileStem() + "." + language.code() + ".pdf";
                    names.add(name);
                    threads.start(() -> Files.write(folder.resolve(name), pdf.render(report, language)));
                }
            }
            threads.finish();
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("tables.xlsx"))) {
            ReportWorkbook.write(reports, disclosure, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("figures.csv"))) {
            ReportCsv.write(reports, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("reports.json"))) {
            ReportJson.write(reports, disclosure, out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("reports.schema.json"))) {
            ReportJson.writeSchema(CaseworkReports.topics(), KINDS, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("index.html"))) {
            ReportPage.write(reports, disclosure, tiles, fonts, List.copyOf(names), beside, out);
        }
    }
}
