package org.bringback.table.disclosure.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.breakdown.BreakdownStore;
import org.bringback.table.dimension.Categories;
import org.bringback.table.disclosure.Population;
import org.bringback.table.status.CohortTables;
import org.jspecify.annotations.Nullable;

/** Snapshots with facts in a real database, and the same facts as plain rows to count again. */
final class CountedRows {

    static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    static final Agencies AGENCIES = Agencies.load(JobsFolder.real(), REFERENCE.statuses());
    static final Categories CATEGORIES = Categories.of(REFERENCE, DisclosureRules.load(JobsFolder.real()));
    private static final List<Status> PRECEDENCE = List.of(
            Status.DIED,
            Status.FOUND_RETURNED,
            Status.FORWARDED,
            Status.FOUND_NOT_RETURNED,
            Status.IN_PROCESS,
            Status.NOT_FOUND);
    private static final int PERSONS = 40;

    /** A fact; the place as a breakdown names it. */
    record Row(
            long person,
            String list,
            Status status,
            LocalDate since,
            LocalDate birth,
            @Nullable String sex,
            String place) {

        String sexCode() {
            return sex == null ? "unknown" : sex;
        }
    }

    private final StateRows state = new StateRows();
    private final Random random;
    private final Random births;
    private final List<Population> snapshots = new ArrayList<>();
    private final Map<Population, List<Row>> rows = new HashMap<>();

    CountedRows(long seed) {
        random = new Random(seed);
        births = new Random(seed);
    }

    /** Adds a list's snapshot with some of the persons; the first one has the number 1. */
    void add(String list, LocalDate asOf, int revision) {
        List<Row> of = new ArrayList<>();
        for (long person = 1; person <= PERSONS; person++) {
            if (random.nextInt(3) > 0) {
                of.add(row(person, list, asOf));
            }
        }
        add(new Population(list, asOf, revision), of);
    }

    private void add(Population snapshot, List<Row> of) {
        snapshots.add(snapshot);
        state.sql(
                "insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                        + " in_register) values (?, '2022', ?, ?, ?, 'new', '', 0, 0, 0)",
                snapshots.size(),
                snapshot.scope(),
                snapshot.asOf(),
                snapshot.revision());
        of.forEach(this::insert);
        rows.put(snapshot, of);
    }

    /** Adds a later day's snapshot in which some persons' rows are others. */
    void later(Population snapshot, LocalDate day, int persons) {
        add(new Population(snapshot.scope(), day, 1), changed(snapshot, persons));
    }

    /** Adds a revision of a snapshot in which some persons' rows are others; the persons themselves stay. */
    void correct(Population snapshot, int revision, int persons) {
        add(new Population(snapshot.scope(), snapshot.asOf(), revision), changed(snapshot, persons));
    }

    private List<Row> changed(Population snapshot, int persons) {
        List<Row> of = new ArrayList<>(of(snapshot));
        Collections.shuffle(of, random);
        for (int index = 0; index < persons; index++) {
            Row old = of.get(index);
            Row fresh = old;
            while (fresh.equals(old)) {
                fresh = row(old.person(), old.list(), snapshot.asOf());
            }
            of.set(index, fresh);
        }
        return of;
    }

    DataSource database() {
        return state.database();
    }

    private Row row(long person, String list, LocalDate asOf) {
        List<String> places = list.equals("obec")
                ? List.of("71:P7101", "71:P7102", "71:unknown")
                : List.of("71:unknown", "10:unknown");
        return new Row(
                person,
                list,
                Status.values()[random.nextInt(Status.values().length)],
                asOf.minusDays(random.nextInt(4)),
                asOf.minusYears(6 + births.nextInt(13)).plusDays(births.nextInt(100)),
                random.nextInt(5) == 0 ? null : random.nextBoolean() ? "F" : "M",
                places.get(random.nextInt(places.size())));
    }

    private void insert(Row row) {
        String[] place = row.place().split(":");
        state.sql(
                "insert into fact (snapshot_id, person_id, status, status_date, birth_date, birth_precision, sex, province,"
                        + " area, row_key, in_register) values (?, ?, ?, ?, ?, 'D', ?, ?, ?, 0, false)",
                snapshots.size(),
                row.person(),
                row.status().name(),
                row.since(),
                row.birth(),
                row.sex(),
                place[0],
                place[1].equals("unknown") ? null : place[1]);
    }

    /** What the program makes of them. */
    LinkedBreakdowns count(LocalDate asOf, Optional<LocalDate> against) {
        CohortTables figures = new CohortTables(
                state.database(),
                AGENCIES,
                REFERENCE.statuses(),
                REFERENCE.cohorts().find(asOf).orElseThrow());
        return LinkedBreakdowns.count(
                figures,
                new BreakdownStore(figures.store(), CATEGORIES),
                new BreakdownTables(CATEGORIES),
                asOf,
                against);
    }

    /** The facts that count for a population: a list's own, or for the nation the one that stands for each person. */
    List<Row> of(Population population) {
        if (rows.containsKey(population)) {
            return rows.get(population);
        }
        Map<Long, Row> standing = new HashMap<>();
        parts(population.asOf()).stream()
                .flatMap(part -> rows.get(part).stream())
                .sorted(Comparator.comparing(Row::since)
                        .reversed()
                        .thenComparing(row -> PRECEDENCE.indexOf(row.status()))
                        .thenComparing(Row::list))
                .forEach(row -> standing.putIfAbsent(row.person(), row));
        return List.copyOf(standing.values());
    }

    /** Every list's last snapshot on or before a day, by list. */
    List<Population> parts(LocalDate asOf) {
        Map<String, Population> last = new HashMap<>();
        snapshots.stream()
                .filter(snapshot -> !snapshot.asOf().isAfter(asOf))
                .sorted(Comparator.comparing(Population::asOf).thenComparing(Population::revision))
                .forEach(snapshot -> last.put(snapshot.scope(), snapshot));
        return last.values().stream().sorted().toList();
    }
}
