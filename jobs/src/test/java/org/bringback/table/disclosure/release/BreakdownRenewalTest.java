package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.codes.CohortId;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who compares two releases: a row that was corrected between them must not be the difference. */
class BreakdownRenewalTest {

    private static final Population OBEC = RandomTables.of("obec", RandomTables.NOW);
    private static final int ENOUGH = 20;

    private final CountedRows rows = new CountedRows(3);
    private PublicationStore office;

    @BeforeEach
    void printTheFirstRelease() {
        rows.add("obec", RandomTables.NOW, 1);
        rows.add("ovec", RandomTables.NOW, 1);
        office = new PublicationStore(rows.database(), new CohortId("2022"), "office");
        office.add(Publication.of(fresh().linked(), Set.of()));
    }

    private LinkedBreakdowns fresh() {
        return rows.count(RandomTables.NOW, Optional.empty());
    }

    /** Nothing is suppressed here: whoever has the first release has the second one already, but for the status tables. */
    @Test
    void ofAHundredCorrectionsOfOneRowNoneShows() {
        LinkedBreakdowns first = fresh();
        int told = 0;
        for (int revision = 2; revision <= 101; revision++) {
            rows.correct(OBEC, revision, 1);
            LinkedBreakdowns corrected = fresh();

            LinkedBreakdowns renewed = corrected.renewed(office, ENOUGH);
            assertThat(shown(renewed)).isEqualTo(shown(first));
            // another day of the same age group changes no table
            if (!shown(corrected).equals(shown(first))) {
                told++;
                assertThat(corrected.renewed(office, 1)).isSameAs(corrected);
                assertThat(List.of("obec", "ovec", "national-persons"))
                        .filteredOn(renewed::isHeld)
                        .containsExactly("obec", "national-persons");
            }
        }
        assertThat(told).as("corrections that show without the rule").isGreaterThan(90);
    }

    /** Every count, whatever the revision. */
    private static Map<String, Long> shown(LinkedBreakdowns breakdowns) {
        Map<String, Long> shown = new HashMap<>();
        breakdowns
                .linked()
                .tables()
                .forEach(table -> table.counts()
                        .forEach((cell, count) -> shown.put(table.population().scope() + cell.categories(), count)));
        return shown;
    }

    @Test
    void whenManyHaveChangedAllIsPrintedAnew() {
        rows.correct(OBEC, 2, 24);
        LinkedBreakdowns corrected = fresh();

        LinkedBreakdowns renewed = corrected.renewed(office, 3);

        assertThat(renewed.linked()).isEqualTo(corrected.linked());
        assertThat(renewed.isHeld("obec")).isFalse();
    }

    /** Two small corrections, one a night: the second one is held against what was printed, not against the first one. */
    @Test
    void correctionsAddUpUntilTheyAreMany() {
        rows.correct(OBEC, 2, 12);
        assertThat(fresh().renewed(office, ENOUGH).isHeld("obec")).isTrue();
        rows.correct(new Population("obec", RandomTables.NOW, 2), 3, 12);

        assertThat(fresh().renewed(office, 3).isHeld("obec")).isFalse();
    }

    /** The day before is what the next day would be compared with. */
    @Test
    void aDayOnWhichFewChangedShowsTheDayBefore() {
        LinkedBreakdowns first = fresh();
        rows.correct(OBEC, 2, 0);
        office.add(Publication.of(fresh().linked(), Set.of()));
        rows.later(OBEC, RandomTables.NOW.plusDays(1), 1);

        LinkedBreakdowns next = rows.count(RandomTables.NOW.plusDays(1), Optional.of(RandomTables.NOW));
        LinkedBreakdowns renewed = next.renewed(office, ENOUGH);

        assertThat(renewed.isHeld("obec")).isTrue();
        assertThat(renewed.pair("obec").now()).isEqualTo(new Population("obec", RandomTables.NOW, 2));
        assertThat(renewed.pair("obec").then()).isEmpty();
        assertThat(first.isHeld("obec")).isFalse();
    }

    @Test
    void whatAnotherAudienceHasDoesNotHoldAnything() {
        rows.correct(OBEC, 2, 1);
        PublicationStore nobody = new PublicationStore(rows.database(), new CohortId("2022"), "public");

        assertThat(fresh().renewed(nobody, ENOUGH).linked()).isEqualTo(fresh().linked());
    }
}
