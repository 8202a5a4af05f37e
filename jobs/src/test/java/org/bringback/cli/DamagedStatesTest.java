package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.Filling;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Damages one file of a state, or of its release, and runs the next night. It publishes what it would have published, or
 * says what to do, and that is done: then it does. {@code mvn -Plong test -Dtest=DamagedStatesTest} damages every file in
 * every way, forty states in all, and prints what became of them.
 */
class DamagedStatesTest {

    private static final long SEED = 20_220_923;
    private static final String FIRST = "2022-05-31";
    private static final String SECOND = "2022-09-23";
    private static final List<String> LISTS = List.of("export-nfe-2", "export-ovec", "register-all");

    private enum Target {
        DATABASE("state/bringback.mv.db"),
        SEAL("state/database.json"),
        MARKER("state/state.json"),
        ARCHIVE("state/archive"),
        KEYS("state/keys"),
        EVENTS("state/journal/events.jsonl"),
        PUBLICATIONS("state/journal/publications.jsonl"),
        MANIFEST("output/" + FIRST + "/published/manifest.json");

        private final String path;

        Target(String path) {
            this.path = path;
        }

        boolean isJournal() {
            return this == EVENTS || this == PUBLICATIONS;
        }

        /** The file, or one of the folder. */
        Path choose(Site site, Random random) throws IOException {
            Path there = site.folder().resolve(path);
            if (Files.isRegularFile(there)) {
                return there;
            }
            try (Stream<Path> files = Files.list(there)) {
                List<Path> sorted = files.sorted().toList();
                return sorted.get(random.nextInt(sorted.size()));
            }
        }
    }

    private enum Way {
        CUT,
        ZEROED,
        FLIPPED,
        DELETED,
        EMPTIED;

        void damage(Path file, Random random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            switch (this) {
                case CUT -> Files.write(file, Arrays.copyOf(bytes, at));
                case ZEROED -> {
                    Arrays.fill(bytes, at, Math.min(bytes.length, at + 4096), (byte) 0);
                    Files.write(file, bytes);
                }
                case FLIPPED -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bytes);
                }
                case DELETED -> Files.delete(file);
                case EMPTIED -> Files.write(file, new byte[0]);
            }
        }
    }

    @TempDir
    static Path shared;

    private static Site prepared;
    private static int code;
    private static Map<String, byte[]> results;

    @TempDir
    Path folder;

    /** A day counted, doubts decided, the day restated; the files of the next day lie in the inbox. */
    @BeforeAll
    static void aStateBeforeItsNextNight() throws IOException {
        prepared = put(new Site(shared.resolve("site")), FIRST);
        night(prepared);
        CommandRun exported =
                prepared.run("review", "export", "--output", prepared.output().toString(), "--json");
        int pairs = exported.json().get("pairs").asInt();
        Path decided = Filling.in(prepared.restricted(FIRST).resolve("review.xlsx"), filling -> {
            for (int pair = 1; pair <= pairs; pair++) {
                filling.decide(pair, pair % 2 == 1 ? "same" : "different");
            }
        });
        assertThat(prepared.run("review", "import", decided.toString(), "--by", "ครูสมศรี")
                        .code())
                .isZero();
        night(prepared);
        Folder.delete(prepared.inbox());
        put(prepared, SECOND);
        Site kept = new Site(shared.resolve("kept"));
        Folder.copy(prepared.folder(), kept.folder());
        code = night(kept).code();
        results = kept.results();
        assertThat(results.keySet()).anyMatch(name -> name.startsWith(SECOND + "/published"));
    }

    private static Site put(Site site, String day) throws IOException {
        for (String list : LISTS) {
            try (Stream<Path> files = Files.list(Countries.normal())) {
                for (Path file : files.filter(
                                one -> one.getFileName().toString().startsWith(list))
                        .filter(one -> one.getFileName().toString().contains(day))
                        .toList()) {
                    site.put(file);
                }
            }
        }
        return site;
    }

    private static CommandRun night(Site site) {
        CommandRun night = site.nightly();
        assertThat(night.code()).as(night.err()).isIn(ExitCode.LIST_MISSING, ExitCode.WITHHELD);
        return night;
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE, FLIPPED",
        "ARCHIVE, ZEROED",
        "KEYS, CUT",
        "EVENTS, CUT",
        "MARKER, EMPTIED",
        "MANIFEST, DELETED"
    })
    void theNextNightPublishesTheSameOrSaysWhatToDo(Target target, Way way) throws Exception {
        assertThat(outcome(target, way)).doesNotStartWith("FAULT");
    }

    @Test
    @Tag("long")
    void theSameOfEveryFileInEveryWay() throws Exception {
        Map<String, List<String>> outcomes = new TreeMap<>();
        for (Target target : Target.values()) {
            for (Way way : Way.values()) {
                String outcome = outcome(target, way);
                System.out.println(target + " " + way + ": " + outcome);
                outcomes.computeIfAbsent(outcome, any -> new ArrayList<>()).add(target + " " + way);
            }
        }
        outcomes.forEach((outcome, states) -> System.out.println(states.size() + " " + outcome));
        assertThat(outcomes.keySet()).noneMatch(outcome -> outcome.startsWith("FAULT"));
    }

    private String outcome(Target target, Way way) throws Exception {
        Random random = new Random(SEED + 10L * target.ordinal() + way.ordinal());
        Site site = new Site(folder.resolve(target + "-" + way));
        Folder.copy(prepared.folder(), site.folder());
        way.damage(target.choose(site, random), random);
        if (target == Target.MANIFEST) {
            return afterTheSameDay(site);
        }
        String outcome = afterTheNight(site);
        if (target.isJournal() && !outcome.startsWith("FAULT")) {
            Files.delete(site.state().resolve("bringback.mv.db"));
            return outcome + "; its journal then: " + afterTheNight(site);
        }
        return outcome;
    }

    /** Runs the night and, where it says so, what helps. */
    private static String afterTheNight(Site site) throws Exception {
        CommandRun night = site.nightly();
        String said = night.err();
        if (said.contains("bin/bringback rebuild --state " + site.state())) {
            return afterRebuild(site);
        }
        if (night.code() == ExitCode.WITHHELD && said.contains("no reject workbook for")) {
            put(site, FIRST);
            return verdict(site, site.nightly(), "a workbook withheld, the file sent again, the same");
        }
        return verdict(site, night, "the same at once");
    }

    /** A journal that was begun anew knows no earlier revisions; the rebuild says that a backup does. */
    private static String afterRebuild(Site site) {
        CommandRun rebuilt = site.run("rebuild");
        if (rebuilt.code() == ExitCode.DONE) {
            return verdict(site, site.nightly(), "refused, rebuilt, the same");
        }
        Path journal = site.state().resolve("journal");
        if (rebuilt.code() != ExitCode.WITHHELD
                || !rebuilt.err().contains("restore the folder journal from a backup")) {
            return "FAULT: rebuild " + rebuilt.code() + " " + rebuilt.err();
        }
        Folder.delete(journal);
        Folder.copy(prepared.state().resolve("journal"), journal);
        CommandRun again = site.run("rebuild");
        return again.code() == ExitCode.DONE
                ? verdict(site, site.nightly(), "refused, rebuilt with a warning, rebuilt from a backup, the same")
                : "FAULT: rebuild " + again.code() + " " + again.err();
    }

    /** A day's release is looked at when the day is published again. */
    private static String afterTheSameDay(Site site) throws Exception {
        CommandRun report = reportOfTheFirstDay(site);
        if (report.code() != ExitCode.FAILED) {
            return verdict(site, site.nightly(), "published at once, the same");
        }
        if (!report.err().contains("manifest.json is damaged or missing; move the folder")) {
            return "FAULT: " + report.err();
        }
        Folder.delete(site.published(FIRST));
        CommandRun again = reportOfTheFirstDay(site);
        return again.code() == ExitCode.FAILED
                ? "FAULT: " + again.err()
                : verdict(site, site.nightly(), "refused, published again, the same");
    }

    private static CommandRun reportOfTheFirstDay(Site site) {
        String output = site.output().toString();
        return site.run("report", "--as-of", FIRST, "--output", output, "--levels", "national", "--languages", "en");
    }

    private static String verdict(Site site, CommandRun night, String good) {
        Map<String, byte[]> now = site.results();
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : results.entrySet()) {
            if (!Arrays.equals(file.getValue(), now.remove(file.getKey()))) {
                others.add(file.getKey());
            }
        }
        others.addAll(now.keySet());
        boolean same = others.isEmpty() && night.code() == code;
        return same ? good : "FAULT: code " + night.code() + ", not the same: " + others + " " + night.err();
    }
}
