package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bringback.Filling;
import org.bringback.cli.output.ExitCode;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a night to worklists, from a school's answer to the next figures: by commands and files alone. */
class CaseworkNightTest {

    private static final String DAY = "2022-05-31";
    private static final int CASES = 12;

    @TempDir
    Path folder;

    /** The first cases of one list, taken in. */
    private Site site() throws IOException {
        return site(line -> line);
    }

    /** @param change of the last of them */
    private Site site(UnaryOperator<String> change) throws IOException {
        Site site = new Site(folder);
        String name = "export-ovec-" + DAY + ".csv";
        List<String> lines = Files.readAllLines(Countries.clean().resolve(name), StandardCharsets.ISO_8859_1);
        List<String> few = new ArrayList<>(lines.subList(0, CASES + 1));
        few.set(CASES, change.apply(few.get(CASES)));
        Path first = folder.resolve(name);
        Files.write(first, few, StandardCharsets.ISO_8859_1);
        site.put(first);
        site.nightly();
        return site;
    }

    private static List<Path> workbooks(Site site, String asOf) throws IOException {
        try (Stream<Path> files = Files.list(site.restricted(asOf).resolve("worklists/school"))) {
            return files.sorted().toList();
        }
    }

    private static long number(JsonNode summary, String name) {
        return summary.get("cases").get(name).asLong();
    }

    @Test
    void whatASchoolSendsBackMovesItsCasesAndNothingElse() throws Exception {
        Site site = site();
        JsonNode before = CaseworkCommands.cases(site, "school", DAY);
        assertThat(number(before, "open")).isPositive();
        assertThat(number(before, "open") + number(before, "closed")).isEqualTo(number(before, "all"));

        Path workbook = workbooks(site, DAY).get(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workbook)))
                .isEqualTo("rw-------");
        Path filled = Filling.in(workbook, filling -> {
            filling.cell(1, "ตรวจสอบรายชื่อ / Listing").setCellValue("listed by mistake");
            filling.cell(1, "ตรวจสอบเมื่อ / Listing checked on").setCellValue("10/6/2565");
        });
        site.put(filled, workbook.getFileName().toString());
        CommandRun night = site.nightly();
        assertThat(night.fate(workbook.getFileName().toString()))
                .as(night.err())
                .isEqualTo("taken");
        assertThat(night.file(workbook.getFileName().toString()).get("accepted").asInt())
                .isOne();
        Path page = site.output().resolve(DAY).resolve("published/index.html");
        assertThat(Files.readString(page)).contains("href=\"../../casework/index.html\"");
        assertThat(site.output().resolve("casework/index.html")).content().contains("No report has been published yet");

        assertThat(number(CaseworkCommands.cases(site, "school", "2022-06-09"), "closed"))
                .as("the day before")
                .isEqualTo(number(before, "closed"));
        JsonNode after = CaseworkCommands.cases(site, "school", "2022-06-10");
        assertThat(number(after, "closed")).isEqualTo(number(before, "closed") + 1);
        assertThat(number(after, "all")).isEqualTo(number(before, "all"));
        assertThat(after.get("findings").asInt()).isZero();
        assertThat(site.nightly().json().get("nothing_new").asBoolean())
                .as("the same file again")
                .isTrue();
    }

    @Test
    void whatContradictsItselfIsAFindingWithAllRowsSideBySideAndARebuiltStateKnowsIt() throws Exception {
        Site site = site(line -> line.replaceFirst(" 25[34][0-9],", " 2557,"));
        CaseworkCommands.cases(site, "school", DAY);
        Path workbook = workbooks(site, DAY).get(0);
        String name = workbook.getFileName().toString();
        site.put(attempt(workbook, "refused"), name.replace(".xlsx", "-a.xlsx"));
        site.put(attempt(workbook, "agreed to return"), name.replace(".xlsx", "-b.xlsx"));
        site.nightly();
        JsonNode before = CaseworkCommands.cases(site, "school", "2022-06-30");
        assertThat(before.get("findings").asInt()).isEqualTo(2);
        Path casework = site.restricted("2022-06-30").resolve("casework");
        assertThat(Files.readString(casework.resolve("findings.csv")))
                .contains("COPIES_DIFFER")
                .contains("BIRTH_DATE_IMPOSSIBLE")
                .contains("export-ovec-" + DAY + ".csv:" + (CASES + 1))
                .contains(",ovec,สอศ.,OVEC,,,SYN-")
                .contains(name.replace(".xlsx", "-a.xlsx:2 ") + name.replace(".xlsx", "-b.xlsx:2"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(casework.resolve("findings.xlsx"))))
                .isEqualTo("rw-------");
        Filling.in(casework.resolve("findings.xlsx"), rows -> {
            assertThat(said(rows))
                    .containsExactly("1 list", "1 attempt: refused", "1 attempt: agreed to return", "2 list");
            assertThat(rows.text(4, "ระดับชั้น / Level")).startsWith("ประกาศนียบัตร");
        });

        CommandRun rebuilt = site.run("rebuild");
        assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
        assertThat(CaseworkCommands.cases(site, "school", "2022-06-30")).isEqualTo(before);
    }

    private static List<String> said(Filling rows) {
        List<String> said = new ArrayList<>();
        for (int row = 1; row <= rows.count(); row++) {
            String source = rows.text(row, "แหล่งข้อมูล / Source");
            String text = rows.text(row, "ข้อมูลระบุว่า / It says");
            said.add(rows.text(row, "ข้อที่ / No") + " "
                    + (source.endsWith("/ list") ? "list" : text.substring(text.indexOf("/ ") + 2)));
        }
        return said;
    }

    private static Path attempt(Path workbook, String result) throws IOException {
        return Filling.in(workbook, filling -> {
            filling.cell(1, "ผลการติดต่อ / Attempt").setCellValue(result);
            filling.cell(1, "ติดต่อเมื่อ / Attempted on").setCellValue("10/6/2565");
        });
    }

    @Test
    void whatNobodyNeedsAnyMoreIsRemovedAndTheFiguresStay() throws Exception {
        Site site = site();
        CaseworkCommands.cases(site, "school", DAY);
        Path workbook = workbooks(site, DAY).get(0);
        Path filled = Filling.in(workbook, filling -> {
            filling.cell(1, "ตรวจสอบรายชื่อ / Listing").setCellValue("never left");
            filling.cell(1, "ตรวจสอบเมื่อ / Listing checked on").setCellValue("10/6/2565");
            filling.cell(1, "หมายเหตุ / Remark").setCellValue("เรียนอยู่");
        });
        site.put(filled, workbook.getFileName().toString());
        site.nightly();
        JsonNode before = CaseworkCommands.cases(site, "school", "2022-09-07");
        String reachable = "select count(*) from export_row where guardian is not null or phone is not null";
        long all = Long.parseLong(site.query(reachable).get(0));

        int early = CaseworkCommands.retention(site, "2022-09-07", "--dry-run")
                .get("cases")
                .asInt();
        JsonNode would = CaseworkCommands.retention(site, "2022-09-08", "--dry-run");
        assertThat(would.get("cases").asInt()).isEqualTo(early + 1);
        assertThat(site.query(reachable)).as("nothing was removed").containsExactly(String.valueOf(all));
        Path kept =
                site.state().resolve("archive").resolve(Sha256.hex(site.inbox().resolve(workbook.getFileName())));
        byte[] original = Files.readAllBytes(kept);
        JsonNode removed = CaseworkCommands.retention(site, "2022-09-08");
        assertThat(removed.get("remarks").asInt()).isOne();
        assertThat(removed.get("files").asInt()).as("the worklist").isOne();
        assertThat(site.query(reachable)).as("what the next night compares").containsExactly(String.valueOf(all));
        assertThat(site.query("select count(*) from worklist_row where remark is not null"))
                .containsExactly("0");
        assertThat(Files.readString(Path.of(removed.get("report").asText())))
                .contains("2022-06-10,NOT_A_DROPOUT,ไม่ใช่เด็กออกกลางคัน,no dropout,90");
        assertThat(CaseworkCommands.retention(site, "2022-09-08").get("cases").asInt())
                .as("again")
                .isZero();
        assertThat(Files.readString(Path.of(removed.get("report").asText())))
                .as("the next run's report stands beside it")
                .contains("2022-06-10,NOT_A_DROPOUT,ไม่ใช่เด็กออกกลางคัน,no dropout,90");
        Files.write(kept, original);
        assertThat(CaseworkCommands.retention(site, "2022-09-08").get("files").asInt())
                .as("killed before the rows took the file's place")
                .isOne();
        assertThat(Files.readAllBytes(kept)).isNotEqualTo(original);
        assertThat(CaseworkCommands.cases(site, "school", "2022-09-07").get("cases"))
                .isEqualTo(before.get("cases"));
        assertThat(site.restricted(DAY).resolve("worklists")).isDirectory();
        assertThat(CaseworkCommands.retention(site, "2023-05-30").get("files").asInt())
                .as("the export, once its cohort has ended")
                .isOne();
        assertThat(site.restricted(DAY).resolve("worklists"))
                .as("a day too early")
                .isDirectory();
        JsonNode last = CaseworkCommands.retention(site, "2023-05-31");
        assertThat(last.get("folders").asInt())
                .as("worklists, and the figures with findings beside them")
                .isEqualTo(2);
        assertThat(site.restricted(DAY).resolve("worklists")).doesNotExist();

        List<String> left = site.query(reachable);
        assertThat(left).as("the cohort has ended").isNotEqualTo(List.of(String.valueOf(all)));
        assertThat(archived(site))
                .as("archived files are without what was removed")
                .doesNotContain("เรียนอยู่")
                .contains("ลบแล้ว removed");
        assertThat(CaseworkCommands.retention(site, "2023-05-31").get("files").asInt())
                .as("again")
                .isZero();
        List<String> known = site.query(KNOWN);
        assertThat(site.run("rebuild").code()).isZero();
        assertThat(site.query(KNOWN)).as("who is who").isEqualTo(known);
        assertThat(site.query(reachable)).isEqualTo(left);
        assertThat(site.query("select count(*) from worklist_row where remark is not null"))
                .containsExactly("0");
    }

    private static final String KNOWN = """
            select e.row_key, e.row_hash, e.record_hash, r.record_key, l.person_id
            from export_row e join row_record r on r.row_key = e.row_key
                join listed_record l on l.record_key = r.record_key
            order by e.row_key
            """;

    /** All that the archive's kept rows say. */
    private static String archived(Site site) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(site.state().resolve("archive"))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    @Test
    void aProblemIsCarriedOverUntilItIsSolvedAndAgesByTheDayItWasFirstSaid() throws Exception {
        Site site = site();
        Path form = problems(site, DAY, 0, 0);
        site.put(problem(form, 1, "10/6/2565", "open"), form.getFileName().toString());
        // the first one again, with a second one below
        site.put(
                problem(problem(form, 1, "10/6/2565", "open"), 2, "12/6/2565", "declined"),
                form.getFileName().toString().replace(".xlsx", "-b.xlsx"));
        CommandRun night = site.nightly();
        assertThat(night.fate(form.getFileName().toString())).as(night.err()).isEqualTo("taken");

        Path next = problems(site, "2022-09-23", 1, 1);
        assertThat(Files.readString(next.resolveSibling("summary.csv")))
                .contains("AREA,เขตพื้นที่,area,P4,")
                .contains(",0,0,1,1,");
        assertThat(Files.readString(next.resolveSibling("texts.csv"))).contains("ไม่มีข้อมูลที่จะช่วย");
        solvedInCsv(site, next, form.getFileName().toString().replace(".xlsx", "-c.csv"));
        problems(site, "2022-09-23", 0, 2);
    }

    /** The form as text: what is open stands in its first row. */
    private void solvedInCsv(Site site, Path next, String name) throws IOException {
        Path csv = next.resolveSibling(next.getFileName().toString().replace(".xlsx", ".csv"));
        List<String> lines = new ArrayList<>(Files.readAllLines(csv));
        assertThat(lines.get(1)).contains("เปิด / open").contains("2022-06-10");
        lines.set(1, lines.get(1).replace("เปิด / open", "solved").replace("2022-06-10", "20/6/2565"));
        Path filled = folder.resolve(name);
        Files.write(filled, lines);
        site.put(filled, name);
        CommandRun night = site.nightly();
        assertThat(night.fate(name)).as(night.err()).isEqualTo("taken");
    }

    private static Path problem(Path form, int row, String on, String state) throws IOException {
        return Filling.in(form, filling -> {
            filling.cell(row, "เมื่อวันที่ / On").setCellValue(on);
            filling.cell(row, "ระดับ / Level").setCellValue("area");
            filling.cell(row, "ประเภท / Category").setCellValue("agencies lack the information to help");
            filling.cell(row, "ปัญหาหรือข้อเสนอ / Problem or proposal").setCellValue("ไม่มีข้อมูลที่จะช่วย");
            filling.cell(row, "สถานะ / State").setCellValue(state);
        });
    }

    @Test
    void theReportsOfADayArePublishedInTheLanguagesAskedForAndThoseAtRiskAreListed() throws IOException {
        Site site = site();
        CommandRun report = casework(site, "report", "--languages", "en");
        assertThat(report.code()).as(report.err()).isZero();
        // of 12 cases most cells would tell of single children: those are suppressed, and totals stay
        assertThat(site.output().resolve("casework").resolve(DAY).resolve("published/figures.csv"))
                .content()
                .contains("centre,status,TOTAL,รวม,Total,all,ทั้งหมด,all,cases,12,")
                .contains("centre,status,TOTAL,รวม,Total,open,เปิดอยู่,open,cases,,suppressed,")
                .doesNotContainPattern(",(cases|persons),[1-4],");
        try (Stream<Path> published =
                Files.walk(site.output().resolve("casework").resolve(DAY))) {
            assertThat(published.map(Path::toString))
                    .anyMatch(file -> file.endsWith(".en.pdf"))
                    .noneMatch(file -> file.endsWith(".th.pdf"));
        }
        assertThat(site.output().resolve("casework/index.html")).content().contains(DAY + "/published/index.html");
        assertThat(site.output().resolve("casework").resolve(DAY).resolve("published/index.html"))
                .content()
                .contains("href=\"../../../" + DAY + "/published/index.html\"");
        assertThat(casework(site, "prevention").code()).isZero();

        CommandRun unknown = casework(site, "report", "--languages", "fr");
        assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(unknown.err()).contains("there is no language fr; use th or en", "ไม่มีภาษา fr");
    }

    private static CommandRun casework(Site site, String... words) {
        List<String> arguments = new ArrayList<>(List.of("casework"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--as-of", DAY, "--output", site.output().toString()));
        return site.run(arguments.toArray(String[]::new));
    }

    private static Path problems(Site site, String asOf, int open, int closed) throws IOException {
        CommandRun ran = site.run(
                "casework",
                "problems",
                "area:P7101",
                "--as-of",
                asOf,
                "--output",
                site.output().toString(),
                "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("open").asInt()).isEqualTo(open);
        assertThat(ran.json().get("closed").asInt()).isEqualTo(closed);
        return site.restricted(asOf).resolve("problems/problem-all-" + asOf + "-area-P7101.xlsx");
    }
}
