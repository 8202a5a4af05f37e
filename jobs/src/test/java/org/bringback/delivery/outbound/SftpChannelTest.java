package org.bringback.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.Folder;
import org.bringback.reference.JobsFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Parcels on a real server for SFTP. */
class SftpChannelTest {

    private static final String PLACE = "incoming/office/2022-09-23-r2-0123abcd";

    @TempDir
    static Path shared;

    private static Path root;
    private static SftpServer server;

    @TempDir
    Path folder;

    private Path knownHosts;
    private Path password;

    @BeforeAll
    static void aServer() throws IOException {
        root = Files.createDirectory(shared.resolve("root"));
        server = new SftpServer(root, shared.resolve("host-key"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void anEmptyServerThatIsKnown() throws Exception {
        server.behave(SftpServer.Behaviour.ACCEPT);
        Folder.delete(root);
        Files.createDirectories(root.resolve("incoming"));
        knownHosts = Files.writeString(folder.resolve("known-hosts"), server.hostKey() + "\n");
        password = Files.writeString(folder.resolve("password"), SftpServer.PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    }

    private Answer send(Parcel parcel) {
        return channel("/incoming").send(parcel, Parcels.NOW);
    }

    private Channel channel(String remote) {
        return new SftpSettings(
                        new SftpSettings.Account("127.0.0.1", server.port(), SftpServer.USER),
                        Optional.empty(),
                        Optional.of(new PasswordSource.OfFile(password)),
                        knownHosts,
                        remote,
                        Duration.ofSeconds(1))
                .open(Letters.read(JobsFolder.real().resolve("delivery/letters.yaml")));
    }

    private Parcel parcel() {
        return Parcels.of(folder, "obec.th.pdf", false);
    }

    private static List<String> there() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(PLACE))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsThereIsComparedAndNeitherReplacedNorDeleted() throws IOException {
        assertThat(send(parcel()).outcome()).isEqualTo(Answer.Outcome.SENT);
        assertThat(there()).containsExactly("SHA256SUMS", "obec.th.pdf");
        assertThat(root.resolve(PLACE).resolve("obec.th.pdf")).hasContent(Parcels.CONTENT);
        assertThat(send(parcel()).outcome()).as("it is there").isEqualTo(Answer.Outcome.SENT);
        Files.writeString(root.resolve(PLACE).resolve("obec.th.pdf"), "somebody else's");
        Answer other = send(parcel());
        assertThat(other.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(other.text().english()).contains("stands on the server with another content");
        assertThat(root.resolve(PLACE).resolve("obec.th.pdf")).hasContent("somebody else's");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "sftp-servers.csv", delimiter = '|', numLinesToSkip = 1)
    void whatIsKnownOfAParcelIsWhatTheServerDid(SftpServer.Behaviour behaviour, Answer.Outcome outcome, String said)
            throws IOException {
        server.behave(behaviour);
        Answer answer = send(parcel());
        assertThat(answer.text().english()).contains(said);
        assertThat(answer.outcome()).as(answer.text().english()).isEqualTo(outcome);
        if (outcome == Answer.Outcome.REFUSED) {
            assertThat(there()).doesNotContain("SHA256SUMS");
        }
        server.behave(SftpServer.Behaviour.ACCEPT);
        assertThat(send(parcel()).outcome()).isEqualTo(Answer.Outcome.SENT);
        assertThat(there()).containsExactly("SHA256SUMS", "obec.th.pdf");
        assertThat(root.resolve(PLACE).resolve("obec.th.pdf")).hasContent(Parcels.CONTENT);
    }

    @Test
    void aServerThatIsNotKnownOrIsAnotherGetsNothing() throws IOException {
        String known = Files.readString(knownHosts);
        Files.writeString(knownHosts, "");
        Answer unknown = send(parcel());
        assertThat(unknown.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(unknown.text().english()).contains("the server's key is not the one in " + knownHosts);
        assertThat(knownHosts).as("nobody is learnt").isEmptyFile();
        try (SftpServer other = new SftpServer(folder, folder.resolve("other-key"))) {
            Files.writeString(knownHosts, known.replace(":" + server.port() + " ", ":" + other.port() + " "));
            Answer changed = new SftpChannel(new SftpSettings(
                            new SftpSettings.Account("127.0.0.1", other.port(), SftpServer.USER),
                            Optional.empty(),
                            Optional.of(new PasswordSource.OfFile(password)),
                            knownHosts,
                            "/incoming",
                            Duration.ofSeconds(1)))
                    .send(parcel(), Parcels.NOW);
            assertThat(changed.outcome()).isEqualTo(Answer.Outcome.REFUSED);
            assertThat(changed.text().english()).contains("the server's key is not the one in");
        }
        assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void aKeyThatIsNotThereIsKnownToHaveSentNothing() {
        Answer answer = new SftpChannel(new SftpSettings(
                        new SftpSettings.Account("127.0.0.1", server.port(), SftpServer.USER),
                        Optional.of(folder.resolve("no-key")),
                        Optional.empty(),
                        knownHosts,
                        "/incoming",
                        Duration.ofSeconds(1)))
                .send(parcel(), Parcels.NOW);
        assertThat(answer.outcome()).as(answer.text().english()).isEqualTo(Answer.Outcome.REFUSED);
    }

    @Test
    void whetherAServerWillTakeFilesIsFoundWithoutSendingOne() throws IOException {
        assertThat(channel("/incoming").problem()).isEmpty();
        Files.writeString(knownHosts, "");
        assertThat(channel("/incoming").problem())
                .hasValueSatisfying(why -> assertThat(why.english()).contains("the server's key is not the one"));
        assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void aWrongPasswordIsRefusedAndNotNamed() throws IOException {
        Files.writeString(password, "falsches-pferd");
        Answer answer = send(parcel());
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(answer.text().english()).contains("the upload failed").doesNotContain("pferd");
    }
}
