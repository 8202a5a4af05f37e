package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.bringback.table.dimension.Axis;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.TinyTables;
import org.bringback.table.disclosure.WrittenTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What an audience was given comes back from the database as it was: counts, gaps, revisions. */
class PublicationStoreTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final Population OBEC = RandomTables.of("obec", RandomTables.NOW);
    private static final Population CORRECTED = new Population("obec", RandomTables.NOW, 2);
    private static final WrittenTable WRITTEN = square(OBEC, "1*  9*   10", "7*  20*  27", "8   29   37");

    private DataSource database;
    private PublicationStore office;

    @BeforeEach
    void openDatabase() {
        database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__state.sql")).execute(database);
        office = new PublicationStore(database, COHORT, "office");
    }

    @ParameterizedTest
    @EnumSource(TinyTables.class)
    void whatIsKeptComesBack(TinyTables shape) {
        LinkedTables linked = shape.make(11);
        Publication given = Publication.of(linked, TinyTables.someCells(linked, 11, 0.4));
        assertThat(office.earlier(linked)).isEmpty();
        office.add(given);

        List<Publication> earlier = office.earlier(linked);

        assertThat(earlier).hasSize(1);
        assertThat(earlier.get(0).tables()).containsExactlyInAnyOrderElementsOf(given.tables());
        assertThat(earlier.get(0).printed()).isEqualTo(given.printed());
        assertThat(earlier.get(0).suppressed()).isEqualTo(given.suppressed());
    }

    @Test
    void audiencesAndCohortsAreKeptApart() {
        office.add(WRITTEN.publication());
        LinkedTables next = LinkedTables.of(WRITTEN.table());

        assertThat(new PublicationStore(database, COHORT, "public").earlier(next))
                .isEmpty();
        assertThat(new PublicationStore(database, new CohortId("2023"), "office").earlier(next))
                .isEmpty();
        assertThat(office.earlier(next)).hasSize(1);
    }

    @Test
    void anEarlierRevisionComesBackForALaterOne() {
        office.add(WRITTEN.publication());
        WrittenTable corrected = square(CORRECTED, "1  9   10", "7  20  27", "8  29  37");

        List<Publication> earlier = office.earlier(LinkedTables.of(corrected.table()));

        assertThat(earlier).hasSize(1);
        assertThat(earlier.get(0).printed()).isEqualTo(WRITTEN.publication().printed());
        assertThat(earlier.get(0).suppressed()).isEqualTo(WRITTEN.starred());
    }

    @Test
    void everyRevisionComesBackOnce() {
        WrittenTable corrected = square(CORRECTED, "2*  9*   11", "7*  20*  27", "9   29   38");
        office.add(WRITTEN.publication());
        office.add(corrected.publication());

        List<Publication> earlier = office.earlier(LinkedTables.of(corrected.table(), WRITTEN.table()));

        assertThat(earlier).hasSize(1);
        assertThat(earlier.get(0).tables())
                .extracting(table -> table.population().revision())
                .containsExactlyInAnyOrder(1, 2);
    }

    /** A night that runs again must not widen or narrow what was given. */
    @Test
    void whatIsKeptOfAPopulationStaysAsItIs() {
        office.add(WRITTEN.publication());
        office.add(Publication.of(LinkedTables.of(WRITTEN.table()), Set.of()));

        assertThat(office.earlier(LinkedTables.of(WRITTEN.table())).get(0).suppressed())
                .isEqualTo(WRITTEN.starred());
    }

    @Test
    void otherDaysAndListsAreNotAskedFor() {
        office.add(WRITTEN.publication());
        for (Population other :
                List.of(RandomTables.of("obec", RandomTables.THEN), RandomTables.of("ovec", RandomTables.NOW))) {
            assertThat(office.earlier(LinkedTables.of(
                            square(other, "1  9   10", "7  20  27", "8  29  37").table())))
                    .isEmpty();
        }
    }

    @Test
    void aTableThatIsNewWasNeitherGivenNorKeptFromAnybody() {
        office.add(WRITTEN.publication());
        CountTable fresh = new RandomTables(1).table("level", OBEC, RandomTables.plain(Axis.LEVEL, 3));

        List<Publication> earlier = office.earlier(LinkedTables.of(WRITTEN.table(), fresh));

        assertThat(earlier).hasSize(1);
        assertThat(earlier.get(0).tables())
                .containsExactlyElementsOf(WRITTEN.publication().tables());
    }

    /** More cells than go to the database at once. */
    @Test
    void aLargeTableComesBackWhole() {
        CountTable large = new RandomTables(4)
                .table("large", OBEC, RandomTables.plain(Axis.AGE, 70), RandomTables.plain(Axis.REASON, 70));
        LinkedTables linked = LinkedTables.of(large);
        Publication given = Publication.of(linked, TinyTables.someCells(linked, 4, 0.3));
        office.add(given);

        List<Publication> earlier = new ArrayList<>(office.earlier(linked));
        assertThat(given.printed().size() + given.suppressed().size()).isEqualTo(71 * 71);
        assertThat(earlier.get(0).printed()).isEqualTo(given.printed());
        assertThat(earlier.get(0).suppressed()).isEqualTo(given.suppressed());
    }

    private static WrittenTable square(Population population, String x, String y, String total) {
        return WrittenTable.parse(
                "square", population, "AGE/REASON a b TOTAL\nx " + x + "\ny " + y + "\nTOTAL " + total + "\n");
    }
}
