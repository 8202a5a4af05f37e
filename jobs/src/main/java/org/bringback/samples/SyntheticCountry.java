package org.bringback.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A synthetic country: the exports of six offices at each as-of date, a register and control figures, whose every row
 * is made up, and beside them the truth about each row, which no pipeline may see.
 */
public final class SyntheticCountry {

    /** Row by row: {@code file,row,sheet,line,person,list,kind,status,detail}. */
    public static final String TRUTH = "truth.csv";

    /** Case by case: {@code list,person,as_of,status}. Their counts are the figures. */
    public static final String CASES = "cases.csv";

    private final World world;
    private final Figures figures;
    private final long registerRows;
    private final Path out;

    private SyntheticCountry(World world, Figures figures, long registerRows, Path out) {
        this.world = world;
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
        Figures given = options.figures().isPresent()
                ? FiguresFile.read(options.figures().get())
                : FiguresFile.published();
        return write(given.times(options.scale()), options, out);
    }

    static List<Path> write(Figures figures, SamplesOptions options, Path out) throws IOException {
        World world = World.of(options, figures, Reference.read(options.reference()));
        return new SyntheticCountry(world, figures, options.registerRows(), out).write();
    }

    private List<Path> write() throws IOException {
        Files.createDirectories(out);
        List<DataFile> files = files();
        TruthFiles.write(files, out);
        CaseList.write(world.country(), out.resolve(CASES));
        List<Path> written = new ArrayList<>(
                files.stream().map(file -> out.resolve(file.name())).toList());
        for (LocalDate asOf : figures.dates()) {
            Path control = out.resolve("control-all-" + asOf + ".csv");
            new ControlFile(figures, asOf).write(control);
            written.add(control);
        }
        return written.stream().sorted().toList();
    }

    private List<DataFile> files() {
        List<DataFile> files = new ArrayList<>();
        for (int date = 0; date < figures.dates().size(); date++) {
            for (CaseBook book : world.country().books()) {
                if (!figures.at(book.list(), figures.dates().get(date)).isEmpty()) {
                    files.add(export(book, date));
                }
            }
        }
        Registrar registrar = new Registrar(world, registerRows);
        files.add(new DataFile(
                "register-all-" + registrar.day() + ".csv.gz",
                (file, truth) -> new RegisterWriter(world.reference()).write(registrar, file, truth)));
        return files;
    }

    private DataFile export(CaseBook book, int date) {
        LocalDate asOf = figures.dates().get(date);
        Layout layout = Layout.of(book.list(), world.reference(), asOf);
        String extension = layout.extension(date);
        return new DataFile("export-" + book.list().id() + "-" + asOf + "." + extension, (file, truth) -> {
            Clerk clerk = new Clerk(world, book, date);
            List<PlannedRow> rows = RowPlan.of(world, book, date, clerk);
            new ExportWriter(layout, clerk, book.list())
                    .write(layout.sheetPerProvince() ? RowPlan.byProvince(rows, clerk) : rows, file, extension, truth);
        });
    }
}
