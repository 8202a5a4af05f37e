package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageWorkloadTest {
    /** Persons of the published sample of Thai names. */
    private static final int SAMPLE = 45_665;

    @TempDir
    private Path folder;

    @Test
    void asManyNamesAreDifferentAsInThePublishedSample() throws IOException {
        new LinkageWorkload(1, 0, SAMPLE, 0.1).writeWithin(file());
        assertThat(different(1) / (double) SAMPLE).isCloseTo(0.35, within(0.01));
        assertThat(different(2) / (double) SAMPLE).isCloseTo(0.81, within(0.01));
    }

    @Test
    void morePeopleHaveMoreNamesAndTowns() throws IOException {
        new LinkageWorkload(1, 0, SAMPLE, 0.1).writeWithin(file());
        long names = different(2);
        long towns = different(4);
        new LinkageWorkload(1, 0, 4 * SAMPLE, 0.1).writeWithin(file());
        assertThat(different(2)).isGreaterThan(2 * names);
        assertThat(different(4)).isGreaterThan(3 * towns);
    }

    @Test
    void inOneFileEveryListedPersonStandsTwiceWithTheSameTruth() throws IOException {
        new LinkageWorkload(1, 200, 1_000, 0.1).writeWithin(file());
        Map<String, List<String[]>> byPerson = Files.readAllLines(file()).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.groupingBy(row -> row[6]));
        assertThat(byPerson).hasSize(1_000);
        List<List<String[]>> twice =
                byPerson.values().stream().filter(rows -> rows.size() > 1).toList();
        assertThat(twice).hasSize(200).allMatch(rows -> rows.size() == 2);
        assertThat(twice)
                .allMatch(rows -> rows.stream().anyMatch(row -> row[0].equals("R" + row[6]))
                        && rows.stream().anyMatch(row -> row[0].equals("L" + row[6])));
    }

    private long different(int column) throws IOException {
        try (var lines = Files.lines(file())) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1)[column])
                    .distinct()
                    .count();
        }
    }

    private Path file() {
        return folder.resolve("people.csv");
    }
}
