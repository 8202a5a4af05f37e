package org.bringback.job.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How packages of one day are called, also where a command was killed between writing one and calling it sent. */
class PackageNamesTest {

    @TempDir
    Path folder;

    private PackageNames names;

    @BeforeEach
    void noPackageYet() {
        names = new PackageNames(folder, "day-msdhs");
    }

    private String written(List<String> drafts, boolean further) throws IOException {
        String stem = names.begin(drafts, further);
        Files.writeString(folder.resolve(stem + PackageNames.PACKAGE), String.join(" ", drafts));
        return stem;
    }

    private String sent(List<String> drafts, boolean further) throws IOException {
        String stem = written(drafts, further);
        names.end(stem);
        return stem;
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aFileBesideThePackageSaysThatItIsNotSentUntilItIs() throws IOException {
        String stem = written(List.of("F1", "F2"), false);
        assertThat(files()).containsExactly("day-msdhs-package.xlsx", "day-msdhs.unsent");
        names.end(stem);
        assertThat(files()).containsExactly("day-msdhs-package.xlsx");
        names.end(stem);
    }

    @Test
    void furtherPackagesOfTheDayAreNumberedFromTwo() throws IOException {
        assertThat(sent(List.of("F1"), false)).isEqualTo("day-msdhs");
        assertThat(sent(List.of("F2"), true)).isEqualTo("day-msdhs-2");
        assertThat(sent(List.of("F3"), true)).isEqualTo("day-msdhs-3");
        assertThat(names.suffix("day-msdhs")).isEmpty();
        assertThat(names.suffix("day-msdhs-3")).isEqualTo("-3");
    }

    @Test
    void whereNothingWasSentOnTheDayTheFirstIsWrittenAnew() throws IOException {
        assertThat(written(List.of("F1"), false)).isEqualTo("day-msdhs");
        assertThat(written(List.of("F1", "F2"), false)).as("killed before").isEqualTo("day-msdhs");
        assertThat(folder.resolve("day-msdhs-package.xlsx")).hasContent("F1 F2");
    }

    @Test
    void aFurtherPackageThatWasKilledIsWrittenAnewUnderItsName() throws IOException {
        sent(List.of("F1"), false);
        assertThat(written(List.of("F2"), true)).isEqualTo("day-msdhs-2");
        assertThat(written(List.of("F2", "F3"), true)).isEqualTo("day-msdhs-2");
        assertThat(folder.resolve("day-msdhs-package.xlsx")).hasContent("F1");
    }

    /** Its referrals were taken back meanwhile: what lies there may have been handed over by hand. */
    @Test
    void aKilledPackageOfOtherReferralsKeepsItsNameAndIsNotDelivered() throws IOException {
        sent(List.of("F1"), false);
        written(List.of("F2"), true);
        assertThat(sent(List.of("F3"), true)).isEqualTo("day-msdhs-3");
        assertThat(files()).contains("day-msdhs-2.unsent").doesNotContain("day-msdhs-3.unsent");
        assertThat(folder.resolve("day-msdhs-2-package.xlsx")).hasContent("F2");
    }

    @Test
    void whatIsSentAndWasNotSaidToBeIsEndedByTheNextCommand() throws IOException {
        written(List.of("F1"), false);
        names.endSent(Set.of("F2"));
        assertThat(files()).as("F1 is not sent").contains("day-msdhs.unsent");
        names.endSent(Set.of("F1", "F2"));
        assertThat(files()).containsExactly("day-msdhs-package.xlsx");
    }

    @Test
    void packagesOfOtherPartnersAndDaysAreLeftAlone() throws IOException {
        new PackageNames(folder, "other-msdhs").begin(List.of("F1"), false);
        names.endSent(Set.of("F1"));
        assertThat(files()).containsExactly("other-msdhs.unsent");
        new PackageNames(folder.resolve("gone"), "day-msdhs").endSent(Set.of("F1"));
    }
}
