package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.release.ProtectedRelease.Promise;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reads all releases of a small country comes no nearer to a suppressed count than is promised. */
class ReleasesTogetherTest {

    private static final int WIDTH = 5;
    private static final Audience OFFICE = new Audience("office", 5, WIDTH, 4, Optional.empty());

    /** While two days at a time were protected, this country's third release told the totals of two places. */
    @Test
    void aThirdReleaseGivesAwayNothingThatTheFirstTwoHide() {
        assertThat(new Releases(7, 3).publish()).isEmpty();
    }

    /** No pattern withstood readers of both days of this country, and each day was protected by itself. */
    @Test
    void aSecondReleaseGivesAwayNothingWhereOnePatternForAllTablesIsNotFound() {
        Releases releases = new Releases(3, 2);
        assertThat(releases.publish()).isEmpty();
        assertThat(releases.promises()).doesNotContain(Promise.EACH_DAY, Promise.PRINTED_FIGURES);
    }

    /**
     * This country's third release suppressed whole tables by sex and by place, and its fourth printed the lines' totals in
     * them, which are known from other days: so the tables were seen to hide no zero, and eleven cells were told more narrowly.
     */
    @Test
    void whatWasSuppressedAndNeverPrintedStaysSuppressed() {
        Releases releases = new Releases(20, 4);
        releases.make((linked, publication) -> {});
        assertThat(releases.promises()).contains(Promise.WITHHELD_TABLES);
        assertThat(releases.printedAfterAll()).isEmpty();
    }

    @Tag("long")
    @Test
    void soNothingIsToldMoreNarrowlyByFourReleases() {
        assertThat(new Releases(20, 4).publish()).isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("seeds")
    void noReleaseGivesAwayWhatOthersHide(long seed) {
        Releases releases = new Releases(seed, 3);
        assertThat(releases.publish()).as(releases.promises().toString()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    /** A country's releases, as nights make them. */
    static final class Releases {

        private final SmallCountry country;
        private final PublicationStore given;
        private final ReaderOfAllReleases reader = new ReaderOfAllReleases();
        private final Random random;
        private final int many;
        private final Map<CellId, Long> leaks = new TreeMap<>();
        private final List<Promise> promises = new ArrayList<>();
        private final Set<CellId> suppressed = new HashSet<>();
        private final Set<CellId> printedAfterAll = new TreeSet<>();

        Releases(long seed, int many) {
            this.country = new SmallCountry(seed);
            this.given = new PublicationStore(country.database(), new CohortId("2022"), "office");
            this.random = new Random(seed);
            this.many = many;
        }

        Map<CellId, Long> publish() {
            make((linked, publication) -> leaks.putAll(reader.read(linked, publication, WIDTH)));
            return leaks;
        }

        void make(BiConsumer<LinkedTables, Publication> read) {
            country.begin();
            release(read);
            int revision = 1;
            for (int release = 2; release <= many; release++) {
                if (random.nextInt(5) == 0) {
                    country.correct(++revision);
                } else {
                    revision = 1;
                    country.next();
                }
                release(read);
            }
        }

        List<Promise> promises() {
            return promises;
        }

        /** What was suppressed in a release and printed in a later one. */
        Set<CellId> printedAfterAll() {
            return printedAfterAll;
        }

        private void release(BiConsumer<LinkedTables, Publication> read) {
            LinkedBreakdowns breakdowns = country.count().renewed(given, OFFICE.renewal());
            LinkedTables linked = breakdowns.linked();
            ProtectedRelease release = ReleaseFactory.protect(breakdowns, AudienceEdition.of(OFFICE), given, List.of());
            promises.add(release.promise());
            given.add(release.publication());
            Set<CellId> printed = release.publication().printed().keySet();
            printed.stream().filter(suppressed::contains).forEach(printedAfterAll::add);
            suppressed.addAll(release.publication().suppressed());
            suppressed.removeAll(printed);
            read.accept(linked, release.publication());
        }
    }
}
