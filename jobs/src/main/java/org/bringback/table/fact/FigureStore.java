package org.bringback.table.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts facts. Every number that a table starts from is read here. */
public final class FigureStore {

    /** Scope of the sum of lists. */
    public static final String NATIONAL_CASES = "national-cases";

    /** Scope in which each person counts once. */
    public static final String NATIONAL_PERSONS = "national-persons";

    private static final String KEY = "select s.id, s.cohort, s.list_id, s.as_of, s.revision from snapshot s ";

    private final JdbcClient db;
    private final Map<Long, StatusCounts> counted = new ConcurrentHashMap<>();
    private final Map<List<Long>, SortedMap<Status, Long>> countedOnce = new ConcurrentHashMap<>();
    private final Map<List<Long>, Map<Long, Long>> onSeveral = new ConcurrentHashMap<>();
    private final Map<List<Long>, SortedMap<Transition, Long>> moved = new ConcurrentHashMap<>();
    private final FactStore facts;
    private final NationalRevisionStore nations;

    /** @param precedence all statuses, the one that prevails first */
    public FigureStore(DataSource database, List<Status> precedence) {
        this.db = JdbcClient.create(database);
        this.facts = new FactStore(db, precedence);
        this.nations = new NationalRevisionStore(db);
    }

    /** The days for which a list has a snapshot, oldest first. */
    public List<LocalDate> dates(CohortId cohort, ListId list) {
        return db.sql("select distinct as_of from snapshot where cohort = :cohort and list_id = :list order by as_of")
                .param("cohort", cohort.value())
                .param("list", list.value())
                .query(LocalDate.class)
                .list();
    }

    /** The days for which any list has a snapshot, oldest first. */
    public List<LocalDate> dates(CohortId cohort) {
        return db.sql("select distinct as_of from snapshot where cohort = :cohort order by as_of")
                .param("cohort", cohort.value())
                .query(LocalDate.class)
                .list();
    }

    /** The latest revision of a list's snapshot of exactly that day. */
    public Optional<StoredSnapshot> findLatest(CohortId cohort, ListId list, LocalDate asOf) {
        return findCarriedForward(cohort, list, asOf).filter(key -> key.asOf().equals(asOf));
    }

    /** The latest revision of a list's last snapshot on or before that day. */
    public Optional<StoredSnapshot> findCarriedForward(CohortId cohort, ListId list, LocalDate asOf) {
        return carriedForward(cohort, asOf).stream()
                .filter(key -> key.list().equals(list))
                .findFirst();
    }

    /** Every list's last snapshot on or before that day, in its latest revision, by list id. */
    public List<StoredSnapshot> carriedForward(CohortId cohort, LocalDate asOf) {
        return db
                .sql(KEY + """
                where s.cohort = :cohort and s.as_of <= :asOf and not exists (
                    select 1 from snapshot later
                    where later.cohort = s.cohort and later.list_id = s.list_id and later.as_of <= :asOf
                      and (later.as_of > s.as_of or later.as_of = s.as_of and later.revision > s.revision))
                """)
                .param("cohort", cohort.value())
                .param("asOf", asOf)
                .query((rs, n) -> key(rs))
                .list()
                .stream()
                .sorted(Comparator.comparing(StoredSnapshot::list))
                .toList();
    }

    /** All snapshots of a list on or before the day of this one, the newest day and revision first. */
    public List<StoredSnapshot> upTo(StoredSnapshot last) {
        return db.sql(KEY + """
                where s.cohort = :cohort and s.list_id = :list and s.as_of <= :asOf
                order by s.as_of desc, s.revision desc
                """)
                .param("cohort", last.cohort().value())
                .param("list", last.list().value())
                .param("asOf", last.asOf())
                .query((rs, n) -> key(rs))
                .list();
    }

    /** The cases of one list's snapshot by status. A snapshot never changes, so it is counted once. */
    public StatusCounts counts(StoredSnapshot key) {
        return counted.computeIfAbsent(key.id(), id -> count(key));
    }

    private StatusCounts count(StoredSnapshot key) {
        SortedMap<Status, Long> persons = new TreeMap<>();
        db.sql("select status, count(*) as persons from fact where snapshot_id = :id group by status")
                .param("id", key.id())
                .query(into(persons));
        return new StatusCounts(key.cohort(), key.asOf(), key.revision(), persons);
    }

    /**
     * The persons of several lists by status, each person once. Where lists disagree about a person, the latest status
     * date decides (a fact without one comes last), then the precedence of statuses, then the smallest list id.
     */
    public StatusCounts distinctPersons(
            CohortId cohort, LocalDate asOf, int revision, Collection<StoredSnapshot> lists) {
        return new StatusCounts(
                cohort, asOf, revision, countedOnce.computeIfAbsent(ids(lists), any -> facts.persons(lists)));
    }

    private static List<Long> ids(Collection<StoredSnapshot> lists) {
        return lists.stream().map(StoredSnapshot::id).sorted().toList();
    }

    /** By snapshot: how many of its persons are in another of the snapshots as well. */
    public Map<Long, Long> onSeveral(Collection<StoredSnapshot> lists) {
        return onSeveral.computeIfAbsent(ids(lists), any -> facts.onSeveral(lists));
    }

    /**
     * Reads all facts of a day and of the one that it is compared with, once. What the tables of the two days ask for is
     * known then: counts, persons, moves, and who is on several lists.
     *
     * @param use gets the facts of one person at the day and at the one before, at each the one that stands first
     */
    public void walk(
            Collection<StoredSnapshot> now,
            Collection<StoredSnapshot> then,
            BiConsumer<List<FactStore.Fact>, List<FactStore.Fact>> use) {
        FactWalk walk = new FactWalk(now, then);
        facts.walk(walk, use);
        for (FactWalk.Day day : walk.days()) {
            day.lists().forEach(list -> counted.putIfAbsent(list.id(), day.counts(list)));
            countedOnce.putIfAbsent(ids(day.lists()), day.persons());
            onSeveral.putIfAbsent(ids(day.lists()), day.onSeveral());
        }
        walk.moves().forEach(moved::putIfAbsent);
    }

    /** The facts of snapshots, and which of them stand. */
    public FactStore facts() {
        return facts;
    }

    /** How many went from what to what between two snapshots, those who stayed included. */
    public SortedMap<Transition, Long> moves(StoredSnapshot earlier, StoredSnapshot now) {
        return moved.computeIfAbsent(List.of(earlier.id(), now.id()), ids -> countMoves(earlier, now));
    }

    private SortedMap<Transition, Long> countMoves(StoredSnapshot earlier, StoredSnapshot now) {
        SortedMap<Transition, Long> moves = new TreeMap<>();
        db.sql("""
                select a.status as before_status, b.status as after_status, count(*) as persons
                from fact a left join fact b on b.snapshot_id = :now and b.person_id = a.person_id
                where a.snapshot_id = :earlier
                group by a.status, b.status
                union all
                select cast(null as varchar(20)), b.status, count(*)
                from fact b left join fact a on a.snapshot_id = :earlier and a.person_id = b.person_id
                where b.snapshot_id = :now and a.person_id is null
                group by b.status
                """).param("earlier", earlier.id()).param("now", now.id()).query((RowCallbackHandler) rs -> moves.put(
                new Transition(status(rs.getString("before_status")), status(rs.getString("after_status"))),
                rs.getLong("persons")));
        return moves;
    }

    /** A figure that counts a person, and the row it counts them by. */
    public record CountedBy(FigureRef figure, RowKey row) {}

    /** The figures that count a person, by day and list, each in its newest revision. */
    public List<CountedBy> figuresOf(long person) {
        return db.sql("""
                        select s.cohort, s.list_id, s.as_of, s.revision, f.status, f.row_key
                        from snapshot s join fact f on f.snapshot_id = s.id and f.person_id = :person
                        where not exists (
                            select 1 from snapshot later where later.cohort = s.cohort and later.list_id = s.list_id
                              and later.as_of = s.as_of and later.revision > s.revision)
                        order by s.as_of, s.list_id
                        """)
                .param("person", person)
                .query((row, n) -> new CountedBy(
                        new FigureRef(
                                row.getString("list_id"),
                                new CohortId(row.getString("cohort")),
                                row.getObject("as_of", LocalDate.class),
                                row.getInt("revision"),
                                status(row.getString("status"))),
                        RowKey.of(row.getLong("row_key"))))
                .list();
    }

    /** The last day for which a list, or the nation, has figures. */
    public Optional<LocalDate> newestDay(String scope, CohortId cohort) {
        List<LocalDate> days = isNational(scope) ? dates(cohort) : dates(cohort, new ListId(scope));
        return days.stream().max(Comparator.naturalOrder());
    }

    /** The revision of a list's or the nation's figures that counts today; 1 where there are none. */
    public int newestRevision(String scope, CohortId cohort, LocalDate day) {
        return isNational(scope)
                ? nations.newest(cohort, day).orElseGet(() -> sumOfRevisions(carriedForward(cohort, day)))
                : findLatest(cohort, new ListId(scope), day)
                        .map(StoredSnapshot::revision)
                        .orElse(1);
    }

    private static boolean isNational(String scope) {
        return scope.equals(NATIONAL_CASES) || scope.equals(NATIONAL_PERSONS);
    }

    /** The snapshots that a figure counts: none where it was never counted. */
    public List<StoredSnapshot> snapshots(FigureRef figure) {
        if (isNational(figure.scope())) {
            return nation(figure);
        }
        return db.sql(KEY + """
                where s.cohort = :cohort and s.list_id = :list and s.as_of = :asOf and s.revision = :revision
                """)
                .param("cohort", figure.cohort().value())
                .param("list", figure.scope())
                .param("asOf", figure.asOf())
                .param("revision", figure.revision())
                .query((rs, n) -> key(rs))
                .list();
    }

    private List<StoredSnapshot> nation(FigureRef figure) {
        if (nations.newest(figure.cohort(), figure.asOf()).isEmpty()) {
            List<StoredSnapshot> lists = carriedForward(figure.cohort(), figure.asOf());
            return sumOfRevisions(lists) == figure.revision() ? lists : List.of();
        }
        Set<Long> ids = nations.snapshots(figure.cohort(), figure.asOf(), figure.revision());
        return ids.isEmpty()
                ? List.of()
                : db.sql(KEY + "where s.id in (:ids)").param("ids", ids).query((rs, n) -> key(rs)).list().stream()
                        .sorted(Comparator.comparing(StoredSnapshot::list))
                        .toList();
    }

    /** Enters a further revision of the nation for every day from one on whose lists are others than those entered last. */
    public void enterNations(CohortId cohort, LocalDate from) {
        dates(cohort).stream()
                .filter(day -> !day.isBefore(from))
                .forEach(day -> nations.enter(cohort, day, carriedForward(cohort, day)));
    }

    /** What the same lists said at an earlier day. */
    public List<StoredSnapshot> before(List<StoredSnapshot> snapshots, LocalDate day) {
        return snapshots.stream()
                .flatMap(now -> findCarriedForward(now.cohort(), now.list(), day).stream())
                .toList();
    }

    private static RowCallbackHandler into(Map<Status, Long> persons) {
        return rs -> persons.put(Status.valueOf(rs.getString("status")), rs.getLong("persons"));
    }

    private static Optional<Status> status(@Nullable String name) {
        return Optional.ofNullable(name).map(Status::valueOf);
    }

    private static StoredSnapshot key(ResultSet rs) throws SQLException {
        return new StoredSnapshot(
                rs.getLong("id"),
                new CohortId(rs.getString("cohort")),
                new ListId(rs.getString("list_id")),
                rs.getObject("as_of", LocalDate.class),
                rs.getInt("revision"));
    }

    /** Of a nation that was not entered. */
    private static int sumOfRevisions(List<StoredSnapshot> lists) {
        return lists.stream().mapToInt(StoredSnapshot::revision).sum() - lists.size() + 1;
    }
}
