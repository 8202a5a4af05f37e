package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bringback.Filling;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that was lost is made anew, and what follows is as if it had not been lost. */
class RebuildTest {

    private static final String FIRST = "2022-05-31";
    private static final String SECOND = "2022-09-23";

    /** Everything that figures, persons and later releases depend on. */
    private static final List<String> STATE = List.of(
            "select id || ' ' || sha256 || ' ' || file_name || ' ' || outcome || ' ' || revision || ' ' || accepted"
                    + " from submission order by id",
            "select cohort || left_key || ' ' || right_key || verdict || decided_by || decided_at || model"
                    + " || coalesce(weight, 0) || remark from judgement order by id",
            "select record_key || ' ' || person_id from listed_record order by record_key",
            "select newer_key || ' ' || older_key || ' ' || weight from scored_pair order by newer_key, older_key",
            "select person_id || ' ' || row_key from register_match order by person_id",
            "select list_id || as_of || ' ' || revision || reason || inputs from snapshot order by list_id, as_of, revision",
            "select kind || from_person || ' ' || to_person || ' ' || records from person_change order by id",
            "select audience || scope || as_of || ' ' || revision || cell || coalesce(persons, -1) from published_cell"
                    + " order by audience, scope, as_of, revision, cell");

    @TempDir
    static Path shared;

    private static Path country;
    private static Site before;
    private static @Nullable Next next;

    @TempDir
    Path folder;

    /** One night, decisions, and the figures restated by them. */
    @BeforeAll
    static void aStateWithDecisions() throws IOException {
        country = Countries.heavy();
        before = new Site(shared.resolve("site")).putAll(country, FIRST);
        assertThat(before.nightly().code()).isIn(ExitCode.DONE, ExitCode.WITHHELD);
        CommandRun exported =
                before.run("review", "export", "--output", before.output().toString(), "--json");
        int pairs = exported.json().get("pairs").asInt();
        Path decided = Filling.in(before.restricted(FIRST).resolve("review.xlsx"), filling -> {
            for (int pair = 1; pair <= pairs; pair += 2) {
                filling.decide(pair, pair % 4 == 1 ? "same" : "different");
            }
        });
        assertThat(before.run("review", "import", decided.toString(), "--by", "ครูสมศรี")
                        .code())
                .isZero();
        assertThat(before.nightly().code()).isIn(ExitCode.DONE, ExitCode.WITHHELD);
    }

    private Site copy(String name) {
        Folder.copy(before.folder(), folder.resolve(name));
        return new Site(folder.resolve(name));
    }

    private static List<List<String>> state(Site site) throws Exception {
        return STATE.stream().map(sql -> rows(site, sql)).toList();
    }

    private static List<String> rows(Site site, String sql) {
        try {
            return site.query(sql);
        } catch (Exception e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What the next night makes of the state that lost nothing, for all accidents. */
    private record Next(int code, List<List<String>> state, Map<String, byte[]> results) {}

    private static Next next() throws Exception {
        if (next == null) {
            Folder.copy(before.folder(), shared.resolve("kept"));
            Site kept = new Site(shared.resolve("kept")).putAll(country, SECOND);
            next = new Next(kept.nightly().code(), state(kept), kept.results());
        }
        return next;
    }

    private static void isAsWithoutTheAccident(Site lost) throws Exception {
        assertThat(state(lost)).isEqualTo(state(before));
        lost.putAll(country, SECOND);
        CommandRun night = lost.nightly();
        assertThat(night.code()).as(night.err()).isEqualTo(next().code());
        assertThat(state(lost)).isEqualTo(next().state());
        Map<String, byte[]> kept = next().results();
        Map<String, byte[]> results = lost.results();
        assertThat(results.keySet()).isEqualTo(kept.keySet());
        results.forEach((name, bytes) -> {
            if (!name.endsWith(".xlsx")) {
                assertThat(bytes).as(name).isEqualTo(kept.get(name));
            }
        });
    }

    @Test
    void theNextReleaseHasTheBytesItWouldHaveHad() throws Exception {
        Site lost = copy("lost");
        Files.delete(lost.state().resolve("bringback.mv.db"));
        assertThat(lost.nightly().code()).isEqualTo(ExitCode.WRONG_USE);
        CommandRun rebuilt = lost.run("rebuild");
        assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
        assertThat(rebuilt.out()).contains("made anew").contains("สร้างฐานข้อมูลใหม่แล้ว");
        isAsWithoutTheAccident(lost);
    }

    /** A power loss in the first second of the first night leaves nothing that could be lost. */
    @Test
    void aStateThatNeverTookAFileInGetsAnEmptyDatabase() throws Exception {
        Site unused = new Site(folder.resolve("unused"));
        assertThat(unused.run("history").code()).as("there is no state").isEqualTo(ExitCode.WRONG_USE);
        State.open(unused.state()).close();
        Files.write(unused.state().resolve("bringback.mv.db"), new byte[0]);
        assertThat(unused.run("history").err()).contains("bin/bringback rebuild --state " + unused.state());
        CommandRun rebuilt = unused.run("rebuild");
        assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
        assertThat(rebuilt.out()).contains("0 files");
        assertThat(unused.run("history").code()).isZero();
    }

    @Test
    void aStateThatIsOlderThanItsJournalGetsOneAtItsNextNight() throws Exception {
        Site lost = copy("lost");
        Folder.delete(lost.state().resolve("journal"));
        assertThat(lost.run("rebuild").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(lost.nightly().code()).isEqualTo(copy("kept").nightly().code());
        Files.delete(lost.state().resolve("bringback.mv.db"));
        CommandRun rebuilt = lost.run("rebuild");
        assertThat(rebuilt.code()).as(rebuilt.err()).isEqualTo(ExitCode.WITHHELD);
        assertThat(rebuilt.err()).contains("only revision 2 is made again").contains("เฉพาะฉบับที่ 2");
        List<String> figures =
                rows(copy("kept"), "select max(revision) || inputs from snapshot group by inputs order by 1");
        assertThat(rows(lost, "select revision || inputs from snapshot order by 1"))
                .isSubsetOf(figures);
    }

    @Test
    void aFileThatIsMissingFromTheArchiveIsNamedAndStopsNothingElse() throws Exception {
        Site lost = copy("lost");
        Files.delete(lost.state().resolve("bringback.mv.db"));
        Path gone = archived(lost, country.resolve("export-nfe-2022-05-31.csv"));
        Files.delete(gone);
        CommandRun rebuilt = lost.run("rebuild");
        assertThat(rebuilt.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(rebuilt.err())
                .contains("export-nfe-2022-05-31.csv has no usable copy")
                .contains("nfe 2022-05-31")
                .contains("ไม่มีสำเนาที่ใช้ได้");
        assertThat(lost.run("history").out())
                .as("what it found can still be read later")
                .contains(" rebuild ", "export-nfe-2022-05-31.csv has no usable copy")
                .as("of the nights before their logs tell")
                .containsPattern("  nightly +2022-");
        Files.copy(country.resolve("export-nfe-2022-05-31.csv"), gone);
        assertThat(lost.run("rebuild").code()).isZero();
        // what the next night makes of the same rows is another test's
        assertThat(state(lost)).isEqualTo(state(before));
    }

    private static Path archived(Site site, Path file) throws IOException {
        try (Stream<Path> files = Files.list(site.state().resolve("archive"))) {
            for (Path one : files.toList()) {
                if (Files.mismatch(one, file) < 0) {
                    return one;
                }
            }
        }
        throw new IllegalStateException("not archived: " + file);
    }
}
