package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.casework.referral.AnswerResult;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code referral} and {@code referral_event}, which are only added to, and the answers that came in files. */
final class ReferralStore {

    private static final String ANSWERS = """
            select a.row_key, a.referral_id, a.state, a.happened_on, a.result
            from answer_row a join submission s on s.id = %s
            where s.outcome = 'TAKEN' and s.cohort = :cohort
            order by a.row_key
            """.formatted(RowKeySql.submission("a.row_key"));

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final CohortId cohort;

    ReferralStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.cohort = cohort;
    }

    /** An entry of the sender's. */
    record Entry(String id, RowKey caseId, Referral.Terms terms, ReferralState state, LocalDate on) {}

    /** In the order in which they were made. */
    List<Entry> entries() {
        return db.sql("""
                select r.id, r.case_key, r.from_unit, r.to_agency, r.purpose, r.ownership, e.state, e.happened_on
                from referral_event e join referral r on r.id = e.referral_id
                where r.cohort = :cohort order by e.id
                """)
                .param("cohort", cohort.value())
                .query((row, n) -> new Entry(
                        row.getString("id"),
                        RowKey.of(row.getLong("case_key")),
                        new Referral.Terms(
                                row.getString("from_unit"),
                                row.getString("to_agency"),
                                row.getString("purpose"),
                                row.getBoolean("ownership")),
                        ReferralState.valueOf(row.getString("state")),
                        row.getObject("happened_on", LocalDate.class)))
                .list();
    }

    /** What a partner answered. */
    record Answer(RowKey row, String referral, ReferralState state, LocalDate on, Optional<AnswerResult> result) {}

    /** In the order in which the rows came. */
    List<Answer> answers() {
        return db.sql(ANSWERS)
                .param("cohort", cohort.value())
                .query((row, n) -> new Answer(
                        RowKey.of(row.getLong("row_key")),
                        row.getString("referral_id"),
                        ReferralState.valueOf(row.getString("state")),
                        row.getObject("happened_on", LocalDate.class),
                        Optional.ofNullable(row.getString("result")).map(AnswerResult::valueOf)))
                .list();
    }

    /** How many there are of all cohorts: numbers go on from there. */
    long size() {
        return db.sql("select count(*) from referral").query(Long.class).single();
    }

    /** Begins referrals with a draft. */
    void begin(List<Entry> drafts) {
        batches.batchUpdate(
                """
                insert into referral (id, cohort, case_key, from_unit, to_agency, purpose, ownership)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.stream()
                        .map(one -> new Object[] {
                            one.id(),
                            cohort.value(),
                            one.caseId().value(),
                            one.terms().from(),
                            one.terms().to(),
                            one.terms().purpose(),
                            one.terms().ownership()
                        })
                        .toList());
        append(
                drafts.stream().map(Entry::id).toList(),
                ReferralState.DRAFTED,
                drafts.isEmpty() ? LocalDate.EPOCH : drafts.get(0).on());
    }

    /** All of them reach a state on a day. */
    void append(List<String> referrals, ReferralState state, LocalDate on) {
        batches.batchUpdate(
                "insert into referral_event (referral_id, state, happened_on) values (?, ?, ?)",
                referrals.stream()
                        .map(id -> new Object[] {id, state.name(), on})
                        .toList());
    }
}
