package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.cli.output.ExitCode;
import org.bringback.delivery.outbound.SmtpServer;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.Test;

/** A release goes out by mail: also where an answer is missed, the mail comes back or is refused. */
class MailedNightTest extends DeliverySite {

    private static final Path STATUS_REPORT =
            Path.of("jobs/src/test/resources/org/bringback/delivery/outbound/status-report.eml");

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow();
    }

    /** Another process, as this one cannot be killed. */
    private Process deliverAlone() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dbringback.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.bringback.cli.Main",
                        "deliver",
                        "--state",
                        site.state().toString(),
                        "--output",
                        site.output().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }

    @Test
    void aMailWhoseAnswerAKilledProgramMissedIsSentAgainOnCommandOnly() throws Exception {
        try (SmtpServer server = new SmtpServer(SmtpServer.Behaviour.SILENT_AFTER_MAIL)) {
            mailTo(server);
            Process process = deliverAlone();
            server.awaitWholeMail();
            process.destroyForcibly().waitFor();
            server.behave(SmtpServer.Behaviour.ACCEPT);

            assertThat(run("deliver", "--dry-run").code()).isEqualTo(ExitCode.WITHHELD);
            CommandRun after = run("deliver");
            assertThat(after.code()).isEqualTo(ExitCode.WITHHELD);
            assertThat(after.err()).contains("nobody knows whether it arrived").contains("ไม่ทราบว่าถึงผู้รับหรือไม่");
            assertThat(run("deliver").code()).isEqualTo(ExitCode.WITHHELD);
            assertThat(server.mails()).as("not sent again by itself").hasSize(1);

            String id = site.query("select id from delivery").get(0);
            CommandRun again = run("deliver", "--resend", id.substring(0, 8));
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(server.mails()).hasSize(2);
            assertThat(messageId(server.mails().get(1)))
                    .isEqualTo(messageId(server.mails().get(0)))
                    .isEqualTo("Message-ID: <" + id + "@example.go.th>");
            assertThat(run("deliver").code()).isZero();
            JsonNode entry = run("deliver", "--list").json().get(0);
            assertThat(entry.get("state").asText()).isEqualTo("sent");
            assertThat(entry.get("answer").get("english").asText()).contains("queued as 4711");
            assertThat(entry.get("files").get(0).get("sha256").asText())
                    .isEqualTo(Sha256.hex(site.published(DAY).resolve("national.en.pdf")));

            cameBack(id);
            assertThat(run("deliver", "--resend", id).code()).isZero();
            assertThat(run("deliver").code())
                    .as("the old report is not about the new mail")
                    .isZero();
            assertThat(server.mails()).hasSize(3);
            assertThat(site.query("select state from delivery_event order by number"))
                    .containsExactly("SENDING", "UNCERTAIN", "SENDING", "SENT", "BOUNCED", "SENDING", "SENT");
            assertThat(site.run("rebuild").code()).isZero();
            assertThat(run("deliver").code()).isZero();
            assertThat(server.mails()).hasSize(3);
        }
    }

    private void cameBack(String id) throws IOException {
        Files.writeString(
                folder.resolve("reports/1.eml"),
                Files.readString(STATUS_REPORT).replace("DELIVERY", id).replace("\n", "\r\n"));
        CommandRun bounced = run("deliver");
        assertThat(bounced.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(bounced.err())
                .contains("came back; mend the address")
                .contains("550 5.1.1")
                .doesNotContain("somchai");
        assertThat(run("deliver").code()).as("until it is sent again").isEqualTo(ExitCode.WITHHELD);
    }

    @Test
    void aMailThatARecipientHasNeedsNoSecondOne() throws Exception {
        try (SmtpServer server = new SmtpServer(SmtpServer.Behaviour.BREAK_AFTER_MAIL)) {
            mailTo(server);
            assertThat(run("deliver").code()).isEqualTo(ExitCode.WITHHELD);
            String id = site.query("select id from delivery").get(0);
            assertThat(run("deliver", "--received", id).code()).isZero();
            assertThat(run("deliver").code()).isZero();
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void aNightDeliversAndIsDoneWhateverBecomesOfIt() throws Exception {
        try (SmtpServer server = new SmtpServer(SmtpServer.Behaviour.REFUSE_MAIL)) {
            assertThat(site.nightly("--deliver").err()).contains("names no recipients yet");
            mailTo(server);
            CommandRun refused = night("--deliver");
            assertThat(refused.code()).isEqualTo(ExitCode.WITHHELD);
            assertThat(refused.json().get("undelivered").get(0).get("english").asText())
                    .contains("delivery office 2022-05-31")
                    .contains("552 5.3.4");
            assertThat(site.query("select state from delivery_event order by number"))
                    .containsExactly("SENDING", "REFUSED");
            assertThat(night().code()).as("it was not asked to").isEqualTo(ExitCode.LIST_MISSING);

            server.behave(SmtpServer.Behaviour.ACCEPT);
            Path yaml = home.resolve("jobs/delivery/delivery.yaml");
            Files.writeString(yaml, "nightly: true\n" + Files.readString(yaml));
            CommandRun sent = night();
            assertThat(sent.code()).as(sent.err()).isEqualTo(ExitCode.LIST_MISSING);
            assertThat(sent.json().get("undelivered")).isEmpty();
            assertThat(server.mails()).hasSize(2);
        }
    }

    private CommandRun night(String... more) {
        List<String> all = new ArrayList<>(List.of(PRINTED));
        all.addAll(List.of(more));
        return Installations.runIn(home, () -> site.fullNight(all.toArray(String[]::new)));
    }
}
