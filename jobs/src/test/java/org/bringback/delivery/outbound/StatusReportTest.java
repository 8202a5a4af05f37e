package org.bringback.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReportTest {

    private static final Path REPORT =
            Path.of("jobs/src/test/resources/org/bringback/delivery/outbound/status-report.eml");

    @TempDir
    Path folder;

    private Path written(String find, String put) throws IOException {
        String mail = Files.readString(REPORT).replace("DELIVERY", Parcels.ID);
        assertThat(mail).contains(find);
        return Files.writeString(folder.resolve("mail"), mail.replace(find, put));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "message/rfc822-headers | text/rfc822-headers",
                "message/rfc822-headers | message/rfc822",
                "Action: failed | ACTION:failed",
                "Message-ID: | Message-Id:",
            })
    void aMailThatCameBackNamesItsDeliveryAndNobody(String find, String put) throws IOException {
        StatusReport report = StatusReport.read(written(find, put)).orElseThrow();
        assertThat(report.id()).isEqualTo(Parcels.ID);
        assertThat(report.said().english())
                .contains("5.1.1")
                .contains("user unknown")
                .doesNotContain("somchai");
    }

    /** A mail that is only late, one of somebody else's, one that quotes a report, and such as are no mails. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Action: failed | Action: delayed",
                "0123abcd0123abcd0123abcd0123abcd@ | 4711@",
                "multipart/report | multipart/mixed",
                "MIME-Version | ZZZ",
            })
    void anythingElseSaysNothing(String find, String put) throws IOException {
        Path mail = written(find, put);
        if (put.equals("ZZZ")) {
            Files.write(mail, new byte[] {0, 1, 2, (byte) 0xff});
        }
        assertThat(StatusReport.read(mail)).isEmpty();
    }

    /** Anybody may send one: it stops nothing. */
    @Test
    void aPartThatIsNotEncodedAsItSaysSaysNothing() throws IOException {
        Path mail = written(
                "message/rfc822-headers\n\nFrom", "text/rfc822-headers\nContent-Transfer-Encoding: base64\n\nFrom");
        assertThat(StatusReport.read(mail)).isEmpty();
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        assertThat(StatusReport.read(Files.createFile(folder.resolve("empty")))).isEmpty();
    }
}
