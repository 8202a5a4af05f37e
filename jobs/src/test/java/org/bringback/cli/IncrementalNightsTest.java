package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.Filling;
import org.bringback.Folder;
import org.bringback.job.workspace.State;
import org.bringback.samples.error.ErrorProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What many nights find, each looking at what is new only, is what one look at everything finds. */
class IncrementalNightsTest {

    private static final String FIRST = "2022-05-31";
    private static final String SECOND = "2022-09-23";

    private static final List<String> FOUND = List.of(
            "select record_key || ' ' || occurrence || ' ' || person_id from listed_record order by record_key",
            "select row_key || ' ' || record_key from row_record order by row_key",
            "select newer_key || ' ' || older_key || ' ' || weight from scored_pair order by newer_key, older_key",
            "select left_key || ' ' || right_key || ' ' || cause from review_pair order by left_key, right_key",
            "select person_id || ' ' || row_key from register_match order by person_id");

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void aDirtyCountry() {
        site = new Site(folder.resolve("site"));
    }

    private static Path referenceContext() {
        return Countries.heavy();
    }

    private List<List<String>> found() throws Exception {
        try (State state = State.open(site.state())) {
            JdbcClient db = JdbcClient.create(state.database());
            return FOUND.stream()
                    .map(sql -> db.sql(sql).query((row, n) -> row.getString(1)).list())
                    .toList();
        }
    }

    /** Everything that can be rebuilt is thrown away. */
    private void forget() throws Exception {
        try (State state = State.open(site.state())) {
            Stream.of(
                            "scored_pair",
                            "compared",
                            "row_record",
                            "listed_record",
                            "settled_submission",
                            "settled_group",
                            "review_pair")
                    .forEach(table -> JdbcClient.create(state.database())
                            .sql("delete from " + table)
                            .update());
            JdbcClient.create(state.database())
                    .sql("delete from register_match")
                    .update();
        }
        Folder.delete(site.state().resolve("keys"));
    }

    private void night(Path referenceContext, String day) throws IOException {
        site.putAll(referenceContext, day);
        CommandRun ran = site.nightly("--as-of", day);
        assertThat(ran.code()).as(ran.err()).isIn(0, 3);
    }

    /** Every third pair of the review is decided, in turn the same and different. */
    private void decide() throws IOException {
        CommandRun exported =
                site.run("review", "export", "--output", site.output().toString(), "--json");
        int pairs = exported.json().get("pairs").asInt();
        Path decided = Filling.in(site.restricted(FIRST).resolve("review.xlsx"), filling -> {
            for (int pair = 1; pair <= pairs; pair += 3) {
                filling.decide(pair, pair % 2 == 0 ? "same" : "different");
            }
        });
        CommandRun imported = site.run("review", "import", decided.toString(), "--by", "ครูสมศรี");
        assertThat(imported.code()).as(imported.err()).isZero();
    }

    private void rebuild() throws Exception {
        forget();
        CommandRun ran =
                site.run("resolve", "--as-of", SECOND, "--output", site.output().toString());
        // 3: all days are counted again, so the second day's register is evidence about the first one now
        assertThat(ran.code()).as(ran.err()).isIn(0, 3);
    }

    @Test
    void aRebuildFindsTheSamePersonsPairsAndPlacesInTheRegister() throws Exception {
        Path referenceContext = referenceContext();
        night(referenceContext, FIRST);
        night(referenceContext, SECOND);
        List<List<String>> night = found();
        rebuild();
        assertThat(found()).isEqualTo(night);
        assertThat(night.get(2)).as("pairs that the engine scored").hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void soItDoesWherePeopleDecidedBetweenTheNights(long seed) throws Exception {
        Path referenceContext = Countries.make(
                Countries.options().withErrorProfile(ErrorProfile.HEAVY).withSeed(seed));
        night(referenceContext, FIRST);
        decide();
        night(referenceContext, SECOND);
        List<List<String>> night = found();
        assertThat(site.query("select count(*) from judgement")).isNotEqualTo(List.of("0"));
        rebuild();
        assertThat(found()).isEqualTo(night);
    }

    @Test
    void aQuietNightComparesNothing() throws Exception {
        Path referenceContext = referenceContext();
        night(referenceContext, FIRST);
        List<List<String>> before = found();
        CommandRun ran =
                site.run("resolve", "--as-of", FIRST, "--output", site.output().toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(found()).isEqualTo(before);
        assertThat(site.query("select count(*) from person_change")).containsExactly("0");
    }
}
