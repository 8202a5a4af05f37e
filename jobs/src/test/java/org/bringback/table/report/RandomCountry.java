package org.bringback.table.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.bringback.StateRows;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;

/** Facts of three lists at two dates, made from a seed: persons on several lists, unknown places, gaps. */
final class RandomCountry {

    static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    static final List<String> LISTS = List.of("nfe-disabled", "obec", "opec");
    private static final int PERSONS = 400;

    private final Random random;
    private final StateRows state;
    private long snapshots;

    private RandomCountry(long seed, StateRows state) {
        this.random = new Random(seed);
        this.state = state;
    }

    /** Fills an empty state. */
    static StateRows fill(long seed) {
        StateRows state = new StateRows();
        new RandomCountry(seed, state).fill();
        return state;
    }

    private void fill() {
        for (LocalDate day : List.of(THEN, NOW)) {
            for (String list : LISTS) {
                state.sql(
                        "insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                                + " in_register) values (?, '2022', ?, ?, 1, 'new', '', 0, 0, 0)",
                        ++snapshots,
                        list,
                        day);
            }
        }
        for (long person = 1; person <= PERSONS; person++) {
            for (int list = 0; list < LISTS.size(); list++) {
                if (random.nextInt(5) < 2) {
                    addCase(person, list);
                }
            }
        }
    }

    private void addCase(long person, int list) {
        String sex = pick("M", "F", null);
        LocalDate birth =
                random.nextInt(9) == 0 ? null : LocalDate.of(1995, 1, 1).plusDays(random.nextInt(9500));
        boolean obec = LISTS.get(list).equals("obec");
        String province = pick("71", "71", "81", "10", null);
        String area = obec ? pick("P7101", "P7102", "P8100", "P9999", null) : null;
        Status then = status(list, false);
        boolean moved = random.nextInt(3) == 0;
        Status now = moved ? status(list, true) : then;
        LocalDate since = random.nextInt(9) == 0 ? null : THEN.minusDays(random.nextInt(500));
        if (random.nextInt(20) > 0) {
            add(person, list, 0, then, since, sex, birth, province, area);
        }
        if (random.nextInt(20) > 0) {
            add(person, list, 1, now, moved ? NOW.minusDays(random.nextInt(100)) : since, sex, birth, province, area);
        }
    }

    // forwarding exists on one list, and there only from the later day
    private Status status(int list, boolean later) {
        Status status = Status.values()[random.nextInt(5)];
        return later && LISTS.get(list).equals("nfe-disabled") && random.nextInt(3) == 0 ? Status.FORWARDED : status;
    }

    private void add(
            long person,
            int list,
            int day,
            Status status,
            @Nullable LocalDate since,
            @Nullable String sex,
            @Nullable LocalDate birth,
            @Nullable String province,
            @Nullable String area) {
        state.sql(
                "insert into fact (snapshot_id, person_id, status, status_date, sex, birth_date, birth_precision,"
                        + " province, area, reason, level, row_key, in_register)"
                        + " values (?, ?, ?, ?, ?, ?, 'D', ?, ?, ?, ?, ?, false)",
                (long) day * LISTS.size() + list + 1,
                person,
                status.name(),
                since,
                sex,
                birth,
                province,
                area,
                pick("R01", "R09", "R99", null),
                pick("L2", "L3", "L9", null),
                person);
    }

    private @Nullable String pick(@Nullable String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
