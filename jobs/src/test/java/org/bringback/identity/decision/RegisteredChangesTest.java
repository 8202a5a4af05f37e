package org.bringback.identity.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.COHORT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.bringback.identity.record.PersonRows;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Somchai Sukjai, without a number, was asked about; two months later a list has somebody who may be him. */
class RegisteredChangesTest {

    private static final String ASKED = "/r1//สมชาย/สุขใจ/M/2008-06-10/71/ไทรโยค/1071000001";
    private static final List<RowKey> PAIR = List.of(new RowKey(1, 1), new RowKey(3, 1));

    private final PersonRows rows = new PersonRows();

    /** Enters what the office told, in submission 2. */
    private void told(String id, String given, String family, String events) {
        rows.state()
                .sql("insert into submission (id, sha256, kind, list_id, cohort, as_of, file_name, bytes, outcome)"
                        + " values (2, 'answer', 'ANSWER', 'all', '2022', date '2022-06-30', 'answer', 0, 'TAKEN')");
        rows.state()
                .sql(
                        "insert into referral (id, cohort, case_key, from_unit, to_agency, purpose, ownership) values"
                                + " ('Q1', '2022', ?, 'area:P7101', 'registration', 'registry', false)",
                        PersonRows.key(1, 1));
        for (String event : events.split(" ")) {
            rows.state()
                    .sql(
                            "insert into referral_event (referral_id, state, happened_on) values ('Q1', ?, date '2022-06-05')",
                            event);
        }
        answered(1, 10, id, given, family);
    }

    private void answered(int row, int day, String id, String given, String family) {
        rows.state()
                .sql(
                        "insert into answer_row (row_key, referral_id, state, happened_on, result) values"
                                + " (?, 'Q1', 'ANSWERED', ?, 'NAME_CHANGED')",
                        PersonRows.key(2, row),
                        LocalDate.of(2022, 6, day));
        further(row, RegisteredChanges.ID, id);
        further(row, RegisteredChanges.GIVEN_NAME, given);
        further(row, RegisteredChanges.FAMILY_NAME, family);
    }

    private void further(int row, String field, String text) {
        if (!text.equals("-")) {
            rows.state()
                    .sql(
                            "insert into further_value (row_key, field, text_value) values (?, ?, ?)",
                            PersonRows.key(2, row),
                            field,
                            text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "registered-changes.csv", numLinesToSkip = 1)
    void whatSaysTheNewNameOrNumberIsTheChild(
            String what, String id, String given, String family, String events, String later, boolean same) {
        rows.export("obec", ASKED);
        told(id, given, family, events);
        rows.export("ovec", later);
        rows.enter();
        List<ReviewDecision> decisions = new RegisteredChanges(rows.state().database(), COHORT).decisions(Set.of());
        assertThat(decisions.stream().map(one -> List.of(one.left(), one.right())))
                .isEqualTo(same ? List.of(PAIR) : List.of());
        assertThat(decisions).allMatch(one -> one.verdict() == Verdict.SAME);
        assertThat(new RegisteredChanges(rows.state().database(), new CohortId("2023")).decisions(Set.of()))
                .isEmpty();
    }

    private static final String NEW_NUMBER = "N1101700207030/r9//สมชาย/สุขใจ/M/2009-01-01";

    private static final String OTHER_NUMBER = "N1999900000129/r8//สมชาย/สุขใจ/M/2009-01-01";

    private List<List<RowKey>> pairs() {
        return new RegisteredChanges(rows.state().database(), COHORT)
                .decisions(Set.of()).stream()
                        .map(one -> List.of(one.left(), one.right()))
                        .toList();
    }

    /** Two numbers would else make one child of two. */
    @Test
    void anOfficeThatAnswersAgainCorrectsItselfAndSaysNothingWithTwoNumbersOnOneDay() {
        rows.export("obec", ASKED);
        told("1999900000129", "-", "-", "SENT");
        rows.export("ovec", NEW_NUMBER, OTHER_NUMBER);
        rows.enter();
        answered(2, 20, "1101700207030", "-", "-");
        assertThat(pairs()).containsExactly(PAIR);
        answered(3, 20, "1101700207030", "-", "-");
        assertThat(pairs()).as("the same twice").containsExactly(PAIR);
        answered(4, 20, "1999900000129", "-", "-");
        assertThat(pairs()).isEmpty();
    }

    /** Its other rows have the same number: joined with those, it would part them. */
    @Test
    void whomPeopleKeepApartFromOneOfANumberIsApartFromAllOfIt() {
        rows.export("obec", ASKED);
        told("1101700207030", "-", "-", "SENT");
        rows.export("ovec", NEW_NUMBER);
        rows.export("nfe", NEW_NUMBER);
        rows.enter();
        assertThat(pairs()).hasSize(2);
        ReviewDecision people = people(PAIR);
        new ReviewDecisionStore(rows.state().database(), COHORT).append(List.of(people));
        assertThat(new StandingDecisions(rows.state().database(), COHORT).list())
                .containsExactly(people);
    }

    private static ReviewDecision people(List<RowKey> pair) {
        return new ReviewDecision(
                pair.get(0),
                pair.get(1),
                Verdict.DIFFERENT,
                "somebody",
                LocalDateTime.of(2022, 7, 1, 12, 0),
                "m",
                null,
                "");
    }

    @Test
    void whatPeopleDecidedAboutThePairCountsBeforeIt() {
        rows.export("obec", ASKED);
        told("1101700207030", "-", "-", "SENT");
        rows.export("ovec", "N1101700207030/r9//สมชาย/สุขใจ/M/2008-06-10");
        rows.enter();
        StandingDecisions standing = new StandingDecisions(rows.state().database(), COHORT);
        assertThat(standing.list()).hasSize(1).allMatch(one -> one.by().equals("registration office"));
        ReviewDecision people = people(PAIR);
        new ReviewDecisionStore(rows.state().database(), COHORT).append(List.of(people));
        assertThat(standing.list()).containsExactly(people);
    }
}
