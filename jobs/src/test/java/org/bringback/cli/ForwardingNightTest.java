package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bringback.Filling;
import org.bringback.cli.output.ExitCode;
import org.bringback.source.excel.EncryptedXlsx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that go to a partner agency and come back, by commands and files alone. */
class ForwardingNightTest {

    private static final String DAY = "2022-05-31";
    private static final String STATE = "การดำเนินการ / What was done";
    private static final String ON = "เมื่อวันที่ / Done on";
    private static final String RESULT = "ผลที่พบ / Result";
    private static final String PASSWORD = "Abcdefgh12345678";

    @TempDir
    Path folder;

    private Site site;
    private Path password;

    @BeforeEach
    void someCasesOfTheDisabledList() throws IOException {
        site = new Site(folder);
        String name = "export-nfe-disabled-" + DAY + ".txt";
        List<String> lines = Files.readAllLines(Countries.clean().resolve(name), StandardCharsets.UTF_16LE);
        Path first = folder.resolve(name);
        Files.write(first, lines.subList(0, 40), StandardCharsets.UTF_16LE);
        site.put(first);
        site.nightly();
        password = folder.resolve("password");
        Files.writeString(password, PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    }

    private static String accounts(JsonNode summary) {
        JsonNode cases = summary.get("cases");
        return cases.get("forwarded") + " forwarded, " + cases.get("in_transit") + " in transit";
    }

    private Path packaged(String ending) throws IOException {
        try (Stream<Path> files = Files.list(site.restricted(DAY).resolve("packages/msdhs"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private CommandRun answer(Path workbook, String name, int row, String state, String on, String result)
            throws IOException {
        Path filled = Filling.in(workbook, filling -> {
            filling.cell(row, STATE).setCellValue(state);
            filling.cell(row, ON).setCellValue(on);
            filling.cell(row, RESULT).setCellValue(result);
        });
        Path named = folder.resolve(name);
        Files.move(filled, named);
        CommandRun ran = site.run("intake", named.toString(), "--password-file", password.toString(), "--json");
        assertThat(ran.fate(name)).as(ran.err() + ran.out()).isEqualTo("taken");
        return ran;
    }

    @Test
    void aCaseIsForwardedWhenThePartnerAcceptsAndClosedByWhatItFinds() throws Exception {
        CommandRun sent = CaseworkCommands.forward(site, "msdhs", password, DAY);
        assertThat(sent.code()).as(sent.err()).isZero();
        int all = sent.json().get("cases").asInt();
        assertThat(all).isGreaterThan(3);
        List<String> handedOver = site.query("select id from referral where ownership order by id");
        int transit = handedOver.size();
        assertThat(transit).as("others are only helped with").isBetween(3, all - 1);
        assertThat(accounts(CaseworkCommands.cases(site, "province", DAY)))
                .isEqualTo("0 forwarded, " + transit + " in transit");
        assertThat(CaseworkCommands.forward(site, "msdhs", password, DAY)
                        .json()
                        .get("cases")
                        .asInt())
                .as("nothing is sent twice")
                .isZero();

        String first = handedOver.get(0);
        String second = handedOver.get(1);
        Path plain = folder.resolve("package.xlsx");
        EncryptedXlsx.decrypt(packaged("-package.xlsx"), PASSWORD, plain);
        Filling.in(plain, packet -> {
            assertThat(packet.text(1, "ชื่อ-สกุล / Name"))
                    .as("a title as people write it, and no code")
                    .isNotEmpty()
                    .doesNotContainPattern("[A-Z]");
            assertThat(packet.text(1, "วันเกิด / Born")).matches("\\d\\d/\\d\\d/25\\d\\d");
        });
        assertThat(Files.readString(site.restricted(DAY).resolve("casework/in-transit.csv")))
                .contains("14," + transit);
        coverHasNobodyInIt(all);

        answer(packaged("-receipt.xlsx"), "answer-all-" + DAY + "-r1.xlsx", row(first), "accepted", "10/6/2565", "");
        assertThat(accounts(CaseworkCommands.cases(site, "province", "2022-06-09")))
                .isEqualTo("0 forwarded, " + transit + " in transit");
        assertThat(accounts(CaseworkCommands.cases(site, "province", "2022-06-10")))
                .isEqualTo("1 forwarded, " + (transit - 1) + " in transit");

        assertThat(site.run("forward", "revoke", second, "--on", "2022-05-30").err())
                .as("before it was sent")
                .contains("check the date")
                .doesNotContain("never sent");
        CommandRun revoked = site.run("forward", "revoke", first, "--on", "2022-06-11");
        assertThat(revoked.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(revoked.err()).contains("accepted the case").contains("รับไว้ดำเนินการ".substring(0, 5));
        assertThat(site.run("forward", "revoke", second, "--on", "2022-06-11").code())
                .isZero();

        long closed = CaseworkCommands.cases(site, "province", "2022-06-20")
                .get("cases")
                .get("closed")
                .asLong();
        CommandRun early = site.run("forward", "close", first, "--on", "2022-06-12");
        assertThat(early.code()).as("nothing was answered").isEqualTo(ExitCode.WITHHELD);
        assertThat(early.err()).contains("check that state");
        answer(plain, "answer-all-" + DAY + "-p1.xlsx", row(first), "answered", "20/6/2565", "died");
        answer(packaged("-receipt.xlsx"), "answer-all-" + DAY + "-r2.xlsx", row(second), "accepted", "12/6/2565", "");
        JsonNode after = CaseworkCommands.cases(site, "province", "2022-06-20");
        assertThat(after.get("cases").get("closed").asLong()).isEqualTo(closed + 1);
        assertThat(accounts(after)).isEqualTo("0 forwarded, " + (transit - 2) + " in transit");
        assertThat(Files.readString(site.restricted("2022-06-20").resolve("casework/referral-findings.csv")))
                .as("accepted after it was revoked")
                .contains("REVOKED,ยกเลิกการส่งต่อแล้ว,revoked," + second + ",2022-06-12");

        JsonNode late = anExpiredCaseIsAnswered(handedOver.get(2), plain);
        CommandRun done = site.run("forward", "close", first, handedOver.get(2), "--on", "2022-08-20", "--json");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.json().get("closed").asInt()).isEqualTo(2);
        assertThat(site.run("rebuild").code()).isZero();
        assertThat(CaseworkCommands.cases(site, "province", "2022-06-20")).isEqualTo(after);
        assertThat(CaseworkCommands.cases(site, "province", "2022-08-20")).isEqualTo(late);
        assertThat(site.query("select count(*) from referral_event where state = 'CLOSED'"))
                .containsExactly("2");
    }

    private JsonNode anExpiredCaseIsAnswered(String referral, Path packet) throws Exception {
        JsonNode before = CaseworkCommands.cases(site, "province", "2022-08-20");
        answer(packet, "answer-all-" + DAY + "-p2.xlsx", row(referral), "answered", "15/8/2565", "died");
        JsonNode after = CaseworkCommands.cases(site, "province", "2022-08-20");
        assertThat(after.get("cases").get("closed").asLong())
                .as("the answer counts")
                .isEqualTo(before.get("cases").get("closed").asLong() + 1);
        assertThat(accounts(after)).isEqualTo("0 forwarded, 0 in transit");
        Path casework = site.restricted("2022-08-20").resolve("casework");
        assertThat(Files.readString(casework.resolve("findings.csv")))
                .contains("ANSWERED_LATE")
                .contains("answer-all-" + DAY + "-p2.xlsx:" + (row(referral) + 1));
        assertThat(Files.readString(casework.resolve("referral-findings.csv"))).doesNotContain("ended," + referral);
        return after;
    }

    /** Packages list their referrals by number, all of which are new. */
    private static int row(String referral) {
        return Integer.parseInt(referral.substring(1));
    }

    private void coverHasNobodyInIt(int all) throws IOException {
        try (PDDocument cover = Loader.loadPDF(packaged("-cover.en.pdf").toFile())) {
            String text = new PDFTextStripper().getText(cover);
            assertThat(text)
                    .contains(all + " cases are sent")
                    .contains("F0000001")
                    .contains("To find children who were")
                    .contains("Please accept or reject by 30 July 2022")
                    .doesNotContain("SYN-");
        }
    }

    @Test
    void whatIsWrongWithPartnerAndPasswordIsSaid() throws Exception {
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(CaseworkCommands.forward(site, "msdhs", password, DAY).err())
                .contains("others can read the password file")
                .contains("chmod 600");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(password, "รหัสผ่านภาษาไทย");
        assertThat(CaseworkCommands.forward(site, "msdhs", password, DAY).err())
                .contains("12 to 64 ASCII letters and digits");
        CommandRun unknown = site.run("forward", "nobody", "--password-file", password.toString());
        assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(unknown.err()).contains("no partner nobody");
        assertThat(site.query("select count(*) from referral")).containsExactly("0");
    }
}
