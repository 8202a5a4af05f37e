package org.bringback.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.JobsFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Mails as a real server gets them, and what is known of a mail when a server misbehaves. */
class MailChannelTest {

    private static final Path KEYS = Path.of("jobs/src/test/resources/org/bringback/delivery/outbound");
    private static final String PASSWORD = "korrekt-pferd";

    private static GreenMail server;

    @TempDir
    Path folder;

    private Path passwordFile;

    @BeforeAll
    static void aServerWithTls() {
        System.setProperty(
                "greenmail.tls.keystore.file", KEYS.resolve("mail-server.p12").toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
        server.setUser("bringback@example.go.th", "bringback", PASSWORD);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void aPasswordFile() throws Exception {
        server.purgeEmailFromAllMailboxes();
        passwordFile = folder.resolve("password");
        Files.writeString(passwordFile, PASSWORD + "\n");
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
    }

    private static Letters letters() {
        return Letters.read(JobsFolder.real().resolve("delivery/letters.yaml"));
    }

    private MailSettings tls(String host, Optional<Path> certificates, MailSettings.Large large) {
        return new MailSettings(
                new MailSettings.Server(host, server.getSmtps().getPort(), MailSettings.Security.TLS),
                certificates,
                Optional.of(new MailSettings.Login("bringback", new PasswordSource.OfFile(passwordFile))),
                new MailSettings.Sender("bringback@example.go.th", "พาน้องกลับมาเรียน"),
                large,
                new MailSettings.Limits(Duration.ofSeconds(5), Duration.ofSeconds(10)));
    }

    private static MailSettings.Large attached() {
        return new MailSettings.Large(1_000_000, Optional.empty(), "");
    }

    private static Optional<Path> trusted() {
        return Optional.of(KEYS.resolve("mail-server.pem"));
    }

    private Answer send(MailSettings settings) {
        return settings.open(letters())
                .send(
                        Parcels.of(folder, "obec.th.pdf", false, List.of("one@example.go.th", "two@example.go.th")),
                        Parcels.NOW);
    }

    @Test
    void aMailHasItsLetterInBothLanguagesItsFilesAndItsMessageId() throws Exception {
        Answer answer = send(tls("localhost", trusted(), attached()));
        assertThat(answer.outcome()).as(answer.text().english()).isEqualTo(Answer.Outcome.SENT);
        assertThat(answer.text().english()).startsWith("250");
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).as("one mail for each of two addresses").hasSize(2);
        MimeMessage mail = mails[0];
        assertThat(mail.getMessageID()).isEqualTo("<" + Parcels.ID + "@example.go.th>");
        assertThat(mail.getSubject())
                .isEqualTo("รายงานโครงการพาน้องกลับมาเรียน ข้อมูล ณ วันที่ 23 กันยายน 2565 ฉบับที่ 2"
                        + " / Bring Students Back to School: report as of 23 September 2022, revision 2");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Parcels.NOW.toInstant());
        assertThat(MimeUtility.decodeText(mail.getHeader("From", null)))
                .isEqualTo("พาน้องกลับมาเรียน <bringback@example.go.th>");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(text(parts))
                .contains("เรียน สำนักงาน")
                .contains("ไฟล์ที่แนบมาพร้อมอีเมลนี้\n- obec.th.pdf (1 kB)")
                .contains("- สพฐ.: 3 แถว")
                .contains("To the office")
                .contains("- OBEC: 3 rows")
                .contains(Parcels.ID)
                .doesNotContain("{", "}", "\n\n\n");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("obec.th.pdf");
        assertThat(parts.getBodyPart(1).getInputStream())
                .hasBinaryContent(Parcels.CONTENT.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Multipart parts) throws Exception {
        Object first = parts.getBodyPart(0).getContent();
        String text =
                first instanceof Multipart inner ? (String) inner.getBodyPart(0).getContent() : (String) first;
        return text.replace("\r\n", "\n");
    }

    @Test
    void filesThatAreTooLargeLieInTheFolderThatTheMailNames() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        MailSettings.Large linked = new MailSettings.Large(
                5, Optional.of(new DropFolderSettings(out)), "https://files.example.go.th/bringback");
        assertThat(send(tls("localhost", trusted(), linked)).outcome()).isEqualTo(Answer.Outcome.SENT);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat((String) mail.getContent())
                .contains("https://files.example.go.th/bringback/office/2022-09-23-r2-0123abcd/");
        assertThat(out.resolve("office/2022-09-23-r2-0123abcd/obec.th.pdf")).hasContent(Parcels.CONTENT);

        MailSettings.Large nowhere = new MailSettings.Large(5, Optional.empty(), "");
        Answer answer = send(tls("localhost", trusted(), nowhere));
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(answer.text().english()).contains("too large to be attached");
    }

    @Test
    void aServerThatCannotProveWhoItIsGetsNothing() {
        assertThat(send(tls("localhost", Optional.empty(), attached())).outcome())
                .as("an authority that Java does not know")
                .isEqualTo(Answer.Outcome.REFUSED);
        assertThat(send(tls("127.0.0.1", trusted(), attached())).outcome())
                .as("a certificate for another name")
                .isEqualTo(Answer.Outcome.REFUSED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aPasswordThatIsWrongOrOpenToOthersIsSaidAndNeverNamed() throws IOException {
        Files.writeString(passwordFile, "wrong-pferd");
        Answer wrong = send(tls("localhost", trusted(), attached()));
        assertThat(wrong.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(wrong.text().english()).contains("535").doesNotContain("pferd");
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-r--r--"));
        Answer open = send(tls("localhost", trusted(), attached()));
        assertThat(open.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(open.text().english()).contains("chmod 600").doesNotContain("pferd");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatTurnsToTlsGetsTheMailAndOneThatCannotProveWhoItIsGetsNothing() throws IOException {
        try (SmtpServer upgrading = new SmtpServer(SmtpServer.Behaviour.WITH_STARTTLS)) {
            Answer sent = send(starttls(upgrading, trusted()));
            assertThat(sent.outcome()).as(sent.text().english()).isEqualTo(Answer.Outcome.SENT);
            assertThat(send(starttls(upgrading, Optional.empty())).outcome()).isEqualTo(Answer.Outcome.REFUSED);
            assertThat(upgrading.mails()).hasSize(1);
        }
    }

    private static MailSettings starttls(SmtpServer upgrading, Optional<Path> certificates) {
        return new MailSettings(
                new MailSettings.Server("localhost", upgrading.port(), MailSettings.Security.STARTTLS),
                certificates,
                Optional.empty(),
                new MailSettings.Sender("bringback@example.go.th", "bringback"),
                attached(),
                new MailSettings.Limits(Duration.ofSeconds(5), Duration.ofSeconds(10)));
    }

    @Test
    void whetherAServerWillTakeMailsIsFoundWithoutSendingOne() throws IOException {
        assertThat(tls("localhost", trusted(), attached()).open(letters()).problem())
                .isEmpty();
        Files.writeString(passwordFile, "wrong-pferd");
        assertThat(tls("localhost", trusted(), attached()).open(letters()).problem())
                .hasValueSatisfying(why ->
                        assertThat(why.english()).contains("cannot be reached").doesNotContain("pferd"));
        SmtpServer gone = new SmtpServer(SmtpServer.Behaviour.ACCEPT);
        gone.close();
        assertThat(plain(gone.port(), 1000).open(letters()).problem()).isPresent();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "mail-servers.csv", delimiter = '|', numLinesToSkip = 1)
    void whatIsKnownOfAMailIsWhatTheServerDid(
            SmtpServer.Behaviour behaviour, Answer.Outcome outcome, int ends, String said) throws IOException {
        try (SmtpServer misbehaving = new SmtpServer(behaviour)) {
            MailSettings settings = new MailSettings(
                    new MailSettings.Server(
                            "localhost",
                            misbehaving.port(),
                            behaviour == SmtpServer.Behaviour.WITHOUT_TLS
                                    ? MailSettings.Security.STARTTLS
                                    : MailSettings.Security.NONE),
                    Optional.empty(),
                    Optional.empty(),
                    new MailSettings.Sender("bringback@example.go.th", "bringback"),
                    attached(),
                    new MailSettings.Limits(
                            Duration.ofMillis(behaviour.name().startsWith("SILENT") ? 600 : 5000),
                            Duration.ofSeconds(behaviour == SmtpServer.Behaviour.SLOW_AFTER_MAIL ? 1 : 10)));
            Answer answer = new MailChannel(settings, letters())
                    .send(
                            Parcels.of(
                                    folder, "obec.th.pdf", false, List.of("one@example.go.th", "gone@example.go.th")),
                            Parcels.NOW);
            assertThat(answer.outcome()).as(answer.text().english()).isEqualTo(outcome);
            assertThat(answer.text().english()).contains(said).doesNotContain("gone@");
            assertThat(answer.text().thai()).doesNotContain("gone@");
            assertThat(misbehaving.mails()).hasSize(ends);
        }
    }

    /** More than what is under way between the two at any time. */
    @Test
    void aLargeMailThatBreaksOffIsKnownNotToHaveArrived() throws IOException {
        Parcel small = Parcels.of(folder, "obec.th.pdf", false);
        Path file = small.files().get(0).path();
        Files.write(file, new byte[20_000_000]);
        try (SmtpServer breaking = new SmtpServer(SmtpServer.Behaviour.BREAK_IN_MAIL)) {
            Answer answer = new MailChannel(plain(breaking.port(), 2000), letters()).send(small, Parcels.NOW);
            assertThat(answer.outcome()).as(answer.text().english()).isEqualTo(Answer.Outcome.REFUSED);
        }
    }

    @Test
    void aMailThatWasGivenUpAtItsDeadlineDoesNotArriveLater() throws Exception {
        try (SmtpServer late = new SmtpServer(SmtpServer.Behaviour.SLOW_AT_DATA)) {
            Answer answer = new MailChannel(plain(late.port(), 5000, 1), letters())
                    .send(Parcels.of(folder, "obec.th.pdf", false), Parcels.NOW);
            assertThat(answer.outcome()).as(answer.text().english()).isEqualTo(Answer.Outcome.REFUSED);
            late.awaitEndOfTalk();
            assertThat(late.mails()).isEmpty();
        }
    }

    private static MailSettings plain(int port, int milliseconds) {
        return plain(port, milliseconds, 10);
    }

    private static MailSettings plain(int port, int milliseconds, int deadline) {
        return new MailSettings(
                new MailSettings.Server("localhost", port, MailSettings.Security.NONE),
                Optional.empty(),
                Optional.empty(),
                new MailSettings.Sender("bringback@example.go.th", "bringback"),
                attached(),
                new MailSettings.Limits(Duration.ofMillis(milliseconds), Duration.ofSeconds(deadline)));
    }

    @Test
    void aServerThatIsNotThereGetsItLater() throws IOException {
        SmtpServer gone = new SmtpServer(SmtpServer.Behaviour.ACCEPT);
        gone.close();
        assertThat(send(plain(gone.port(), 1000)).outcome()).isEqualTo(Answer.Outcome.REFUSED);
    }
}
