package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.bringback.table.disclosure.Publication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How near who reads all releases of a small country comes to suppressed counts. Releases are protected two days at a
 * time, so that readers of three come nearer than promised to some cells. What is expected here is what was measured,
 * not what is wanted: it may only become less.
 */
class ReleasesTogetherTest {

    private static final int WIDTH = 5;
    private static final int COUNTRIES = 10;
    private static final int MEASURED = 10;
    private static final Audience OFFICE = new Audience("office", 5, WIDTH, 4, Optional.empty());

    /** This country's third release tells the totals of two places: a shortfall that is known. */
    @Test
    void aThirdReleaseTellsNoMoreThanThreeCellsThatTheFirstTwoHide() {
        assertThat(new Releases(7, 3).publish()).hasSizeLessThanOrEqualTo(3);
    }

    @Tag("long")
    @Test
    void threeReleasesTellNoMoreThanWasMeasured() {
        int cells = LongStream.rangeClosed(1, COUNTRIES)
                .mapToInt(seed -> new Releases(seed, 3).publish().size())
                .sum();
        assertThat(cells).isLessThanOrEqualTo(MEASURED);
    }

    /** A country's releases, as nights make them. */
    static final class Releases {

        private final SmallCountry country;
        private final PublicationStore given;
        private final ReaderOfAllReleases reader = new ReaderOfAllReleases();
        private final Random random;
        private final int many;
        private final Map<CellId, Long> leaks = new TreeMap<>();

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

        private void release() {
            LinkedBreakdowns breakdowns = country.count().renewed(given, OFFICE.renewal());
            LinkedTables linked = breakdowns.linked();
            Publication release =
                    ReleaseFactory.make(linked, AudienceEdition.of(OFFICE), given.earlier(linked), List.of());
            given.add(release);
            leaks.putAll(reader.read(linked, release, WIDTH));
        }
    }
}
