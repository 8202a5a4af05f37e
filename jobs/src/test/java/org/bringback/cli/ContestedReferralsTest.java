package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.bringback.Filling;
import org.bringback.SpinCount;
import org.bringback.cli.output.ExitCode;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two parties about one case: answers that come too early, too late, twice, to nobody, and from who no longer has it. */
class ContestedReferralsTest {

    private static final String SENT = "2022-05-31";
    private static final String LATER = "2022-07-15";
    private static final String PASSWORD = "Abcdefgh12345678";
    private static final String NAME = "answer-all-" + SENT + "-msdhs-";
    private static final String BACK = "ติดตามพบแล้ว กลับเข้าสู่ระบบการศึกษา";
    private static final int CHILDREN = 39;
    private static final int REFERENCE = 1;
    private static final int STATUS = 10;

    private static final int RETURNED = 8;
    private static final int DELETED = 12;

    @TempDir
    static Path folder;

    private static Site site;
    private static Path password;
    private static int all;
    /** Referrals that hand a case over, oldest first. */
    private static List<String> referrals;

    private static CommandRun taken;
    private static CommandRun revokedLate;

    @BeforeAll
    static void bothSidesSayWhatTheyLike() throws Exception {
        site = new Site(folder);
        password = folder.resolve("password");
        Files.writeString(password, PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Path may = Countries.clean().resolve("export-nfe-disabled-" + SENT + ".txt");
        List<String> lines = Files.readAllLines(may, StandardCharsets.UTF_16LE).subList(0, CHILDREN + 1);
        put("export-nfe-disabled-" + SENT + ".txt", lines);
        site.nightly();
        all = CaseworkCommands.cases(site, "province", SENT)
                .get("cases")
                .get("all")
                .asInt();
        CaseworkCommands.forward(site, "msdhs", password, SENT);
        referrals = site.query("select id from referral where ownership order by id");
        assertThat(referrals).hasSizeGreaterThan(DELETED);
        assertThat(site.run("forward", "revoke", referrals.get(1), "--on", "2022-06-11")
                        .code())
                .isZero();
        site.put(answers(), NAME + "one.xlsx");
        site.put(
                Filling.in(
                        answers(), rows -> set(rows, row(0), "เหตุผลหรือหมายเหตุ / Reason or remark", "ส่งอีกครั้ง")),
                NAME + "two.xlsx");
        ownersEdit();
        put("export-nfe-disabled-" + LATER + ".txt", later(lines));
        taken = site.nightly();
        revokedLate = site.run("forward", "revoke", referrals.get(2), "--on", "2022-06-12");
        CaseworkCommands.cases(site, "province", LATER);
    }

    private static void put(String name, List<String> lines) throws IOException {
        site.put(Files.write(folder.resolve(name), lines, StandardCharsets.UTF_16LE));
    }

    /** The list without a case that was deleted, and with another one back at school. */
    private static List<String> later(List<String> lines) throws Exception {
        List<String> later = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells[REFERENCE].equals(reference(RETURNED))) {
                cells[STATUS] = BACK;
            }
            if (!cells[REFERENCE].equals(reference(DELETED))) {
                later.add(String.join("\t", cells));
            }
        }
        return later;
    }

    private static String reference(int referral) throws Exception {
        return site.query(
                        "select e.person_ref from referral r join export_row e on e.row_key = r.case_key where r.id = '"
                                + referrals.get(referral) + "'")
                .get(0);
    }

    private static Path packaged(String ending) throws IOException {
        try (Stream<Path> files = Files.list(site.restricted(SENT).resolve("packages/msdhs"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The receipt with rows that say what they like; what is sent once more differs in a remark alone. */
    private static Path answers() throws IOException {
        return Filling.in(packaged("-receipt.xlsx"), rows -> {
            answer(rows, 0, "accepted", "10/6/2565", "", "");
            answerAgain(rows, 0, "answered", "20/6/2565", "not found");
            answer(rows, 1, "accepted", "11/6/2565", "", "");
            answer(rows, 2, "รับไว้ดำเนินการ", "10 มิ.ย. 65", "", "");
            answer(rows, 3, "rejected", "๑๐/๐๖/๒๕๖๕", "", "ไม่อยู่ในพื้นที่");
            answer(rows, 4, "rejected", "10/6/2565", "", "-");
            answer(rows, 5, "accepted", "10/6/2565", "", "");
            answerAgain(rows, 5, "returned", "15/6/2565", "");
            answer(rows, 6, "accepted", "10/6/2565", "", "");
            answer(rows, DELETED, "accepted", "14/7/2565", "", "");
            answer(rows, RETURNED, "accepted", "10/6/2565", "", "");
            answerAgain(rows, RETURNED, "answered", "15/7/2565", "not found");
            answer(rows, 9, "accepted", "30/5/2565", "", "");
            answer(rows, 10, "answered", "10/6/2565", "not found", "");
            int unknown = rows.copy(row(11));
            set(rows, unknown, "เลขที่ส่งต่อ / Referral", "F9999999");
            set(rows, unknown, "bringback: seal", Sha256.hex("F9999999\u001Fmsdhs\u001F"));
            fill(rows, unknown, "accepted", "10/6/2565", "", "");
        });
    }

    /** Packages list their referrals by number, all of which are new. */
    private static int row(int referral) {
        return Integer.parseInt(referrals.get(referral).substring(1));
    }

    private static void answer(Filling rows, int referral, String state, String on, String result, String remark) {
        fill(rows, row(referral), state, on, result, remark);
    }

    private static void answerAgain(Filling rows, int referral, String state, String on, String result) {
        fill(rows, rows.copy(row(referral)), state, on, result, "");
    }

    private static void fill(Filling rows, int row, String state, String on, String result, String remark) {
        set(rows, row, "การดำเนินการ / What was done", state);
        set(rows, row, "เมื่อวันที่ / Done on", on);
        set(rows, row, "ผลที่พบ / Result", result);
        set(rows, row, "เหตุผลหรือหมายเหตุ / Reason or remark", remark);
    }

    /** A cell that was written inline keeps its old text beside a new one unless it is emptied. */
    private static void set(Filling rows, int row, String heading, String text) {
        Cell cell = rows.cell(row, heading);
        cell.setBlank();
        cell.setCellValue(text);
    }

    /** A worklist of before the case was handed over, filled in ten days after it was. */
    private static void ownersEdit() throws Exception {
        String reference = reference(6);
        Path lists = site.restricted(SENT).resolve("worklists/province");
        try (Stream<Path> files = Files.list(lists)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                boolean[] found = new boolean[1];
                Path filled = Filling.in(
                        file,
                        rows -> IntStream.rangeClosed(1, rows.count())
                                .filter(row -> rows.text(row, "รหัสอ้างอิง / Reference")
                                        .equals(reference))
                                .forEach(row -> {
                                    found[0] = true;
                                    set(rows, row, "ผลการติดต่อ / Attempt", "agreed to return");
                                    set(rows, row, "ติดต่อเมื่อ / Attempted on", "20/6/2565");
                                }));
                if (found[0]) {
                    site.put(filled, file.getFileName().toString());
                }
            }
        }
    }

    private static List<String> findings(String file) throws IOException {
        return Files.readAllLines(site.restricted(LATER).resolve("casework").resolve(file)).stream()
                .skip(1)
                .toList();
    }

    private static Optional<String> found(String kind, int referral) throws IOException {
        return findings("referral-findings.csv").stream()
                .filter(line -> line.startsWith(kind + ",")
                        && line.contains("," + (referral < 0 ? "F9999999" : referrals.get(referral)) + ",2"))
                .findFirst();
    }

    @Test
    void whatMayNotBeIsAFindingWithFileLineAndBothLanguages() throws Exception {
        for (String one : List.of(
                "SAID_TWICE 0",
                "REVOKED 1",
                "EARLIER_THAN_LAST 9",
                "NOT_ALLOWED_NOW 10",
                "NEVER_SENT -1",
                "CASE_GONE " + DELETED)) {
            String[] parts = one.split(" ", -1);
            assertThat(found(parts[0], Integer.parseInt(parts[1]))).as(one).hasValueSatisfying(line -> {
                assertThat(line).matches("(?s).*[ก-๙]{5}.*").matches(".*[a-z]{5}.*");
                assertThat(line.contains(NAME)).isEqualTo(!parts[0].equals("CASE_GONE"));
            });
        }
        assertThat(findings("findings.csv"))
                .anyMatch(line -> line.startsWith("NOT_THE_OWNER,"))
                .anyMatch(line -> line.startsWith("OLDER_VERSION,"));
        assertThat(revokedLate.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(revokedLate.err()).contains("accepted the case", "รับไว้แล้ว");
    }

    @Test
    void aRejectionNeedsItsReason() throws Exception {
        assertThat(site.query("select distinct code || ' ' || column_name from notice n join submission s"
                        + " on s.id = n.submission_id where s.kind = 'ANSWER'"))
                .containsExactly("REQUIRED_EMPTY เหตุผลหรือหมายเหตุ / Reason or remark");
    }

    /** What a partner rejected or gave back is not sent to it again, and every case is somewhere. */
    @Test
    void nothingGoesBackAndForthAndNothingIsLost() throws Exception {
        JsonNode cases = CaseworkCommands.cases(site, "province", LATER).get("cases");
        assertThat(cases.get("all").asInt()).isEqualTo(all - 1);
        assertThat(cases.get("open").asInt()
                        + cases.get("closed").asInt()
                        + cases.get("forwarded").asInt()
                        + cases.get("in_transit").asInt())
                .isEqualTo(all - 1);
        assertThat(cases.get("forwarded").asInt())
                .as("0, 2, 6 and 8 were accepted")
                .isEqualTo(4);
    }

    @Test
    void whatCannotBeOpenedIsRefusedInBothLanguagesAndTheRestIsTaken() throws Exception {
        Path packet = packaged("-package.xlsx");
        Path slow = SpinCount.twoThousandMillion(packet, folder.resolve(NAME + "slow.xlsx"));
        byte[] bytes = Files.readAllBytes(packet);
        Path cut = Files.write(folder.resolve(NAME + "cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        CommandRun ran = site.run("intake", slow.toString(), cut.toString(), "--password-file", password.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(ran.err() + ran.out())
                .contains(
                        "2000000000",
                        "1000000",
                        "ไฟล์กำหนดการตรวจรหัสผ่านไว้ 2000000000 รอบ",
                        NAME + "slow.xlsx",
                        NAME + "cut.xlsx");
        Path other = folder.resolve("other");
        Files.writeString(other, "Zyxwvuts87654321");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
        CommandRun wrong = site.run("intake", packet.toString(), "--password-file", other.toString(), "--json");
        assertThat(wrong.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(wrong.err()).contains("รหัสผ่านไม่ถูกต้อง", "ask the sender");
        assertThat(wrong.fate(packet.getFileName().toString()))
                .as("to programs, too")
                .isEqualTo("refused");
        JsonNode last = site.run("history", "--json").json().get(0);
        assertThat(last.get("exitCode").asInt())
                .as("what the command ended with")
                .isEqualTo(ExitCode.WITHHELD);
        assertThat(last.get("reason").asText()).contains("ask the sender");
    }

    /** Its open referrals are named until somebody goes on with them. */
    @Test
    @SuppressWarnings("try")
    void aPartnerThatEndedIsNotSentToAndItsOpenReferralsAreNamed() throws Exception {
        Path home = Installations.copy(folder.resolve("home"));
        for (String more : List.of("jobs/forwarding", "jobs/worklists")) {
            try (Stream<Path> files = Files.walk(Countries.HOME.resolve(more))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(one -> !one.toString().contains("demo"))
                        .toList()) {
                    Path copy = home.resolve(Countries.HOME.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Path partners = home.resolve("jobs/reference/partners.csv");
        Files.writeString(partners, Files.readString(partners).replace("2022-01-17,,", "2022-01-17,2022-06-30,"));
        try (Installations.Use ignored = Installations.use(home)) {
            assertThat(CaseworkCommands.forward(site, "msdhs", password, LATER).err())
                    .contains("no partner msdhs that is valid on " + LATER, "ไม่มีหน่วยงาน msdhs");
            CommandRun ran = CaseworkCommands.worklists(site, "province", LATER);
            assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(ran.err())
                    .contains("has ended and has", "name a successor first", "ให้ระบุ successor", referrals.get(0));
        }
    }
}
