package org.bringback.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleFigures;
import org.bringback.samples.layout.ExportLayout;

/**
 * A synthetic country: the exports of six offices at each as-of date, a register and control figures, whose every row
 * is made up, and beside them the truth about each row, which no pipeline may see.
 */
public final class SyntheticCountry {

    /** Row by row: {@code file,row,sheet,line,person,list,kind,status,detail}. */
    public static final String TRUTH = "truth.csv";

    /** Case by case: {@code list,person,as_of,status}. Their counts are the figures. */
    public static final String CASES = "cases.csv";

    private final SyntheticPopulation population;
    private final SampleFigures figures;
    private final long registerRows;
    private final Path out;

    private SyntheticCountry(SyntheticPopulation population, SampleFigures figures, long registerRows, Path out) {
        this.population = population;
        this.figures = figures;
        this.registerRows = registerRows;
        this.out = out;
    }

    /**
     * Writes {@code export-<list>-<date>.<ext>}, {@code register-all-<last date>.csv.gz}, {@code control-all-<date>.csv}
     * and, beside them, {@link #TRUTH} and {@link #CASES}, whose names no inbox takes for a delivery. Files of these names are replaced.
     *
     * @param out the folder to write to; made if it is missing
     * @return what a pipeline may take in, in the order of the names
     * @throws IllegalArgumentException when the figures file does not hold figures
     */
    public static List<Path> write(SamplesOptions options, Path out) throws IOException {
        return write(figures(options), options, out);
    }

    static SampleFigures figures(SamplesOptions options) throws IOException {
        SampleFigures given = options.figures().isPresent()
                ? FiguresFile.read(options.figures().get())
                : FiguresFile.published();
        return given.times(options.scale());
    }

    public static List<Path> write(SampleFigures figures, SamplesOptions options, Path out) throws IOException {
        SyntheticPopulation population = SyntheticPopulation.of(
                options.seed(), options.errorProfile(), figures, ReferenceTables.read(options.reference()));
        return new SyntheticCountry(population, figures, options.registerRows(), out).write();
    }

    private List<Path> write() throws IOException {
        Files.createDirectories(out);
        List<PlannedFile> files = files();
        TruthFiles.write(files, out);
        CaseListFile.write(population.country(), out.resolve(CASES));
        List<Path> written = new ArrayList<>(
                files.stream().map(file -> out.resolve(file.name())).toList());
        for (LocalDate asOf : figures.dates()) {
            Path control = out.resolve("control-all-" + asOf + ".csv");
            new ControlFile(figures, asOf).write(control);
            written.add(control);
        }
        return written.stream().sorted().toList();
    }

    private List<PlannedFile> files() {
        List<PlannedFile> files = new ArrayList<>();
        for (int date = 0; date < figures.dates().size(); date++) {
            for (ListCases listCases : population.country().caseLists()) {
                if (!figures.at(listCases.list(), figures.dates().get(date)).isEmpty()) {
                    files.add(export(listCases, date));
                }
            }
        }
        RegisterGenerator registerGenerator = new RegisterGenerator(population, registerRows);
        files.add(new PlannedFile(
                "register-all-" + registerGenerator.day() + ".csv.gz",
                (file, truth) -> new RegisterWriter(population.reference()).write(registerGenerator, file, truth)));
        return files;
    }

    private PlannedFile export(ListCases listCases, int date) {
        LocalDate asOf = figures.dates().get(date);
        ExportLayout layout = ExportLayout.of(listCases.list(), population.reference(), asOf);
        String extension = layout.extension(date);
        return new PlannedFile("export-" + listCases.list().id() + "-" + asOf + "." + extension, (file, truth) -> {
            ExportRowGenerator rowGenerator = new ExportRowGenerator(population, listCases, date);
            List<PlannedRow> rows = RowPlan.of(population, listCases, date, rowGenerator);
            new ExportWriter(layout, rowGenerator, listCases.list())
                    .write(
                            layout.sheetPerProvince() ? RowPlan.byProvince(rows, rowGenerator) : rows,
                            file,
                            extension,
                            truth);
        });
    }
}
