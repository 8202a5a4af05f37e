package org.bringback.cli.evaluate.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People, their families and what befalls their rows. */
class PeopleFilesTest {
    private static final PeopleOptions ALL = PeopleOptions.of(7, 1_500, 3_000, true);

    @TempDir
    private Path folder;

    @Test
    void theSameOptionsGiveTheSameBytesAndAnotherSeedOthers() throws IOException {
        List<String> once = list(ALL);
        assertThat(list(ALL)).isEqualTo(once);
        assertThat(list(PeopleOptions.of(8, 1_500, 3_000, true))).isNotEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorHappensAndMovesNoOther(PeopleError error) throws IOException {
        List<String> without = list(ALL.with(Set.of()));
        List<String> with = list(ALL.with(Set.of(error)));
        assertThat(with).hasSameSizeAs(without).isNotEqualTo(without);
        long changed = Stream.iterate(0, row -> row < with.size(), row -> row + 1)
                .filter(row -> !with.get(row).equals(without.get(row)))
                .count();
        assertThat(changed).isLessThanOrEqualTo(Math.round(with.size() * (error.rate(true) + 0.05)));
        assertThat(truths(with)).isEqualTo(truths(without));
    }

    @Test
    void rowsWithoutErrorsSayOfAPersonTheSameInBothFilesAndGroupsHaveTheirNames() throws IOException {
        PeopleFiles.Written two = PeopleFiles.write(ALL.with(Set.of()), folder);
        List<String> register = Files.readAllLines(two.register());
        List<String> list = Files.readAllLines(two.list());
        for (String row : list.subList(1, 200)) {
            String person = row.substring(row.lastIndexOf(':'));
            assertThat(register)
                    .filteredOn(other -> other.endsWith(person))
                    .allMatch(row.replaceFirst("^[LS]", "R")::equals);
        }
        assertThat(register).filteredOn(row -> row.contains("burmese")).allMatch(row -> row.contains("no-family-name"));
        assertThat(register).filteredOn(row -> row.contains("malay:")).hasSizeGreaterThan(50);
    }

    /** An engine must not be judged by errors that its own reading or samples know. */
    @Test
    void theMakerUsesNothingOfWhatItTests() throws IOException {
        Path sources = Path.of("jobs/src/main/java/org/bringback/cli/evaluate/people");
        Pattern own = Pattern.compile("import (static )?org\\.bringback\\.(?!cli\\.evaluate\\.people\\.).*");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .noneMatch(line -> own.matcher(line).matches());
            }
        }
    }

    private List<String> list(PeopleOptions options) throws IOException {
        return Files.readAllLines(PeopleFiles.write(options, folder).list());
    }

    private static List<String> truths(List<String> rows) {
        return rows.stream().map(row -> row.substring(row.lastIndexOf(',') + 1)).toList();
    }
}
