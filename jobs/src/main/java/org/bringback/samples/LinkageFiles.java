package org.bringback.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.samples.CaseRow.Kind;

/**
 * A synthetic country as an engine that links rows sees it: what all lists hold at the last date, as one file in the
 * standard layout, and the register. The column {@link #TRUTH} says whom a row is about.
 */
public final class LinkageFiles {

    /** The number of the person. */
    public static final String TRUTH = "cluster";

    private final World world;
    private final RegisterWriter layout;

    private LinkageFiles(World world) {
        this.world = world;
        this.layout = new RegisterWriter(world.reference());
    }

    /** The two files. */
    public record Written(Path list, Path register) {}

    /** Writes {@code list.csv} and {@code register.csv}; the same options give the same bytes. */
    public static Written write(SamplesOptions options, Path folder) throws IOException {
        Figures figures = options.figures().isPresent()
                ? FiguresFile.read(options.figures().get())
                : FiguresFile.published();
        World world = World.of(options, figures.times(options.scale()), Reference.read(options.reference()));
        LinkageFiles files = new LinkageFiles(world);
        Files.createDirectories(folder);
        Written written = new Written(folder.resolve("list.csv"), folder.resolve("register.csv"));
        files.writeList(written.list());
        files.writeRegister(new Registrar(world, options.registerRows()), written.register());
        return written;
    }

    private void writeList(Path file) throws IOException {
        try (TextSheet out = sheet(file)) {
            for (CaseBook book : world.country().books()) {
                int last = book.dates().size() - 1;
                Clerk clerk = new Clerk(world, book, last);
                for (PlannedRow planned : RowPlan.of(world, book, last, clerk)) {
                    // a blank row is nobody's, and a broken one never gets as far as linking
                    Kind kind = planned.kind().orElse(Kind.BROKEN);
                    if (kind != Kind.BROKEN) {
                        CaseRow row = clerk.row(planned.index(), kind);
                        out.line(withTruth(layout.cells(row.entry(), "", ""), row.person()));
                    }
                }
            }
        }
    }

    private void writeRegister(Registrar registrar, Path file) throws IOException {
        try (TextSheet out = sheet(file)) {
            for (long position = 0; position < registrar.rows(); position++) {
                RegisterRow row = registrar.row(position);
                out.line(withTruth(layout.cells(row), row.person()));
            }
        }
    }

    private static TextSheet sheet(Path file) throws IOException {
        TextSheet out = new TextSheet(TextSheet.Format.UTF_8, Files.newOutputStream(file));
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
