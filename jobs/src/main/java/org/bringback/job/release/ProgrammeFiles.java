package org.bringback.job.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.reference.exchange.ExchangeCodes;
import org.bringback.render.pdf.ReportPdf;
import org.bringback.render.text.DhisJson;
import org.bringback.render.text.ReportCsv;
import org.bringback.render.text.ReportJson;
import org.bringback.render.text.SdmxCsv;
import org.bringback.render.web.PageFonts;
import org.bringback.render.web.PageLink;
import org.bringback.render.web.ReportPage;
import org.bringback.render.workbook.ReportWorkbook;
import org.bringback.table.programme.ProgrammeReports;
import org.bringback.table.report.Report;
import org.bringback.text.Language;

/** Writes the reports of programmes in every format: each holds the same cells. */
final class ProgrammeFiles {

    private static final List<String> DATA =
            List.of("tables.xlsx", "figures.csv", "reports.json", "reports.schema.json", "dhis2.json", "sdmx.csv");

    private final Path templates;
    private final DisclosureRules disclosure;
    private final ProvinceTiles tiles;
    private final ExchangeCodes codes;
    private final ReportPdf pdf;
    private final Set<Language> languages;
    private final Optional<PageLink> cohort;

    /** @param cohort links to the page of the main cohort */
    ProgrammeFiles(Workspace workspace, Set<Language> languages, Optional<PageLink> cohort) {
        Path jobs = workspace.installation().jobs();
        this.templates = workspace.installation().templates();
        this.disclosure = DisclosureRules.load(jobs);
        this.tiles = ProvinceTiles.load(
                jobs, workspace.referenceContext().reference().provinces());
        this.codes = ExchangeCodes.load(jobs);
        this.pdf = new ReportPdf(templates, disclosure, tiles, ProgrammeReports.KINDS);
        this.languages = languages;
        this.cohort = cohort;
    }

    /** @param whole whether the folder is the release's own, which has the manifest and lies where links say */
    void write(List<Report> reports, Path folder, boolean whole) throws IOException {
        Set<String> names = new TreeSet<>(DATA);
        if (whole) {
            names.add("manifest.json");
        }
        try (ParallelTasks threads = new ParallelTasks()) {
            for (Report report : reports) {
                for (Language language : languages) {
                    String name = report.id().fileStem() + "." + language.code() + ".pdf";
                    names.add(name);
                    threads.start(() -> Files.write(folder.resolve(name), pdf.render(report, language)));
                }
            }
            threads.start(() -> writeData(reports, folder));
            threads.start(() -> writePage(reports, folder, new ArrayList<>(names), whole));
            threads.finish();
        }
    }

    private void writeData(List<Report> reports, Path folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("tables.xlsx"))) {
            ReportWorkbook.write(reports, disclosure, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("figures.csv"))) {
            ReportCsv.write(reports, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("reports.json"))) {
            ReportJson.write(reports, disclosure, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("dhis2.json"))) {
            DhisJson.write(reports, codes, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("sdmx.csv"))) {
            SdmxCsv.write(reports, out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("reports.schema.json"))) {
            ReportJson.writeSchema(ProgrammeReports.topics(reports), ProgrammeReports.KINDS, out);
        }
    }

    private void writePage(List<Report> reports, Path folder, List<String> names, boolean whole) throws IOException {
        List<PageLink> beside = whole ? cohort.stream().toList() : List.of();
        try (Writer out = Files.newBufferedWriter(folder.resolve("index.html"))) {
            ReportPage.write(reports, disclosure, tiles, PageFonts.read(templates), names, beside, out);
        }
    }
}
