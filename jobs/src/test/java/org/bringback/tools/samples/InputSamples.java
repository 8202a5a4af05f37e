package org.bringback.tools.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.codes.Status;
import org.bringback.samples.ExportRowGenerator;
import org.bringback.samples.ExportWriter;
import org.bringback.samples.PlannedRow;
import org.bringback.samples.RowPlan;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.bringback.samples.SyntheticPopulation;
import org.bringback.samples.TruthWriter;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleFigures;
import org.bringback.samples.error.RowError;
import org.bringback.samples.file.DelimitedTextWriter;
import org.bringback.samples.file.SampleCsv;
import org.bringback.samples.layout.ExportLayout;
import org.bringback.samples.layout.SampleExportRow;
import org.bringback.samples.programme.ProgrammeSamples;

/**
 * The folder {@code input-samples}: for every list a small clean export and one with broken rows, a small register,
 * control figures, and every kind of file that is wrong, with what is expected of each.
 */
final class InputSamples {

    static final LocalDate DAY = LocalDate.of(2022, 5, 31);
    private static final int REGISTER_ROWS = 150;
    private static final int BROKEN_ROWS = 10;
    private static final List<String> EXPECTED = List.of("file", "outcome", "notice", "row", "sheet");

    private final SyntheticPopulation population;
    private final Path out;

    private InputSamples(SyntheticPopulation population, Path out) {
        this.population = population;
        this.out = out;
    }

    /**
     * Writes all samples; files of the same names are replaced.
     *
     * @param reference folder of the reference tables
     */
    static void write(Path reference, Path out) throws IOException {
        SamplesOptions options = SamplesOptions.defaults(reference).withRegister(REGISTER_ROWS);
        SyntheticPopulation population = SyntheticPopulation.of(
                options.seed(), options.errorProfile(), figures(), ReferenceTables.read(reference));
        new InputSamples(population, out).write(options);
    }

    private static SampleFigures figures() {
        SortedMap<OfficeList, SortedMap<LocalDate, Map<Status, Integer>>> figures = new TreeMap<>();
        for (OfficeList list : OfficeList.values()) {
            Map<Status, Integer> counts = new TreeMap<>();
            counts.put(Status.FOUND_RETURNED, 13);
            counts.put(Status.FOUND_NOT_RETURNED, 9);
            counts.put(Status.NOT_FOUND, 6);
            counts.put(Status.IN_PROCESS, list == OfficeList.OBEC || list == OfficeList.OVEC ? 2 : 0);
            counts.put(Status.DIED, 1);
            figures.put(list, new TreeMap<>(Map.of(DAY, counts)));
        }
        return new SampleFigures(figures);
    }

    private void write(SamplesOptions options) throws IOException {
        Path country = Files.createTempDirectory("samples");
        for (Path file : SyntheticCountry.write(figures(), options, country)) {
            save(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        try (InputStream readme =
                Objects.requireNonNull(InputSamples.class.getResourceAsStream("input-samples-README.md"))) {
            save("README.md", readme.readAllBytes());
        }
        ProgrammeSamples.write(options.seed(), ProgrammeSamples.Size.SMALL, out.resolve("programmes"));
        List<MalformedFile> spoiled = new ArrayList<>(new MalformedTextFiles(population).all());
        spoiled.addAll(new MalformedWorkbooks(population).all());
        spoiled.addAll(new MalformedArchives(population).all());
        List<List<String>> expected = new ArrayList<>();
        for (MalformedFile file : spoiled) {
            save("spoiled/" + file.path(), file.content());
            expected.add(file.expectation());
        }
        expected.addAll(brokenRows(country));
        save(expected);
        delete(country);
    }

    private void save(String name, byte[] content) throws IOException {
        Path file = out.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, content);
    }

    private void save(List<List<String>> expected) throws IOException {
        Path file = out.resolve("spoiled").resolve("expected.csv");
        try (DelimitedTextWriter sheet =
                new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8, Files.newOutputStream(file))) {
            sheet.line(EXPECTED);
            for (List<String> line : expected) {
                sheet.line(line);
            }
        }
    }

    /** Exports in which good rows and broken copies of them alternate. */
    private List<List<String>> brokenRows(Path scratch) throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (ListCases listCases : population.country().caseLists()) {
            ExportLayout layout = ExportLayout.of(listCases.list(), population.reference(), DAY);
            String name = "export-" + listCases.list().id() + "-" + DAY + "." + layout.extension(0);
            Path file = out.resolve("spoiled/broken-rows").resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Path part = scratch.resolve(name + ".truth");
            ExportRowGenerator rowGenerator = new ExportRowGenerator(population, listCases, 0);
            try (TruthWriter truth = new TruthWriter(part, "broken-rows/" + name)) {
                List<PlannedRow> rows =
                        layout.sheetPerProvince() ? RowPlan.byProvince(plan(listCases), rowGenerator) : plan(listCases);
                new ExportWriter(layout, rowGenerator, listCases.list()).write(rows, file, layout.extension(0), truth);
            }
            expected.addAll(expectations(Files.readString(part)));
        }
        return expected;
    }

    private static List<PlannedRow> plan(ListCases listCases) {
        List<PlannedRow> rows = new ArrayList<>();
        for (int i = 0; i < listCases.size(); i++) {
            rows.add(new PlannedRow(i, Optional.of(SampleExportRow.Kind.GOOD)));
            if (i < BROKEN_ROWS) {
                rows.add(new PlannedRow(i, Optional.of(SampleExportRow.Kind.BROKEN)));
            }
        }
        return rows;
    }

    private static List<List<String>> expectations(String truth) {
        return SampleCsv.rowsOf(String.join(",", TruthWriter.COLUMNS) + "\n" + truth).stream()
                .filter(row -> "BROKEN".equals(row.get("kind")))
                .map(row -> {
                    NoticeCode code =
                            RowError.valueOf(row.getOrDefault("detail", "")).notice();
                    String outcome = MalformedFile.Outcome.of(code).word();
                    return List.of(
                            row.getOrDefault("file", ""),
                            outcome,
                            code.name(),
                            row.getOrDefault("line", ""),
                            row.getOrDefault("sheet", ""));
                })
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
