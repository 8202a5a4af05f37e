package org.bringback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 9, 23);
    private static final List<Manifest.Input> INPUTS =
            List.of(new Manifest.Input("EXPORT", "obec", "2022-09-23", "export-obec-2022-09-23.xlsx", "ab"));

    @TempDir
    Path output;

    private Release.Publication publish(String content) throws IOException {
        Release release = Release.open(output, AS_OF);
        Files.writeString(release.staging().resolve("tables.csv"), content);
        return Sources.publish(release, "1", "s", INPUTS);
    }

    @Test
    void theFirstReleaseIsRevisionOneAndHasAManifestWithChecksums() throws IOException {
        Release.Publication publication = publish("a");
        assertThat(publication.revision()).isOne();
        assertThat(publication.folder().resolve("tables.csv")).hasContent("a");
        assertThat(publication.folder().resolve("manifest.json"))
                .content()
                .contains("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }

    @Test
    void theSameReleaseAgainChangesNothing() throws IOException {
        publish("a");
        Release.Publication again = publish("a");
        assertThat(again.changed()).isFalse();
        assertThat(again.revision()).isOne();
        assertThat(output.resolve("2022-09-23/superseded")).doesNotExist();
        assertThat(output.resolve("2022-09-23/.staging")).doesNotExist();
    }

    @Test
    void anotherReleaseIsANewRevisionAndTheOldOneIsKept() throws IOException {
        publish("a");
        Release.Publication second = publish("b");
        assertThat(second.revision()).isEqualTo(2);
        assertThat(output.resolve("2022-09-23/superseded/r1/tables.csv")).hasContent("a");
        assertThat(output.resolve("2022-09-23/published/tables.csv")).hasContent("b");
    }

    @Test
    void aKillBetweenTheTwoRenamesLosesNoRevision() throws IOException {
        publish("a");
        Path folder = output.resolve("2022-09-23");
        Files.createDirectories(folder.resolve("superseded"));
        Files.move(folder.resolve("published"), folder.resolve("superseded/r1"));
        assertThat(publish("b").revision()).isEqualTo(2);
    }

    @Test
    void whatHoldsPersonsIsReadableByItsOwnerOnly() throws IOException {
        Release release = Release.open(output, AS_OF);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(release.restricted())))
                .isEqualTo("rwx------");
    }
}
