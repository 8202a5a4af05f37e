package org.bringback.job.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.job.journal.JournalLine.Referred;
import org.bringback.job.journal.JournalLine.Removed;
import org.bringback.job.journal.JournalLine.Signed;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of casework stands in the journal: referrals, areas that signed off, and contacts that were removed. */
final class CaseworkJournalStore {

    private final JdbcClient db;

    CaseworkJournalStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Entries of the ledger of referrals in the order in which they were made. */
    List<Referred> referrals() {
        return db.sql("""
                select r.id, r.cohort, r.case_key, r.from_unit, r.to_agency, r.purpose, r.ownership, e.state,
                    e.happened_on, e.reason
                from referral_event e join referral r on r.id = e.referral_id order by e.id
                """)
                .query((row, n) -> new Referred(
                        row.getString("id"),
                        row.getString("cohort"),
                        row.getLong("case_key"),
                        row.getString("from_unit"),
                        row.getString("to_agency"),
                        row.getString("purpose"),
                        row.getBoolean("ownership"),
                        row.getString("state"),
                        row.getObject("happened_on", LocalDate.class).toString(),
                        row.getString("reason")))
                .list();
    }

    /** In the order in which they were made. */
    List<Signed> signOffs() {
        return db.sql("select id, cohort, list_id, unit, round, signed_by, signed_on from sign_off order by id")
                .query((row, n) -> new Signed(
                        row.getLong("id"),
                        row.getString("cohort"),
                        row.getString("list_id"),
                        row.getString("unit"),
                        row.getObject("round", LocalDate.class).toString(),
                        row.getString("signed_by"),
                        row.getObject("signed_on", LocalDate.class).toString()))
                .list();
    }

    void enter(Signed one) {
        db.sql("""
                insert into sign_off (cohort, list_id, unit, round, signed_by, signed_on)
                values (:cohort, :list, :unit, :round, :by, :on)
                """)
                .param("cohort", one.cohort())
                .param("list", one.list())
                .param("unit", one.unit())
                .param("round", LocalDate.parse(one.round()))
                .param("by", one.by())
                .param("on", LocalDate.parse(one.on()))
                .update();
    }

    /** Contacts that were removed, by the day of the command. */
    List<Removed> removals() {
        return removals("");
    }

    /** Those of them that are not gone yet. */
    List<Removed> begunRemovals() {
        return removals("where not ended");
    }

    private List<Removed> removals(String which) {
        SortedMap<String, List<Long>> byRun = new TreeMap<>();
        db.sql("select record_key, as_of, whole from contact_removal " + which + " order by as_of, whole, record_key")
                .query((RowCallbackHandler)
                        row -> byRun.computeIfAbsent(day(row) + " " + row.getBoolean("whole"), run -> new ArrayList<>())
                                .add(row.getLong("record_key")));
        return byRun.entrySet().stream()
                .map(run -> new Removed(
                        run.getKey().split(" ", -1)[0], run.getKey().endsWith("true"), List.copyOf(run.getValue())))
                .toList();
    }

    /** The first entry of a referral makes it. */
    void enter(Referred one) {
        db.sql("""
                insert into referral (id, cohort, case_key, from_unit, to_agency, purpose, ownership)
                select :id, :cohort, :case, :from, :to, :purpose, :ownership
                where not exists (select 1 from referral where id = :id)
                """)
                .param("id", one.id())
                .param("cohort", one.cohort())
                .param("case", one.caseKey())
                .param("from", one.from())
                .param("to", one.to())
                .param("purpose", one.purpose())
                .param("ownership", one.ownership())
                .update();
        db.sql("""
                insert into referral_event (referral_id, state, happened_on, reason)
                values (:id, :state, :on, :reason)
                """)
                .param("id", one.id())
                .param("state", one.state())
                .param("on", LocalDate.parse(one.on()))
                .param("reason", one.reason())
                .update();
    }

    private static String day(ResultSet row) throws SQLException {
        return row.getObject("as_of", LocalDate.class).toString();
    }
}
