package org.bringback.table.disclosure.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.bringback.StateRows;
import org.bringback.reference.codes.Status;
import org.bringback.table.breakdown.BreakdownStore;
import org.bringback.table.status.CohortTables;
import org.jspecify.annotations.Nullable;

/** Few persons on up to three lists, and what becomes of them from day to day: late lists and corrected ones too. */
final class SmallCountry {

    private static final List<String> LISTS = List.of("nfe-disabled", "obec", "opec");
    private static final int DAYS_APART = 30;

    private record Person(long id, @Nullable String sex, LocalDate birth, String level, String place) {}

    private static final class Case {
        private final Person person;
        private Status status;
        private LocalDate since;

        Case(Person person, Status status, LocalDate since) {
            this.person = person;
            this.status = status;
            this.since = since;
        }
    }

    private final StateRows state = new StateRows();
    private final Random random;
    private final Map<String, List<Case>> cases = new HashMap<>();
    private LocalDate day = LocalDate.of(2022, 5, 31);
    private int snapshots;

    SmallCountry(long seed) {
        random = new Random(seed);
        int persons = 80 + random.nextInt(420);
        int lists = 1 + random.nextInt(LISTS.size());
        List<String> places = List.of("71", "71", "71", "71", "81", "81", "10", "90");
        for (long id = 1; id <= persons; id++) {
            Person person = new Person(
                    id,
                    random.nextInt(30) == 0 ? null : random.nextBoolean() ? "F" : "M",
                    LocalDate.of(1998, 1, 1).plusDays(random.nextInt(7000)),
                    "L" + (random.nextInt(8) == 0 ? 4 : 2 + random.nextInt(2)),
                    places.get(random.nextInt(random.nextInt(places.size()) + 1)));
            LISTS.subList(0, lists).stream()
                    .filter(list -> random.nextInt(5) < 2)
                    .forEach(list -> cases.computeIfAbsent(list, any -> new ArrayList<>())
                            .add(new Case(person, status(), day.minusDays(random.nextInt(500)))));
        }
    }

    private Status status() {
        return Status.values()[Math.min(random.nextInt(6), random.nextInt(6))];
    }

    DataSource database() {
        return state.database();
    }

    LocalDate day() {
        return day;
    }

    /** The first day's exports. */
    void begin() {
        cases.keySet().stream().sorted().forEach(list -> write(list, 1));
    }

    /** A later day: some persons have another status; now and then a list is late. */
    void next() {
        day = day.plusDays(DAYS_APART);
        List<String> lists = cases.keySet().stream().sorted().toList();
        int late = lists.size() > 1 && random.nextInt(4) == 0 ? random.nextInt(lists.size()) : -1;
        for (String list : lists) {
            if (lists.indexOf(list) != late) {
                int share = 2 + random.nextInt(4);
                cases.getOrDefault(list, List.of()).stream()
                        .filter(any -> random.nextInt(share) == 0)
                        .forEach(this::move);
                write(list, 1);
            }
        }
    }

    private void move(Case one) {
        one.status = status();
        one.since = day.minusDays(random.nextInt(DAYS_APART));
    }

    /** The same day again, after one list was corrected in many rows. */
    void correct(int revision) {
        String list = cases.keySet().stream().sorted().findFirst().orElseThrow();
        cases.getOrDefault(list, List.of()).stream()
                .filter(any -> random.nextInt(3) == 0)
                .forEach(this::move);
        write(list, revision);
    }

    private void write(String list, int revision) {
        state.sql(
                "insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                        + " in_register) values (?, '2022', ?, ?, ?, 'new', '', 0, 0, 0)",
                ++snapshots,
                list,
                day,
                revision);
        for (Case one : cases.getOrDefault(list, List.of())) {
            state.sql(
                    "insert into fact (snapshot_id, person_id, status, status_date, sex, birth_date, birth_precision,"
                            + " province, area, reason, level, row_key, in_register)"
                            + " values (?, ?, ?, ?, ?, ?, 'D', ?, ?, ?, ?, ?, false)",
                    snapshots,
                    one.person.id,
                    one.status.name(),
                    one.since,
                    one.person.sex,
                    one.person.birth,
                    one.person.place,
                    null,
                    "R0" + (1 + one.person.id % 3),
                    one.person.level,
                    one.person.id);
        }
    }

    /** What the program counts for the day. */
    LinkedBreakdowns count() {
        CohortTables figures = new CohortTables(
                state.database(),
                CountedRows.AGENCIES,
                CountedRows.REFERENCE.statuses(),
                CountedRows.REFERENCE.cohorts().find(day).orElseThrow());
        Optional<LocalDate> against = figures.dayBefore(day);
        return LinkedBreakdowns.count(
                figures,
                new BreakdownStore(figures.store(), CountedRows.CATEGORIES),
                new BreakdownTables(CountedRows.CATEGORIES),
                day,
                against);
    }
}
