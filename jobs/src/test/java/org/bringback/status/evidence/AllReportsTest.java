package org.bringback.status.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.StateRows;
import org.bringback.intake.RealReferenceContext;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every status with every order of the days that matter, against the rules said plainly. */
class AllReportsTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final LocalDate REGISTER = LocalDate.of(2022, 9, 1);
    private static final List<String> DAYS =
            Arrays.asList(null, "2022-04-01", "2022-05-01", "2022-09-01", "2022-09-23", "2022-10-01");
    private static final long EXPORT = 5L << 31;
    private static final long ROLL = 6L << 31;

    /** What an office reports, and what the register's row of the person says; no row where {@code found} is false. */
    private record Report(
            Status status,
            @Nullable String since,
            boolean found,
            @Nullable String roll,
            @Nullable String enrolled) {

        Optional<RegisterContradiction> expected() {
            boolean onRoll = found && roll != null;
            if (status == Status.FOUND_RETURNED) {
                boolean before = since != null && LocalDate.parse(since).isBefore(REGISTER);
                return before && !onRoll
                        ? Optional.of(RegisterContradiction.RETURNED_BUT_ON_NO_ROLL)
                        : Optional.empty();
            }
            boolean known =
                    onRoll && enrolled != null && !LocalDate.parse(enrolled).isAfter(DAY);
            boolean later = known && (since == null || LocalDate.parse(enrolled).isAfter(LocalDate.parse(since)));
            return !later
                    ? Optional.empty()
                    : Optional.of(
                            status == Status.DIED
                                    ? RegisterContradiction.DEAD_BUT_ENROLLED
                                    : RegisterContradiction.ENROLLED_SINCE);
        }
    }

    private final StateRows state = new StateRows();
    private final List<Report> reports = new ArrayList<>();

    private static List<Report> all() {
        List<Report> all = new ArrayList<>();
        for (Status status : Status.values()) {
            for (String since : DAYS) {
                all.add(new Report(status, since, false, null, null));
                all.add(new Report(status, since, true, null, null));
                DAYS.forEach(enrolled -> all.add(new Report(status, since, true, "nfe", enrolled)));
            }
        }
        return all;
    }

    @BeforeEach
    void takeEverythingIn() {
        submission(5, "EXPORT", "2022", DAY);
        submission(6, "REGISTER", null, REGISTER);
        snapshot(1, DAY, 1);
        all().forEach(this::add);
    }

    private void submission(int id, String kind, @Nullable String cohort, LocalDate asOf) {
        state.sql(
                "insert into submission (id, sha256, kind, list_id, cohort, as_of, file_name, bytes, outcome)"
                        + " values (?, ?, ?, 'obec', ?, ?, 'x.csv', 0, 'TAKEN')",
                id,
                String.format("%064d", id),
                kind,
                cohort,
                asOf);
    }

    private void snapshot(int id, LocalDate asOf, int revision) {
        state.sql(
                "insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                        + " in_register) values (?, '2022', 'obec', ?, ?, 'x', 'x', 0, 0, 0)",
                id,
                asOf,
                revision);
    }

    private void add(Report report) {
        reports.add(report);
        int number = reports.size();
        state.sql(
                "insert into export_row (row_key, line, row_hash, record_hash, id_kind, status) values (?, ?, 0, 0, '-', ?)",
                EXPORT + number,
                number,
                report.status().name());
        state.sql(
                "insert into fact (snapshot_id, person_id, status, status_date, row_key, in_register)"
                        + " values (1, ?, ?, ?, ?, false)",
                number,
                report.status().name(),
                date(report.since()),
                EXPORT + number);
        if (report.found()) {
            state.sql(
                    "insert into register_row (row_key, row_hash, record_hash, id_kind, enrolled_list, enrolled_on)"
                            + " values (?, 0, 0, '-', ?, ?)",
                    ROLL + number,
                    report.roll(),
                    date(report.enrolled()));
            state.sql(
                    "insert into register_match (cohort, person_id, row_key) values ('2022', ?, ?)",
                    number,
                    ROLL + number);
        }
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private List<RegisterEvidence> evidence() {
        return new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies()).evidence(COHORT, DAY);
    }

    @Test
    void everyReportIsContradictedAsTheRulesSay() {
        List<RegisterEvidence> evidence = evidence();
        for (int number = 1; number <= reports.size(); number++) {
            int line = number;
            assertThat(evidence.stream().filter(one -> one.line() == line).map(RegisterEvidence::contradiction))
                    .as(reports.get(number - 1).toString())
                    .containsExactlyElementsOf(
                            reports.get(number - 1).expected().stream().toList());
        }
        assertThat(evidence).extracting(RegisterEvidence::contradiction).contains(RegisterContradiction.values());
    }

    @Test
    void onlyTheLastRevisionOfThatDayIsHeldAgainstTheRegister() {
        snapshot(2, DAY.plusDays(1), 2);
        assertThat(evidence()).isNotEmpty();
        snapshot(3, DAY, 2);
        assertThat(evidence()).isEmpty();
    }

    @Test
    void aRegisterOfALaterDaySaysNothingOfTheDay() {
        state.sql("update submission set as_of = ? where id = 6", DAY.plusDays(1));
        assertThat(evidence()).isEmpty();
    }

    @Test
    void nothingIsSaidOfAnotherCohort() {
        assertThat(new RegisterEvidenceStore(state.database(), RealReferenceContext.REAL.agencies())
                        .evidence(new CohortId("2023"), DAY))
                .isEmpty();
    }
}
