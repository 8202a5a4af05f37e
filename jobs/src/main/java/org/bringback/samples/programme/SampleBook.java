package org.bringback.samples.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.samples.SampleParticipants;
import org.bringback.samples.file.DelimitedTextWriter;

/** The files of programmes that were made, and the truth about all of them. */
final class SampleBook {

    private static final List<String> COLUMNS =
            List.of("programme", "as_of", "indicator", "group_field", "group_value", "value", "base");

    private final Path out;
    private final List<Path> written = new ArrayList<>();
    private final List<List<String>> truth = new ArrayList<>();

    SampleBook(Path out) {
        this.out = out;
    }

    void file(String programme, String table, LocalDate asOf, List<String> header, List<List<String>> rows)
            throws IOException {
        Path file = out.resolve("programme-" + programme + "-" + table + "-" + asOf + ".csv");
        write(file, header, rows);
        written.add(file);
    }

    /** A row with who it is about, where that is known. */
    static List<String> with(Optional<SampleParticipants.Participant> who, List<String> cells) {
        List<String> all = new ArrayList<>(cells);
        who.ifPresent(known -> all.addAll(known.cells()));
        return all;
    }

    /** The header of such rows. */
    static List<String> header(Optional<SampleParticipants> people, List<String> headers, String ofProvince) {
        List<String> all = new ArrayList<>(headers);
        people.ifPresent(known -> all.addAll(SampleParticipants.headers(ofProvince)));
        return all;
    }

    private static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        try (DelimitedTextWriter csv =
                new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8, Files.newOutputStream(file))) {
            csv.line(header);
            for (List<String> row : rows) {
                csv.line(row);
            }
        }
    }

    FigureTruth truth(String programme, LocalDate asOf) {
        return new FigureTruth(programme, asOf, truth);
    }

    /** Writes the truth and names the other files. */
    List<Path> close(String name) throws IOException {
        truth.sort(Comparator.comparing(line -> String.join("\n", line)));
        write(out.resolve(name), COLUMNS, truth);
        return List.copyOf(written);
    }
}
