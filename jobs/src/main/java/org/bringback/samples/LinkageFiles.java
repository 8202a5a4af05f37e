package org.bringback.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleFigures;
import org.bringback.samples.file.DelimitedTextWriter;
import org.bringback.samples.layout.SampleExportRow;
import org.bringback.samples.layout.SampleExportRow.Kind;

/**
 * A synthetic country as an engine that links rows sees it: what all lists hold at the last date, as one file in the
 * standard layout, and the register. The column {@link #TRUTH} says whom a row is about.
 */
public final class LinkageFiles {

    /** The number of the person. */
    public static final String TRUTH = "cluster";

    private final SyntheticPopulation population;
    private final RegisterWriter layout;

    private LinkageFiles(SyntheticPopulation population) {
        this.population = population;
        this.layout = new RegisterWriter(population.reference());
    }

    /** The two files. */
    public record Written(Path list, Path register) {}

    /** Writes {@code list.csv} and {@code register.csv}; the same options give the same bytes. */
    public static Written write(SamplesOptions options, Path folder) throws IOException {
        SampleFigures figures = options.figures().isPresent()
                ? FiguresFile.read(options.figures().get())
                : FiguresFile.published();
        SyntheticPopulation population = SyntheticPopulation.of(
                options.seed(),
                options.errorProfile(),
                figures.times(options.scale()),
                ReferenceTables.read(options.reference()));
        LinkageFiles files = new LinkageFiles(population);
        Files.createDirectories(folder);
        Written written = new Written(folder.resolve("list.csv"), folder.resolve("register.csv"));
        files.writeList(written.list());
        files.writeRegister(new RegisterGenerator(population, options.registerRows()), written.register());
        return written;
    }

    private void writeList(Path file) throws IOException {
        try (DelimitedTextWriter out = sheet(file)) {
            for (ListCases listCases : population.country().caseLists()) {
                int last = listCases.dates().size() - 1;
                ExportRowGenerator rowGenerator = new ExportRowGenerator(population, listCases, last);
                for (PlannedRow planned : RowPlan.of(population, listCases, last, rowGenerator)) {
                    // a blank row is nobody's, and a broken one never gets as far as linking
                    Kind kind = planned.kind().orElse(Kind.BROKEN);
                    if (kind != Kind.BROKEN) {
                        SampleExportRow row = rowGenerator.row(planned.index(), kind);
                        out.line(withTruth(layout.cells(row.entry(), "", ""), row.person()));
                    }
                }
            }
        }
    }

    private void writeRegister(RegisterGenerator registerGenerator, Path file) throws IOException {
        try (DelimitedTextWriter out = sheet(file)) {
            for (long position = 0; position < registerGenerator.rows(); position++) {
                SampleRegisterRow row = registerGenerator.row(position);
                out.line(withTruth(layout.cells(row), row.person()));
            }
        }
    }

    private static DelimitedTextWriter sheet(Path file) throws IOException {
        DelimitedTextWriter out =
                new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8, Files.newOutputStream(file));
        List<String> header = new ArrayList<>(RegisterWriter.HEADER);
        header.add(TRUTH);
        out.line(header);
        return out;
    }

    private static List<String> withTruth(List<String> cells, long person) {
        List<String> row = new ArrayList<>(cells);
        row.add(Long.toString(person));
        return row;
    }
}
