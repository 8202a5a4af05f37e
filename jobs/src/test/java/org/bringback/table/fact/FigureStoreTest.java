package org.bringback.table.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.dimension.Categories;
import org.bringback.table.drilldown.CountedCaseFinder;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusTable;
import org.bringback.table.status.StatusTableBuilder;
import org.bringback.table.status.StatusTableSpec;
import org.bringback.table.status.TransitionTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class FigureStoreTest {

    private static final Categories CATEGORIES =
            Categories.of(ReferenceData.load(JobsFolder.real()), DisclosureRules.load(JobsFolder.real()));

    private static final CohortId COHORT = new CohortId("2022");
    private static final ListId OBEC = new ListId("obec");
    private static final ListId NFE = new ListId("nfe");

    private static final List<Status> PRECEDENCE = List.of(
            Status.DIED,
            Status.FOUND_RETURNED,
            Status.FORWARDED,
            Status.FOUND_NOT_RETURNED,
            Status.IN_PROCESS,
            Status.NOT_FOUND);

    /** Where a case can be: a status, or not on the list. */
    private static final List<Optional<Status>> ENDS = Stream.concat(
                    Arrays.stream(Status.values()).map(Optional::of), Stream.of(Optional.<Status>empty()))
            .toList();

    private DataSource database;
    private JdbcClient db;
    private FigureStore store;
    private long nextId = 1;

    @BeforeEach
    void openDatabase() {
        database = database();
        migrate("V1__state.sql");
        migrate("V9__national_revisions.sql");
        db = JdbcClient.create(database);
        store = new FigureStore(database, PRECEDENCE);
    }

    private void migrate(String script) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script)).execute(database);
    }

    DataSource database() {
        return new SingleConnectionDataSource("jdbc:h2:mem:", true);
    }

    @Test
    void theNationsRevisionGoesUpByOneHoweverManyListsChange() {
        snapshot(OBEC, Facts.EARLIER, 1);
        snapshot(NFE, Facts.EARLIER, 1);
        assertThat(nationEntered()).isEqualTo(1);
        snapshot(OBEC, Facts.EARLIER, 2);
        snapshot(NFE, Facts.EARLIER, 2);
        assertThat(nationEntered()).isEqualTo(2);
        assertThat(nationEntered()).as("nothing new").isEqualTo(2);
        snapshot(new ListId("ovec"), Facts.EARLIER, 1);
        assertThat(nationEntered()).as("a list that came late").isEqualTo(3);

        assertThat(countedBy(1)).containsExactly("nfe 1", "obec 1");
        assertThat(countedBy(2)).containsExactly("nfe 2", "obec 2");
        assertThat(countedBy(3)).containsExactly("nfe 2", "obec 2", "ovec 1");
        assertThat(countedBy(4)).isEmpty();
    }

    @Test
    void anOlderStatesNationGoesOnFromTheSumOfItsListsRevisions() {
        snapshot(OBEC, Facts.EARLIER, 1);
        snapshot(OBEC, Facts.EARLIER, 3);
        snapshot(NFE, Facts.EARLIER, 2);
        migrate("V9__national_revisions.sql");
        migrate("V9__national_revisions.sql");
        assertThat(store.newestRevision(FigureStore.NATIONAL_CASES, COHORT, Facts.EARLIER))
                .isEqualTo(4);
        assertThat(countedBy(4)).containsExactly("nfe 2", "obec 3");
        snapshot(NFE, Facts.EARLIER, 3);
        assertThat(nationEntered()).isEqualTo(5);
    }

    private int nationEntered() {
        store.enterNations(COHORT, Facts.EARLIER);
        return store.newestRevision(FigureStore.NATIONAL_CASES, COHORT, Facts.EARLIER);
    }

    private List<String> countedBy(int revision) {
        FigureRef nation = FigureRef.parse("national-cases/" + Facts.EARLIER + "/r" + revision + "/TOTAL", COHORT);
        return store.snapshots(nation).stream()
                .map(list -> list.list() + " " + list.revision())
                .toList();
    }

    @Test
    void thePrecedenceOfStatusesIsGiven() {
        List<Status> upsideDown = new ArrayList<>(PRECEDENCE);
        Collections.reverse(upsideDown);
        fact(key(OBEC, Facts.NOW), new Facts.Fact(OBEC, Facts.NOW, 1, Status.DIED, null));
        fact(key(NFE, Facts.NOW), new Facts.Fact(NFE, Facts.NOW, 1, Status.NOT_FOUND, null));
        List<StoredSnapshot> lists = store.carriedForward(COHORT, Facts.NOW);

        assertThat(store.distinctPersons(COHORT, Facts.NOW, 1, lists).persons()).containsOnlyKeys(Status.DIED);
        assertThat(new FigureStore(database, upsideDown)
                        .distinctPersons(COHORT, Facts.NOW, 1, lists)
                        .persons())
                .containsOnlyKeys(Status.NOT_FOUND);
    }

    @Test
    void theTablesTakeThePrecedenceFromTheReferenceData(@TempDir Path folder) throws IOException {
        ReferenceData reference = ReferenceData.load(withPrecedenceUpsideDown(folder));
        fact(key(OBEC, Facts.NOW), new Facts.Fact(OBEC, Facts.NOW, 1, Status.DIED, null));
        fact(key(NFE, Facts.NOW), new Facts.Fact(NFE, Facts.NOW, 1, Status.NOT_FOUND, null));
        CohortTables figures = new CohortTables(
                database,
                Agencies.load(JobsFolder.real(), reference.statuses()),
                reference.statuses(),
                reference.cohorts().find(COHORT).orElseThrow());

        StatusTable nation =
                figures.nation().persons(Facts.NOW, Optional.empty()).orElseThrow();
        assertThat(nation.rows().get(Status.NOT_FOUND).persons()).hasValue(1);
        assertThat(nation.rows().get(Status.DIED).persons()).hasValue(0);
    }

    private static Path withPrecedenceUpsideDown(Path folder) throws IOException {
        Path jobs = JobsFolder.copyTo(folder);
        Path statuses = jobs.resolve("reference/statuses.csv");
        Matcher rank = Pattern.compile("(?m)^(\\d+,\\w+,)(\\d)(?=,)").matcher(Files.readString(statuses));
        Files.writeString(statuses, rank.replaceAll(line -> line.group(1) + (9 - Integer.parseInt(line.group(2)))));
        return jobs;
    }

    @Test
    void theLatestRevisionCounts() {
        snapshot(OBEC, Facts.NOW, 1);
        snapshot(OBEC, Facts.NOW, 3);
        snapshot(OBEC, Facts.NOW, 2);

        assertThat(store.findLatest(COHORT, OBEC, Facts.NOW))
                .hasValueSatisfying(key -> assertThat(key.revision()).isEqualTo(3));
        assertThat(store.findLatest(COHORT, OBEC, Facts.EARLIER)).isEmpty();
    }

    @Test
    void aListThatSentNothingIsCarriedForward() {
        long old = snapshot(NFE, Facts.EARLIER, 2);
        snapshot(NFE, Facts.EARLIER.minusDays(1), 9);
        long current = snapshot(OBEC, Facts.NOW, 1);
        snapshot(OBEC, Facts.NOW.plusDays(1), 1);

        assertThat(store.carriedForward(COHORT, Facts.NOW))
                .extracting(StoredSnapshot::id)
                .containsExactly(old, current);
        assertThat(store.findLatest(COHORT, NFE, Facts.NOW)).isEmpty();
        assertThat(store.findCarriedForward(COHORT, NFE, Facts.NOW))
                .map(StoredSnapshot::asOf)
                .hasValue(Facts.EARLIER);
    }

    @Test
    void anotherCohortIsAnotherWorld() {
        snapshot(OBEC, Facts.NOW, 1);

        assertThat(store.carriedForward(new CohortId("2023"), Facts.NOW)).isEmpty();
        assertThat(store.dates(new CohortId("2023"))).isEmpty();
    }

    @Test
    void datesAreListedOnceAndInOrder() {
        snapshot(OBEC, Facts.NOW, 1);
        snapshot(OBEC, Facts.NOW, 2);
        snapshot(OBEC, Facts.EARLIER, 1);
        snapshot(NFE, LocalDate.of(2022, 7, 1), 1);

        assertThat(store.dates(COHORT, OBEC)).containsExactly(Facts.EARLIER, Facts.NOW);
        assertThat(store.dates(COHORT)).containsExactly(Facts.EARLIER, LocalDate.of(2022, 7, 1), Facts.NOW);
    }

    @Test
    void noListsHaveNoPersons() {
        assertThat(store.distinctPersons(COHORT, Facts.NOW, 1, List.of()).total())
                .isZero();
        assertThat(cases().find(FigureRef.parse("obec/2022-09-23/r1/TOTAL", COHORT)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsMovesAndPersonsAreThoseOfPlainLoops(long seed) {
        Facts facts = Facts.random(seed);
        for (ListId list : Facts.LISTS) {
            for (LocalDate asOf : List.of(Facts.EARLIER, Facts.NOW)) {
                facts(key(list, asOf), facts.facts(list, asOf));
            }
        }

        for (ListId list : Facts.LISTS) {
            checkList(facts, list);
        }
        checkPersons(facts);
    }

    /** What a walk has counted is asked for after the facts are gone, so that nothing is read for it again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void oneWalkOverTwoDaysCountsWhatSingleQueriesCount(long seed) {
        Facts facts = Facts.random(seed);
        for (ListId list : Facts.LISTS) {
            for (LocalDate asOf : List.of(Facts.EARLIER, Facts.NOW)) {
                // one list has nothing new and is carried forward
                if (seed % 2 == 0 || !asOf.equals(Facts.NOW) || !list.equals(Facts.LISTS.get(0))) {
                    facts(key(list, asOf), facts.facts(list, asOf));
                }
            }
        }
        List<List<StoredSnapshot>> days =
                List.of(store.carriedForward(COHORT, Facts.EARLIER), store.carriedForward(COHORT, Facts.NOW));
        List<Object> counted = counted(store, days);
        FigureStore walked = new FigureStore(database, PRECEDENCE);
        walked.walk(
                days.get(1),
                days.get(0),
                (now, then) -> assertThat(now.size() + then.size()).isPositive());
        db.sql("delete from fact").update();
        assertThat(counted(walked, days)).isEqualTo(counted);
    }

    private static List<Object> counted(FigureStore store, List<List<StoredSnapshot>> days) {
        List<Object> counted = new ArrayList<>();
        for (List<StoredSnapshot> day : days) {
            counted.add(store.distinctPersons(COHORT, Facts.NOW, 1, day));
            counted.add(store.onSeveral(day));
            day.forEach(list -> counted.add(store.counts(list)));
        }
        for (StoredSnapshot now : days.get(1)) {
            days.get(0).stream()
                    .filter(then -> then.list().equals(now.list()))
                    .forEach(then -> counted.add(store.moves(then, now)));
        }
        return counted;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(100, 115);
    }

    private void checkList(Facts facts, ListId list) {
        StoredSnapshot then = store.findLatest(COHORT, list, Facts.EARLIER).orElse(key(list, Facts.EARLIER));
        StoredSnapshot now = store.findLatest(COHORT, list, Facts.NOW).orElse(key(list, Facts.NOW));
        assertThat(store.counts(now).persons()).isEqualTo(Facts.counts(facts.facts(list, Facts.NOW)));

        StatusTable table = StatusTableBuilder.of(
                StatusTableSpec.of(list.value(), PercentBase.ALL, 2, EnumSet.allOf(Status.class)),
                store.counts(now),
                Optional.of(store.counts(then)));
        Map<Transition, Long> moves = store.moves(then, now);
        assertThat(moves).isEqualTo(facts.moves(list));
        assertThat(TransitionTable.of(table, moves).persons()).isEqualTo(moves);
        for (Status status : Status.values()) {
            assertThat(cases().find(table.figure(status)).orElseThrow())
                    .as("the cases behind " + table.figure(status))
                    .hasSize((int) table.rows().get(status).persons().getAsLong());
        }
        assertThat(cases().find(table.totalFigure()).orElseThrow())
                .hasSize(facts.facts(list, Facts.NOW).size());
        checkMoves(table, TransitionTable.of(table, moves));
    }

    /** Every cell and margin of the transition table has as many cases behind it. */
    private void checkMoves(StatusTable table, TransitionTable moves) {
        String snapshot = table.scope() + "/" + Facts.NOW + "/r1/";
        for (Optional<Status> from : ENDS) {
            assertThat(casesOf(snapshot + "TOTAL/from@" + Facts.EARLIER + "=" + word(from)))
                    .isEqualTo(moves.before(from));
            assertThat(casesOf(snapshot + word(from) + "/from@" + Facts.EARLIER + "=TOTAL"))
                    .isEqualTo(moves.after(from));
            for (Optional<Status> to : ENDS) {
                if (from.isPresent() || to.isPresent()) {
                    assertThat(casesOf(snapshot + word(to) + "/from@" + Facts.EARLIER + "=" + word(from)))
                            .as(from + " to " + to)
                            .isEqualTo(moves.count(new Transition(from, to)));
                }
            }
        }
    }

    private long casesOf(String move) {
        return cases().find(TransitionRef.find(move, COHORT).orElseThrow())
                .orElseThrow()
                .size();
    }

    private static String word(Optional<Status> status) {
        return status.map(Status::name).orElse("NOBODY");
    }

    private CountedCaseFinder cases() {
        return new CountedCaseFinder(store, CATEGORIES);
    }

    private void checkPersons(Facts facts) {
        Map<Long, Facts.Fact> standing = facts.standing(PRECEDENCE);
        List<StoredSnapshot> lists = store.carriedForward(COHORT, Facts.NOW);
        StatusCounts persons = store.distinctPersons(COHORT, Facts.NOW, 1, lists);
        assertThat(persons.persons()).isEqualTo(Facts.counts(List.copyOf(standing.values())));
        FigureRef everybody = FigureRef.parse("national-persons/2022-09-23/r1/TOTAL", COHORT);
        assertThat(cases().find(everybody).orElseThrow())
                .extracting(it -> it.counted().list() + " " + it.counted().personId())
                .containsExactlyInAnyOrderElementsOf(standing.values().stream()
                        .map(fact -> fact.list() + " " + fact.person())
                        .toList());
    }

    private StoredSnapshot key(ListId list, LocalDate asOf) {
        return store.findLatest(COHORT, list, asOf)
                .orElseGet(() -> new StoredSnapshot(snapshot(list, asOf, 1), COHORT, list, asOf, 1));
    }

    // ids run against the order of lists, so that nothing depends on the order of insertion
    private long snapshot(ListId list, LocalDate asOf, int revision) {
        long id = 1000 - nextId++;
        db.sql("insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                        + " in_register) values (?, ?, ?, ?, ?, 'first', 'x', 0, 0, 0)")
                .params(id, COHORT.value(), list.value(), asOf, revision)
                .update();
        return id;
    }

    private void fact(StoredSnapshot key, Facts.Fact fact) {
        facts(key, List.of(fact));
    }

    private void facts(StoredSnapshot key, List<Facts.Fact> facts) {
        List<Object[]> rows = facts.stream()
                .map(fact ->
                        new Object[] {key.id(), fact.person(), fact.status().name(), fact.statusDate(), fact.person()})
                .toList();
        new JdbcTemplate(database)
                .batchUpdate(
                        "insert into fact (snapshot_id, person_id, status, status_date, row_key,"
                                + " in_register) values (?, ?, ?, ?, ?, false)",
                        rows);
    }
}
