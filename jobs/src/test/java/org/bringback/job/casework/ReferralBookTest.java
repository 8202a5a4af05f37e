package org.bringback.job.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.StateRows;
import org.bringback.casework.CaseworkRules;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The referrals of a state, read from its tables as they stand on a day. */
class ReferralBookTest {

    private static final CaseworkRules RULES = CaseworkRules.load(JobsFolder.real());
    private static final String SUBMISSION = "insert into submission (sha256, kind, list_id, cohort, as_of, file_name,"
            + " bytes, outcome) values ('a', 'ANSWER', 'all', '2022', date '2022-06-01', 'x', 0, 'TAKEN')";

    private static StateRows state;
    private static ReferralStore store;
    private static long submission;

    @BeforeAll
    static void anEmptyState() {
        state = new StateRows();
        state.sql(SUBMISSION);
        submission =
                Long.parseLong(state.texts("select max(id) from submission").get(0));
        store = new ReferralStore(state.database(), new CohortId("2022"));
    }

    @BeforeEach
    void nothingHappenedYet() {
        List.of("answer_row", "referral_event", "referral").forEach(table -> state.sql("delete from " + table));
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2022-" + monthAndDay);
    }

    private static void tell(String told, int number) {
        String[] words = told.split(" ");
        LocalDate on = day(words[0]);
        switch (words[1]) {
            case "draft" ->
                store.begin(List.of(new ReferralStore.Entry(
                        words[2],
                        new RowKey(1, Integer.parseInt(words[2].substring(1))),
                        new Referral.Terms("area:P7101", "msdhs", words[3], true),
                        ReferralState.DRAFTED,
                        on)));
            case "send" -> store.append(List.of(words[2]), ReferralState.SENT, on);
            case "revoke" -> store.append(List.of(words[2]), ReferralState.REVOKED, on);
            case "close" -> store.append(List.of(words[2]), ReferralState.CLOSED, on);
            default ->
                state.sql(
                        "insert into answer_row (row_key, referral_id, state, happened_on, result)"
                                + " values (?, ?, ?, ?, ?)",
                        new RowKey(submission, number).value(),
                        words[1],
                        words[2],
                        on,
                        words.length > 3 ? words[3] : null);
        }
    }

    private static String text(LocalDate day) {
        return day.toString().substring(5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "referral-books.csv", numLinesToSkip = 1, delimiter = '|')
    void whatBothSidesDidUpToADayDecidesWhereEachReferralStands(
            String what,
            @Nullable String told,
            String asOf,
            @Nullable String states,
            @Nullable String findings,
            @Nullable String entries) {
        int number = 0;
        for (String one : told == null ? new String[0] : told.split(", ")) {
            tell(one, ++number);
        }
        ReferralBook book = ReferralBook.read(store, RULES, day(asOf), Map.of("msdhs", 60));
        assertThat(book.ledger().list().stream()
                        .map(one -> one.id() + ":" + one.state())
                        .collect(Collectors.joining(" ")))
                .as(what)
                .isEqualTo(Optional.ofNullable(states).orElse(""));
        assertThat(book.findings().stream()
                        .map(one -> one.referral() + " " + one.why() + " " + text(one.on()))
                        .collect(Collectors.joining("; ")))
                .as(what)
                .isEqualTo(Optional.ofNullable(findings).orElse(""));
        assertThat(book.entries().stream()
                        .map(one ->
                                one.caseId().row() + " " + one.what().getClass().getSimpleName() + " " + text(one.on()))
                        .collect(Collectors.joining("; ")))
                .as(what)
                .isEqualTo(Optional.ofNullable(entries).orElse(""));
        assertThat(book.entries()).allMatch(one -> one.by().equals("partner:msdhs"));
    }
}
