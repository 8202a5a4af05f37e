package org.bringback.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderChannelTest {

    @TempDir
    Path folder;

    private Path out;
    private Channel channel;

    @BeforeEach
    void aFolder() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        channel = new DropFolderChannel(out);
    }

    private Answer send(Parcel parcel) {
        return channel.send(parcel, Parcels.NOW);
    }

    @Test
    void aParcelIsThereWithItsChecksumsOrNotAtAll() throws Exception {
        Parcel parcel = Parcels.of(folder, "obec.th.pdf", false);
        Answer answer = send(parcel);
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.SENT);
        Path place = Path.of(answer.text().english());
        assertThat(place).isEqualTo(out.resolve("office/2022-09-23-r2-0123abcd"));
        Process check = new ProcessBuilder("sha256sum", "-c", "SHA256SUMS")
                .directory(place.toFile())
                .start();
        assertThat(check.waitFor()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("obec.th.pdf"))))
                .isEqualTo("rw-r--r--");
        assertThat(send(parcel).outcome()).as("it is there").isEqualTo(Answer.Outcome.SENT);
        assertThat(names(place.getParent())).containsExactly("2022-09-23-r2-0123abcd");
    }

    @Test
    void whetherAFolderWillTakeParcelsIsFoundWithoutPuttingOneThere() throws IOException {
        assertThat(new DropFolderChannel(out).problem()).isEmpty();
        assertThat(new DropFolderChannel(out.resolve("not-mounted")).problem())
                .hasValueSatisfying(why -> assertThat(why.english()).contains("make or mount it"));
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void whatHoldsPersonsIsForTheOwnerAlone() throws IOException {
        Answer answer = send(Parcels.of(folder, "rejects-obec.xlsx", true));
        Path place = Path.of(answer.text().english());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.getParent())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("rejects-obec.xlsx"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatAKilledRunLeftIsWrittenAnew() throws IOException {
        Path left = Files.createDirectories(out.resolve("office/.2022-09-23-r2-0123abcd.part"));
        Files.writeString(left.resolve("obec.th.pdf"), "half");
        Answer answer = send(Parcels.of(folder, "obec.th.pdf", false));
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.SENT);
        assertThat(Path.of(answer.text().english()).resolve("obec.th.pdf")).hasContent(Parcels.CONTENT);
        assertThat(left).doesNotExist();
    }

    @Test
    void whatStandsThereWithAnotherContentIsNeitherDeletedNorTakenForSent() throws IOException {
        Parcel parcel = Parcels.of(folder, "obec.th.pdf", false);
        Path file = Path.of(send(parcel).text().english()).resolve("obec.th.pdf");
        Files.writeString(file, "changed");
        Answer answer = send(parcel);
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(answer.text().english()).contains("stands there with another content");
        assertThat(file).hasContent("changed");
    }

    @Test
    void aFolderThatIsNotMountedIsNotMade() {
        Answer answer = new DropFolderChannel(folder.resolve("missing"))
                .send(Parcels.of(folder, "obec.th.pdf", false), Parcels.NOW);
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(answer.text().english()).contains("make or mount it");
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
