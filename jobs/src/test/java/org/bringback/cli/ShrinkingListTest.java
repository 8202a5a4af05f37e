package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.cli.output.ExitCode;
import org.bringback.intake.StandardExport;
import org.bringback.intake.row.RowKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that was cut on its way to the inbox, night after night until somebody says what is right. */
class ShrinkingListTest {

    private static final String SEPTEMBER = "2022-09-23";
    private static final String CUT = "export-nfe-2022-09-23.csv";

    @TempDir
    Path folder;

    @Test
    void aCutListIsWithheldUntilItIsAcceptedOrSentWhole() throws Exception {
        Site site = new Site(folder).put(Countries.clean().resolve("export-nfe-2022-05-31.csv"));
        site.nightly();
        List<String> whole = Files.readAllLines(Countries.clean().resolve(CUT));
        Files.write(site.inbox().resolve(CUT), whole.subList(0, whole.size() * 3 / 4));

        CommandRun ran = site.nightly();
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(ran.fate(CUT)).isEqualTo("withheld");
        assertThat(ran.notice(CUT)).isEqualTo("SHRUNK");
        assertThat(ran.list("nfe").get("as_of").asText()).isEqualTo("2022-05-31");
        assertThat(lastLine(ran)).contains(CUT + " withheld, far fewer rows than before [SHRUNK]");
        // its rows say who is who, as they stay the office's, but no figure counts them or is counted anew for them
        assertThat(ran.list("nfe").get("revision").asInt()).isEqualTo(1);
        assertThat(site.query("select cast(as_of as varchar) || ' ' || revision from snapshot"))
                .containsExactly("2022-05-31 1");
        assertThat(site.query("select count(*) from row_record where row_key >= " + RowKey.first(2)))
                .as("rows of the second file that say who is who")
                .doesNotContain("0");

        CommandRun wrong = site.nightly("--accept", "export-nfe.csv");
        assertThat(wrong.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.err()).contains("--accept: there is no file export-nfe.csv", "ไม่มีไฟล์ export-nfe.csv");

        assertTakenOnceAccepted(site);

        site.put(Countries.clean().resolve(CUT));
        CommandRun corrected = site.nightly();
        assertThat(corrected.fate(CUT)).isEqualTo("taken");
        assertThat(corrected.list("nfe").get("revision").asInt()).isEqualTo(2);
    }

    /** In a later night too, when it has been taken. */
    @Test
    void aFileThatStoodUnderAnotherListsNameIsTakenForTheListThatSomebodySays() throws Exception {
        Site site = new Site(folder);
        String text = new StandardExport().row("person_ref", "R-1").text();
        Files.createDirectories(site.inbox());
        Files.writeString(site.inbox().resolve("export-nfe-2022-05-31.csv"), text);
        assertThat(site.nightly().fate("export-nfe-2022-05-31.csv")).isEqualTo("taken");
        String right = "export-ovec-2022-05-31.csv";
        Files.writeString(site.inbox().resolve(right), text);

        CommandRun refused = site.nightly();
        assertThat(refused.notice(right)).isEqualTo("SAME_AS_OTHER_LIST");
        assertThat(refused.err()).contains("list nfe (export-nfe-2022-05-31.csv)", "--accept");
        assertThat(site.nightly("--accept", right).fate(right)).isEqualTo("taken");
        assertThat(site.nightly().fate(right)).isEqualTo("known");
        assertThat(site.query("select list_id from submission where outcome = 'TAKEN' order by 1"))
                .containsExactly("nfe", "ovec");
    }

    /** So long as a register is missing nobody is said to be on no roll. */
    @Test
    void itIsSaidOfWhichListsARegisterIsMissing() throws Exception {
        Site site = new Site(folder);
        Path inbox = Files.createDirectories(site.inbox());
        for (String list : List.of("nfe", "nfe-disabled", "ovec")) {
            StandardExport export = new StandardExport().row("person_ref", list);
            Files.writeString(inbox.resolve("export-" + list + "-2022-05-31.csv"), export.text());
        }
        String register = "register-nfe-2022-05-31.csv";
        String rows =
                "person_ref,national_id,given_name,family_name,birth_date,enrolled_list\nR-1,,สมชาย,ศรีสุข,2010-06-15,";
        Files.writeString(inbox.resolve(register), rows + "nfe\n");
        CommandRun ran = site.nightly();
        assertThat(ran.notice(register)).isEqualTo("ROLLS_MISSING");
        assertThat(ran.file(register).get("notices").toString())
                .contains("There is no register of ovec that counts, so", "ยังไม่มีทะเบียนที่ใช้ได้ของ ovec จึง");

        String other = "register-ovec-2022-05-31.csv";
        Files.writeString(inbox.resolve(other), rows + "ovec\n");
        assertThat(site.nightly().file(other).get("notices")).isEmpty();
    }

    @Test
    void intakeTellsOfItAndTakesTheSameWord() throws Exception {
        Site site = new Site(folder);
        assertThat(site.run(
                                "intake",
                                Countries.clean()
                                        .resolve("export-nfe-2022-05-31.csv")
                                        .toString())
                        .code())
                .isZero();
        Path cut = folder.resolve(CUT);
        List<String> whole = Files.readAllLines(Countries.clean().resolve(CUT));
        Files.write(cut, whole.subList(0, whole.size() * 3 / 4));

        CommandRun taken = site.run("intake", cut.toString(), "--json");
        assertThat(taken.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(taken.notice(CUT)).isEqualTo("SHRUNK");
        CommandRun wrong = site.run("intake", cut.toString(), "--accept", "other.csv");
        assertThat(wrong.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.err()).contains("--accept: there is no file other.csv", "ไม่มีไฟล์ other.csv");
        CommandRun accepted = site.run("intake", cut.toString(), "--accept", CUT, "--json");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.notice(CUT)).isEqualTo("SHRINKING_ACCEPTED");
        assertThat(site.run("intake", cut.toString()).code()).as("for good").isZero();
    }

    private static void assertTakenOnceAccepted(Site site) throws IOException {
        CommandRun accepted = site.nightly("--accept", CUT);
        assertThat(accepted.fate(CUT)).isEqualTo("known");
        assertThat(accepted.notice(CUT)).isEqualTo("SHRINKING_ACCEPTED");
        assertThat(accepted.list("nfe").get("as_of").asText()).isEqualTo(SEPTEMBER);
        assertThat(accepted.code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(site.nightly().list("nfe").get("as_of").asText())
                .as("for good")
                .isEqualTo(SEPTEMBER);
    }

    private static String lastLine(CommandRun ran) {
        return ran.err().lines().reduce((one, other) -> other).orElseThrow();
    }
}
