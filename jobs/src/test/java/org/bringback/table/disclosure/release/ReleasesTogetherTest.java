package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
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

        Releases(long seed, int many) {
            this.country = new SmallCountry(seed);
            this.given = new PublicationStore(country.database(), new CohortId("2022"), "office");
            this.random = new Random(seed);
            this.many = many;
        }

        Map<CellId, Long> publish() {
            country.begin();
            release();
            int revision = 1;
            for (int release = 2; release <= many; release++) {
                if (random.nextInt(5) == 0) {
                    country.correct(++revision);
                } else {
                    revision = 1;
                    country.next();
                }
                release();
            }
            return leaks;
        }

        List<Promise> promises() {
            return promises;
        }

        private void release() {
            LinkedBreakdowns breakdowns = country.count().renewed(given, OFFICE.renewal());
            LinkedTables linked = breakdowns.linked();
            ProtectedRelease release = ReleaseFactory.protect(breakdowns, AudienceEdition.of(OFFICE), given, List.of());
            promises.add(release.promise());
            given.add(release.publication());
            leaks.putAll(reader.read(linked, release.publication(), WIDTH));
        }
    }
}
