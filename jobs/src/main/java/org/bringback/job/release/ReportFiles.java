package org.bringback.job.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.bringback.reference.PublicationDetails;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.ReportPdf;
import org.bringback.render.pdf.template.TemplateException;
import org.bringback.render.text.DataPackage;
import org.bringback.render.text.ReportCsv;
import org.bringback.render.text.ReportJson;
import org.bringback.render.text.StatusTableCsv;
import org.bringback.render.text.StatusTableJson;
import org.bringback.render.text.TidyData;
import org.bringback.render.web.PageFonts;
import org.bringback.render.web.PageLink;
import org.bringback.render.web.ReportPage;
import org.bringback.render.workbook.PeopleWorkbook;
import org.bringback.render.workbook.ReportWorkbook;
import org.bringback.table.report.Report;
import org.bringback.table.report.Reports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.status.StatusTable;
import org.bringback.text.Language;

/** Writes the reports of one edition in every format: each holds the same cells. */
final class ReportFiles {

    private static final List<String> DATA = List.of(
            "tables.xlsx",
            "tables.csv",
            "tables.json",
            "figures.csv",
            "datapackage.json",
            "reports.json",
            "reports.schema.json");

    /** What all editions of a night share: the status tables too, which are exempt from suppression. */
    record Kit(
            Future<List<StatusTable>> tables,
            Future<ReportPdf> pdf,
            SheetPrinter printer,
            PageFonts fonts,
            DisclosureRules disclosure,
            ProvinceTiles tiles,
            Set<Language> languages,
            boolean synthetic,
            Optional<PublicationDetails.Licence> licence) {}

    /**
     * What the page names as well.
     *
     * @param files of the folder, that others write
     * @param pages in other folders
     * @param earlier folders of the same edition of earlier days: their data is this one's history
     */
    record Beside(List<String> files, List<PageLink> pages, SortedMap<LocalDate, Path> earlier) {

        static final Beside NOTHING = new Beside(List.of(), List.of(), new TreeMap<>());
    }

    private final Kit kit;
    private final List<Report> reports;
    private final Path folder;
    private final Beside beside;

    ReportFiles(Kit kit, List<Report> reports, Path folder, Beside beside) {
        this.kit = kit;
        this.reports = reports;
        this.folder = folder;
        this.beside = beside;
    }

    /** How many PDFs there will be. */
    int sheets() {
        return reports.size() * kit.languages().size();
    }

    /** Begins to write everything. */
    void begin(ParallelTasks threads) {
        Set<String> names = new TreeSet<>(beside.files());
        names.addAll(DATA);
        TidyData.FILES.forEach(file -> names.add("data/" + file + ".csv"));
        for (Report report : reports) {
            for (Language language : kit.languages()) {
                String name = report.id().fileStem() + "." + language.code() + ".pdf";
                names.add(name);
                kit.printer().begin(new ReportSheet(report, language), folder.resolve(name), threads);
            }
        }
        threads.start(this::writeWorkbook);
        for (Language language : kit.languages()) {
            String name = "tables." + language.code() + ".xlsx";
            names.add(name);
            threads.start(() -> writePeopleWorkbook(language, name));
        }
        threads.start(this::writeCsv);
        threads.start(this::writeJson);
        threads.start(this::writeStatusJson);
        threads.start(() -> writePage(new ArrayList<>(names)));
    }

    /** What is wrong with a template, so that its reports are missing. */
    Optional<TemplateException> problem() throws IOException {
        ReportPdf pdf = ParallelTasks.result(kit.pdf());
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

    private void writePeopleWorkbook(Language language, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            PeopleWorkbook.write(reports, kit.disclosure(), language, out);
        }
    }

    private void writeCsv() throws IOException {
        Path figures = folder.resolve("figures.csv");
        try (Writer out = Files.newBufferedWriter(figures)) {
            ReportCsv.write(reports, out);
        }
        Path tables = folder.resolve("tables.csv");
        try (Writer out = Files.newBufferedWriter(tables)) {
            StatusTableCsv.write(ParallelTasks.result(kit.tables()), kit.synthetic(), out);
        }
        Path data = Files.createDirectories(folder.resolve("data"));
        TidyData.Source tidy = tidySource();
        for (String file : TidyData.FILES) {
            try (Writer out = Files.newBufferedWriter(data.resolve(file + ".csv"))) {
                TidyData.write(file, tidy, out);
            }
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("datapackage.json"))) {
            DataPackage.write(folder, kit.disclosure(), about(), out);
        }
    }

    private DataPackage.About about() {
        String version = reports.stream()
                .findFirst()
                .map(report -> report.asOf() + "." + report.revision())
                .orElse("0");
        return new DataPackage.About(kit.synthetic(), version, kit.licence());
    }

    private TidyData.Source tidySource() throws IOException {
        Map<String, PercentBase> bases = new HashMap<>();
        ParallelTasks.result(kit.tables()).forEach(table -> bases.put(table.scope(), table.base()));
        SortedMap<LocalDate, Path> earlier = new TreeMap<>(beside.earlier());
        earlier.replaceAll((day, other) -> other.resolve("data"));
        return new TidyData.Source(reports, kit.disclosure(), bases, earlier);
    }

    private void writeStatusJson() throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("tables.json"))) {
            StatusTableJson.write(ParallelTasks.result(kit.tables()), kit.synthetic(), out);
        }
    }

    private void writeJson() throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("reports.json"))) {
            ReportJson.write(reports, kit.disclosure(), out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("reports.schema.json"))) {
            ReportJson.writeSchema(Reports.topics(), ReportDefinition.list(), out);
        }
    }

    private void writePage(List<String> names) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("index.html"))) {
            ReportPage.write(reports, kit.disclosure(), kit.tiles(), kit.fonts(), names, beside.pages(), out);
        }
    }
}
