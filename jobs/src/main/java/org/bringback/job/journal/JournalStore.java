package org.bringback.job.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.job.journal.JournalLine.Decision;
import org.bringback.job.journal.JournalLine.Population;
import org.bringback.job.journal.JournalLine.Publication;
import org.bringback.job.journal.JournalLine.Referred;
import org.bringback.job.journal.JournalLine.Removed;
import org.bringback.job.journal.JournalLine.Signed;
import org.bringback.job.journal.JournalLine.Snapshot;
import org.bringback.job.journal.JournalLine.TakenFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of the database stands in the journal, read from it and put back into it. */
final class JournalStore {

    private final JdbcClient db;

    JournalStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Files taken in, in the order of their numbers. */
    List<TakenFile> files() {
        return db.sql("""
                select id, sha256, kind, list_id, cohort, as_of, file_name, bytes, synthetic, supplements
                from submission where outcome in ('TAKEN', 'REPLACED') order by id
                """)
                .query((row, n) -> new TakenFile(
                        row.getLong("id"),
                        row.getString("sha256"),
                        row.getString("kind"),
                        row.getString("list_id"),
                        row.getString("cohort"),
                        day(row),
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        row.getBoolean("synthetic"),
                        row.getString("supplements")))
                .list();
    }

    /** Enters a file to be read again, under its old number. */
    void enter(TakenFile file) {
        db.sql("""
                insert into submission
                    (id, sha256, kind, list_id, cohort, as_of, file_name, bytes, synthetic, supplements, outcome)
                values (:id, :sha256, :kind, :list, :cohort, :asOf, :name, :bytes, :synthetic, :supplements, 'READING')
                """)
                .param("id", file.id())
                .param("sha256", file.sha256())
                .param("kind", file.kind())
                .param("list", file.list())
                .param("cohort", file.cohort())
                .param("asOf", LocalDate.parse(file.asOf()))
                .param("name", file.name())
                .param("bytes", file.bytes())
                .param("synthetic", file.synthetic())
                .param("supplements", file.supplements())
                .update();
    }

    /** Gives the next file the number after that one. */
    void goOnAfter(long lastId) {
        db.sql("alter table submission alter column id restart with " + (lastId + 1))
                .update();
    }

    List<Decision> decisions() {
        return db.sql("""
                select cohort, left_key, right_key, verdict, decided_by, decided_at, model, weight, remark
                from judgement order by id
                """).query((row, n) -> decision(row)).list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        double weight = row.getDouble("weight");
        @Nullable Double known = row.wasNull() ? null : weight;
        return new Decision(
                row.getString("cohort"),
                row.getLong("left_key"),
                row.getLong("right_key"),
                row.getString("verdict"),
                row.getString("decided_by"),
                row.getObject("decided_at", LocalDateTime.class).toString(),
                row.getString("model"),
                known,
                row.getString("remark"));
    }

    void enter(Decision decision) {
        db.sql("""
                insert into judgement (cohort, left_key, right_key, verdict, decided_by, decided_at, model, weight, remark)
                values (:cohort, :left, :right, :verdict, :by, :at, :model, :weight, :remark)
                """)
                .param("cohort", decision.cohort())
                .param("left", decision.left())
                .param("right", decision.right())
                .param("verdict", decision.verdict())
                .param("by", decision.by())
                .param("at", LocalDateTime.parse(decision.at()))
                .param("model", decision.model())
                .param("weight", decision.weight(), java.sql.Types.DOUBLE)
                .param("remark", decision.remark())
                .update();
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

    /** In the order in which they were made. */
    List<Snapshot> snapshots() {
        return db.sql("select cohort, list_id, as_of, revision, inputs from snapshot order by id")
                .query((row, n) -> new Snapshot(
                        row.getString("cohort"),
                        row.getString("list_id"),
                        day(row),
                        row.getInt("revision"),
                        row.getString("inputs")))
                .list();
    }

    /** Gives a snapshot another number. */
    void renumber(Snapshot snapshot, int revision) {
        db.sql("""
                update snapshot set revision = :next
                where cohort = :cohort and list_id = :list and as_of = :asOf and revision = :revision
                """)
                .param("next", revision)
                .param("cohort", snapshot.cohort())
                .param("list", snapshot.list())
                .param("asOf", LocalDate.parse(snapshot.asOf()))
                .param("revision", snapshot.revision())
                .update();
    }

    List<Population> populations() {
        return db.sql("""
                select distinct cohort, audience, scope, as_of, revision from published_cell
                order by cohort, audience, scope, as_of, revision
                """)
                .query((row, n) -> new Population(
                        row.getString("cohort"),
                        row.getString("audience"),
                        row.getString("scope"),
                        day(row),
                        row.getInt("revision")))
                .list();
    }

    Publication publication(Population about) {
        SortedMap<String, @Nullable Long> cells = new TreeMap<>();
        statement("""
                select cell, persons from published_cell
                where cohort = :cohort and audience = :audience and scope = :scope and as_of = :asOf
                  and revision = :revision
                """, about).query((RowCallbackHandler) row -> {
            long persons = row.getLong("persons");
            boolean suppressed = row.wasNull(); // of the column read last
            cells.put(row.getString("cell"), suppressed ? null : persons);
        });
        return new Publication(about, cells);
    }

    void enter(Publication publication) {
        for (Map.Entry<String, @Nullable Long> cell : publication.cells().entrySet()) {
            statement("""
                    insert into published_cell (cohort, audience, scope, as_of, revision, cell, persons)
                    values (:cohort, :audience, :scope, :asOf, :revision, :cell, :persons)
                    """, publication.about())
                    .param("cell", cell.getKey())
                    .param("persons", cell.getValue(), java.sql.Types.BIGINT)
                    .update();
        }
    }

    private JdbcClient.StatementSpec statement(String sql, Population about) {
        return db.sql(sql)
                .param("cohort", about.cohort())
                .param("audience", about.audience())
                .param("scope", about.scope())
                .param("asOf", LocalDate.parse(about.asOf()))
                .param("revision", about.revision());
    }

    private static String day(ResultSet row) throws SQLException {
        return row.getObject("as_of", LocalDate.class).toString();
    }
}
