package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night that takes PDFs from the release that stands publishes the same bytes as one that prints all of them. */
class UnchangedReportsTest {

    private static final String DAY = "2022-05-31";
    private static final String NOT_FOUND = "Tracking and not found";
    private static final int CORRECTED = 30;

    @TempDir
    Path folder;

    @Test
    void whatIsTakenFromTheReleaseBeforeIsWhatWouldBePrinted() throws IOException {
        correctOneListOfTwo(Countries.clean());
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void soItIsInOtherCountries(long seed) throws IOException {
        correctOneListOfTwo(Countries.make(Countries.options().withSeed(seed)));
    }

    private void correctOneListOfTwo(Path country) throws IOException {
        Site taking = new Site(folder.resolve("taking"));
        Site printing = new Site(folder.resolve("printing"));
        for (String list : List.of("nfe", "ovec")) {
            taking.put(country.resolve("export-" + list + "-" + DAY + ".csv"));
        }
        night(taking);
        Folder.copy(taking.folder(), printing.folder());
        Folder.delete(printing.state().resolve("printed"));
        List<String> before = printed(taking);

        for (Site site : List.of(taking, printing)) {
            correct(site.inbox().resolve("export-nfe-" + DAY + ".csv"));
            night(site);
        }
        assertThat(taking.results()).containsExactlyEntriesOf(printing.results());
        List<String> after = printed(taking);
        assertThat(after).isEqualTo(printed(printing)).hasSameSizeAs(before);
        assertThat(after).as("the list that was not corrected").containsAnyElementsOf(before);
        assertThat(after).as("the list that was, and the nation").isNotEqualTo(before);
    }

    private static void night(Site site) {
        CommandRun ran = site.fullNight("--levels", "national,lists", "--languages", "en", "--settle", "0");
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.LIST_MISSING);
    }

    /** What each PDF was made of, and its digest. */
    private static List<String> printed(Site site) throws IOException {
        return Files.readAllLines(site.state().resolve("printed").resolve(DAY + ".txt"));
    }

    /** Some more children are back at school: so many that all breakdowns of the list are printed anew. */
    private static void correct(Path export) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(export, StandardCharsets.UTF_8));
        int corrected = 0;
        for (int line = 1; line < lines.size() && corrected < CORRECTED; line++) {
            String row = lines.get(line);
            if (row.contains(NOT_FOUND)) {
                lines.set(line, row.replace(NOT_FOUND, "Tracking and found (Back to School)"));
                corrected++;
            }
        }
        assertThat(corrected).isEqualTo(CORRECTED);
        Files.write(export, lines, StandardCharsets.UTF_8);
    }
}
