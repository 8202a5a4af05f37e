package org.bringback.samples.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.samples.SampleParticipants;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.SeededRandom;

/** Exports of the four programmes, whose every row is made up, and beside them the indicators that they come to. */
public final class ProgrammeSamples {

    /** {@code programme,as_of,indicator,group_field,group_value,value,base}; no inbox takes it for a delivery. */
    public static final String TRUTH = "programmes-truth.csv";

    /** How many there are of everything. */
    public enum Size {
        /** For the repository. */
        SMALL(6, 12),
        /** Near the size of the programmes themselves. */
        FULL(38, 72);

        private final int units;
        private final int persons;

        Size(int units, int persons) {
            this.units = units;
            this.persons = persons;
        }

        /** Schools or learning centres. */
        int units() {
            return units;
        }

        /** Persons in each. */
        int persons() {
            return persons;
        }
    }

    private ProgrammeSamples() {}

    /**
     * Writes {@code programme-<name>-<table>-<date>.csv} of every programme and {@link #TRUTH}; files of these names are
     * replaced.
     *
     * @param seed the same seed gives the same files
     * @return what a pipeline may take in
     */
    public static List<Path> write(long seed, Size size, Path out) throws IOException {
        return write(seed, size, Optional.empty(), out);
    }

    /** The same beside a synthetic country, whose people some participants are: files then say who they are. */
    public static List<Path> write(SamplesOptions country, Path out) throws IOException {
        return write(country.seed(), Size.FULL, Optional.of(SampleParticipants.of(country)), out);
    }

    private static List<Path> write(long seed, Size size, Optional<SampleParticipants> people, Path out)
            throws IOException {
        Files.createDirectories(out);
        SampleBook book = new SampleBook(out);
        new RecoverySample(chance(seed, 0), size).write(book);
        new AreaPlanSample(chance(seed, 1), size, people).write(book);
        new CitySample(chance(seed, 2), size).write(book);
        new MigrantSample(chance(seed, 3), size, people).write(book);
        return book.close(TRUTH);
    }

    private static SeededRandom chance(long seed, int programme) {
        return SeededRandom.of(seed, RandomStream.PROGRAMME, programme);
    }
}
