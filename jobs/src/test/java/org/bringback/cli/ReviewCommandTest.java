package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.Filling;
import org.bringback.cli.output.ExitCode;
import org.bringback.samples.error.ErrorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From doubtful pairs to restated figures, by commands alone. */
class ReviewCommandTest {

    private static final String RESTATED =
            "select list_id || ' ' || reason from snapshot where revision = 2 order by list_id, as_of";

    @TempDir
    Path folder;

    @Test
    void whatPeopleDecideRestatesTheFigures() throws Exception {
        Site site = new Site(folder);
        Path referenceContext = Countries.make(
                Countries.options().withScale(new BigDecimal("0.02")).withErrorProfile(ErrorProfile.HEAVY));
        site.putAll(referenceContext, "export-");
        site.nightly();

        CommandRun exported =
                site.run("review", "export", "--output", site.output().toString(), "--json");
        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(exported.json().get("pairs").asInt()).isPositive();
        Path workbook = site.restricted("2022-09-23").resolve("review.xlsx");
        assertThat(workbook).isRegularFile();
        Path filled = Filling.in(workbook, filling -> filling.decide(1, "same").decide(2, "different"));

        CommandRun imported = site.run("review", "import", filled.toString(), "--by", "ครูสมศรี", "--json");
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.json().get("same").asInt()).isOne();
        assertThat(imported.json().get("different").asInt()).isOne();
        assertThat(site.query(RESTATED)).isEmpty();

        CommandRun resolved = site.run("resolve", "--output", site.output().toString());
        assertThat(resolved.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(resolved.err()).as("the release waits").contains("report --as-of 2022-09-23");
        assertThat(persons(site, "SAME")).isEqualTo(1);
        assertThat(persons(site, "DIFFERENT")).isEqualTo(2);
        assertThat(site.query(RESTATED))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\S+ RESTATED merged=\\d split=\\d moved=\\d decided=2"));
        assertThat(site.nightly().code()).as("published again").isZero();
        assertThat(site.run("review", "import", filled.toString(), "--by", "ครูสมศรี")
                        .out())
                .contains("2 already so / มีอยู่แล้ว")
                .contains("Nothing changed. / ไม่มีอะไรเปลี่ยนแปลง");
    }

    /** How many persons the two rows of a decision are. */
    private static int persons(Site site, String verdict) throws Exception {
        return site.query("select distinct person_id from listed_record l join judgement j"
                        + " on l.record_key in (j.left_key, j.right_key) where j.verdict = '" + verdict + "'")
                .size();
    }

    @Test
    void whatIsWrongIsSaidInBothLanguagesWithItsRow() throws IOException {
        Site site = new Site(folder);
        Files.createDirectories(site.inbox());
        site.nightly();
        CommandRun nothing =
                site.run("review", "export", "--output", site.output().toString());
        assertThat(nothing.code()).isZero();
        assertThat(nothing.out()).startsWith("Nothing was taken in yet. / ยังไม่มีข้อมูล");

        CommandRun refused =
                site.run("review", "import", Countries.HOME.resolve("README.md").toString());
        assertThat(refused.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(refused.err()).contains("[NO_REVIEW]").contains("Nothing was taken. / ไม่ได้นำเข้า");
        assertThat(site.run("review", "import", "missing.xlsx").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(site.run("review", "export", "--most", "0").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(CommandRun.command("review").code()).isEqualTo(ExitCode.WRONG_USE);
    }
}
