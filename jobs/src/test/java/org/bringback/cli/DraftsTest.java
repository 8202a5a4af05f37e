package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seventh list and a fifth programme, drafted from exports and taken as they were drafted through one night. */
class DraftsTest {

    private static final String EXPORT = "export-ovec-2022-05-31.csv";
    private static final String ROSTERS = "programme-advance-rosters-2023-03-31.csv";

    @TempDir
    static Path folder;

    private static Path home;
    private static Site site;
    private static CommandRun night;

    @BeforeAll
    static void draftBothAndRunANight() throws IOException {
        home = Installations.copy(folder.resolve("home"));
        site = new Site(folder);
        Path export = Countries.clean().resolve(EXPORT);
        Path rosters = Countries.HOME.resolve("input-samples/programmes").resolve(ROSTERS);
        CommandRun list = draft("list", "colleges", export, home.resolve("jobs/agencies/colleges.yaml"));
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out()).contains("check and complete it").doesNotContain("is there already", "อยู่แล้ว", "move");
        Files.createDirectories(home.resolve("jobs/programmes"));
        CommandRun programme = draft("programme", "border", rosters, home.resolve("jobs/programmes/border.yaml"));
        assertThat(programme.code()).as(programme.err()).isZero();
        // the same bytes for two lists would be taken for neither
        Path further = Files.copy(export, folder.resolve("further.csv"));
        Files.writeString(further, "\r\n", StandardOpenOption.APPEND);
        site.put(export).put(further, "export-colleges-2022-05-31.csv");
        site.put(rosters, "programme-border-rosters-2023-03-31.csv");
        night = Installations.runIn(home, site::nightly);
    }

    private static CommandRun draft(String kind, String name, Path export, Path yaml) {
        return Installations.runIn(
                home, () -> CommandRun.command(kind, "new", name, export.toString(), "--output", yaml.toString()));
    }

    @Test
    void onlyWhatAddsUpIsSummedAndNamesAreOfferedForFindingPersons() throws IOException {
        Path typed = Files.writeString(folder.resolve("typed.csv"), """
                เลขที่,ชื่อ-สกุล,อายุ,วันที่เข้าร่วม,คะแนนก่อน,ค่าใช้จ่าย,ทุพพลภาพ,ลำดับที่
                1,เด็กหญิงน้ำฝน ใจดี,10,12/5/66,12,"1,200.50 บาท",ไม่มี,1
                2,ด.ช.ก้อง สมบูรณ์,11,12/5/66,10,"1,000 บาท",มี,2
                3,นายมะ ลี,9,13 พ.ค. 2566,๙,900,ไม่มี,3
                """);
        Path yaml = folder.resolve("camp.yaml");
        assertThat(draft("programme", "camp", typed, yaml).code()).isZero();
        assertThat(Files.readString(yaml))
                .contains(
                        "# {header: 'ชื่อ-สกุล', field: full_name}",
                        "name: column_5, type: number",
                        "unit: {th: บาท, en: baht}\n    decimals: 2",
                        "{header: 'ทุพพลภาพ', sensitive: true}",
                        "- 'ลำดับที่'")
                .containsOnlyOnce("formula: sum")
                .doesNotContain("น้ำฝน");
    }

    @Test
    void whatWasDraftedAndWhatItLacksIsToldToPrograms() {
        Path rosters = Countries.HOME.resolve("input-samples/programmes").resolve(ROSTERS);
        for (String kind : List.of("list", "programme")) {
            Path yaml = folder.resolve("told-" + kind + ".yaml");
            CommandRun ran =
                    CommandRun.command(kind, "new", "told", rosters.toString(), "--output", yaml.toString(), "--json");
            JsonNode told = ran.json();
            assertThat(told.get("draft").asText()).isEqualTo(yaml.toString());
            assertThat(told.get("next").get("english").asText())
                    .contains("check and complete it, then move it to jobs/");
            assertThat(told.get("next").get("thai").asText()).contains("เขียนร่างไว้ที่ " + yaml);
            assertThat(told.get("missing").isEmpty()).isEqualTo(ran.code() == ExitCode.DONE);
        }
    }

    /** A pipe would be waited for in vain. */
    @Test
    void whatIsNoFileIsNotDraftedFrom() throws IOException {
        for (String kind : List.of("list", "programme")) {
            CommandRun folderGiven =
                    draft(kind, "none", Files.createDirectories(folder.resolve("a")), folder.resolve("x"));
            assertThat(folderGiven.code()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(folderGiven.err()).contains("there is no such file: ");
        }
    }

    @Test
    void theDraftedListIsTakenAndHasTheFiguresOfTheOneItsExportIsFrom() {
        assertThat(night.fate("export-colleges-2022-05-31.csv")).isEqualTo("taken");
        assertThat(night.file("export-colleges-2022-05-31.csv").get("rejected").asInt())
                .isZero();
        assertThat(figures("colleges")).isNotEmpty().isEqualTo(figures("ovec"));
    }

    private static List<String> figures(String list) {
        CommandRun run =
                Installations.runIn(home, () -> site.run("tables", "--list", list, "--as-of", "2022-05-31", "--json"));
        assertThat(run.code()).as(run.err()).isZero();
        return run.json().findValuesAsText("persons");
    }

    @Test
    void theDraftedProgrammeCountsItsPersonsByEveryCode() {
        assertThat(night.fate("programme-border-rosters-2023-03-31.csv")).isEqualTo("taken");
        CommandRun run = Installations.runIn(home, () -> site.run("programme", "border", "--json", "--internal"));
        JsonNode indicator = run.json().get("indicators").get(0);
        assertThat(indicator.get("value").asInt()).isEqualTo(98);
        assertThat(indicator.findValuesAsText("of")).contains("home-school", "learning-centre");
    }

    /** The draft shows how a group is written; without the comment's signs it is one. */
    @Test
    void theDraftedCohortIsTakenAsItStands() throws IOException {
        Path yaml = home.resolve("jobs/programmes/border.yaml");
        String drafted = Files.readString(yaml);
        Files.writeString(
                yaml,
                drafted.replace("# cohorts:", "cohorts:")
                        .replace("#   - {id", "  - {id")
                        .replace("by: [", "by: [cohort, "));
        CommandRun run = Installations.runIn(home, () -> site.run("programme", "border", "--json", "--internal"));
        Files.writeString(yaml, drafted);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().get("indicators").get(0).findValuesAsText("of")).contains("first");
    }

    /** A draft is for people to pass on: what stands in few rows, or in columns of names, is not in it. */
    @Test
    void aDraftHoldsNoName() throws IOException {
        String yaml = Files.readString(home.resolve("jobs/agencies/colleges.yaml"));
        for (String line : Files.readAllLines(
                Countries.clean().resolve(EXPORT), java.nio.charset.Charset.forName("x-windows-874"))) {
            String[] cells = line.split(",");
            if (line.contains("SYN-")) {
                assertThat(yaml).doesNotContain(cells[8], cells[9]);
            }
        }
    }

    @Test
    void whatCannotBeDraftedIsSaidAndNothingIsOverwritten() throws IOException {
        Path nothing = Files.writeString(folder.resolve("nothing.csv"), "");
        Path there = home.resolve("jobs/agencies/colleges.yaml");
        Path rosters = Countries.HOME.resolve("input-samples/programmes").resolve(ROSTERS);
        assertThat(draft("list", "other", nothing, folder.resolve("other.yaml")).code())
                .isEqualTo(2);
        assertThat(draft("list", "Other", rosters, folder.resolve("other.yaml")).err())
                .contains("lower-case");
        assertThat(draft("list", "other", rosters, there).err()).contains("is there already");
        CommandRun second = draft("list", "colleges", Countries.clean().resolve(EXPORT), folder.resolve("second.yaml"));
        assertThat(second.out())
                .contains("jobs/agencies/colleges.yaml is there already", "มี jobs/agencies/colleges.yaml อยู่แล้ว");
        CommandRun unknown = draft("list", "other", rosters, folder.resolve("other.yaml"));
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("no column is known as the status", "no column is known as the name");
    }

    /** Where there is no row of headers the first person would become some. */
    @ParameterizedTest
    @ValueSource(strings = {"list", "programme"})
    void anExportWithoutARowOfHeadersIsRefused(String kind) throws IOException {
        Path rosters = Countries.HOME.resolve("input-samples/programmes").resolve(ROSTERS);
        List<String> lines = Files.readAllLines(rosters);
        Path headless = Files.write(folder.resolve("headless-" + kind + ".csv"), lines.subList(1, lines.size()));
        Path names = Files.writeString(
                folder.resolve("names-" + kind + ".csv"), "สมชาย,ใจสมมุติ,แม่สอด\nสมหญิง,รักสมมุติ,พบพระ\n");
        for (Path export : List.of(headless, names)) {
            Path yaml = folder.resolve(kind + "-of-nobody.yaml");
            CommandRun run = draft(kind, "nobody", export, yaml);
            assertThat(run.code()).as(run.out()).isEqualTo(2);
            assertThat(run.err()).contains("has no row of headers (line 1 looks like data)", "ไม่มีแถวหัวคอลัมน์");
            assertThat(run.err()).doesNotContain("สมชาย", "SYN-AV");
            assertThat(yaml).doesNotExist();
        }
    }

    /** Five teachers on fifty rows look like a code. */
    @Test
    void namesThatRepeatAreNoCodes() throws IOException {
        StringBuilder rows = new StringBuilder("ref_no,ผู้สอน,teacher,พี่เลี้ยง,state\n");
        for (int i = 0; i < 50; i++) {
            rows.append(
                    "R%d,นางสาวสมมุติ%d,สมศรี%d,มานะ ใจดี,%s\n".formatted(i, i % 5, i % 5, i % 2 == 0 ? "in" : "out"));
        }
        Path yaml = folder.resolve("taught.yaml");
        CommandRun run = draft("programme", "taught", Files.writeString(folder.resolve("taught.csv"), rows), yaml);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(yaml)).contains("codes: ['in', 'out']").doesNotContain("สมมุติ", "สมศรี", "มานะ");
    }
}
