package org.bringback.job;

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
import java.util.concurrent.Future;
import org.bringback.reference.Disclosure;
import org.bringback.reference.Language;
import org.bringback.reference.ProvinceTiles;
import org.bringback.render.pdf.ReportPdf;
import org.bringback.render.pdf.TemplateException;
import org.bringback.render.sheet.ReportWorkbook;
import org.bringback.render.text.DataPackage;
import org.bringback.render.text.ReportCsv;
import org.bringback.render.text.ReportJson;
import org.bringback.render.web.PageFonts;
import org.bringback.render.web.ReportPage;
import org.bringback.table.report.Report;

/** Writes the reports of one edition in every format: each holds the same cells. */
final class ReportFiles {

    /** What all editions of a night share. */
    record Kit(
            Future<ReportPdf> pdf,
            PageFonts fonts,
            Disclosure disclosure,
            ProvinceTiles tiles,
            Set<Language> languages) {}

    private final Kit kit;
    private final List<Report> reports;
    private final Path folder;
    private final Progress progress;

    ReportFiles(Kit kit, List<Report> reports, Path folder, Progress progress) {
        this.kit = kit;
        this.reports = reports;
        this.folder = folder;
        this.progress = progress;
    }

    /** How many PDFs there will be. */
    int sheets() {
        return reports.size() * kit.languages().size();
    }

    /**
     * Begins to write everything.
     *
     * @param besides files of the folder that the page names as well
     */
    void begin(SideBySide threads, List<String> besides) {
        Set<String> names = new TreeSet<>(besides);
        names.addAll(List.of("tables.xlsx", "figures.csv", "reports.json", "reports.schema.json"));
        for (Report report : reports) {
            for (Language language : kit.languages()) {
                String name = report.id().fileStem() + "." + language.code() + ".pdf";
                names.add(name);
                threads.begin(() -> writePdf(report, language, name));
            }
        }
        threads.begin(this::writeWorkbook);
        threads.begin(this::writeCsv);
        threads.begin(this::writeJson);
        threads.begin(() -> writePage(new ArrayList<>(names)));
    }

    private void writePdf(Report report, Language language, String name) throws IOException {
        ReportPdf pdf = SideBySide.result(kit.pdf());
        if (pdf.problem(report.id().kind()).isEmpty()) {
            Files.write(folder.resolve(name), pdf.render(report, language));
        }
        progress.advance(1);
    }

    /** What is wrong with a template, so that its reports are missing. */
    Optional<TemplateException> problem() throws IOException {
        ReportPdf pdf = SideBySide.result(kit.pdf());
        return reports.stream()
                .map(report -> report.id().kind())
                .distinct()
                .map(pdf::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void writeWorkbook() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("tables.xlsx"))) {
            ReportWorkbook.write(reports, kit.disclosure(), out);
        }
    }

    private void writeCsv() throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("figures.csv"))) {
            ReportCsv.write(reports, out);
        }
        Path tables = folder.resolve("tables.csv");
        if (Files.exists(tables)) {
            try (Writer out = Files.newBufferedWriter(folder.resolve("datapackage.json"))) {
                DataPackage.write(folder.resolve("figures.csv"), tables, out);
            }
        }
    }

    private void writeJson() throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("reports.json"))) {
            ReportJson.write(reports, kit.disclosure(), out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("reports.schema.json"))) {
            ReportJson.writeSchema(out);
        }
    }

    private void writePage(List<String> names) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("index.html"))) {
            ReportPage.write(reports, kit.disclosure(), kit.tiles(), kit.fonts(), names, out);
        }
    }
}
