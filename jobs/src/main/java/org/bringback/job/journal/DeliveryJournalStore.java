package org.bringback.job.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.bringback.job.journal.DeliveryEntry.Sent;
import org.bringback.job.journal.DeliveryEntry.SentFile;
import org.bringback.job.journal.JournalLine.Approved;
import org.bringback.text.BilingualText;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of deliveries and approvals stands in the journal, read from the database and put back into it. */
final class DeliveryJournalStore {

    private final JdbcClient db;

    DeliveryJournalStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** The days of which something was sent, that of the last entry first. */
    List<LocalDate> days() {
        return db.sql("""
                select d.as_of from delivery d join delivery_event e on e.delivery_id = d.id
                group by d.as_of order by max(e.happened_at) desc, d.as_of
                """)
                .query((row, n) -> row.getObject("as_of", LocalDate.class))
                .list();
    }

    /** All that became of a day's deliveries, each in the order in which it happened. */
    List<DeliveryEntry> delivered(LocalDate asOf) {
        Map<String, List<SentFile>> files = files(asOf);
        return db.sql("""
                select d.id, d.recipient, d.channel, d.revision, d.release_sha256, d.content,
                    e.number, e.state, e.happened_at, e.answer_th, e.answer_en, e.report
                from delivery_event e join delivery d on d.id = e.delivery_id
                where d.as_of = :asOf order by d.id, e.number
                """)
                .param("asOf", asOf)
                .query((row, n) -> delivered(row, asOf, files))
                .list();
    }

    private static DeliveryEntry delivered(ResultSet row, LocalDate asOf, Map<String, List<SentFile>> files)
            throws SQLException {
        String id = row.getString("id");
        Sent sent = new Sent(
                id,
                row.getString("recipient"),
                row.getString("channel"),
                asOf.toString(),
                row.getInt("revision"),
                row.getString("release_sha256"),
                row.getString("content"),
                files.getOrDefault(id, List.of()));
        return new DeliveryEntry(
                sent,
                row.getInt("number"),
                row.getString("state"),
                row.getString("happened_at"),
                new BilingualText(row.getString("answer_th"), row.getString("answer_en")),
                row.getString("report"));
    }

    private Map<String, List<SentFile>> files(LocalDate asOf) {
        Map<String, List<SentFile>> files = new HashMap<>();
        db.sql("""
                select f.delivery_id, f.name, f.bytes, f.sha256
                from delivery_file f join delivery d on d.id = f.delivery_id
                where d.as_of = :asOf order by f.delivery_id, f.number
                """).param("asOf", asOf).query((RowCallbackHandler)
                row -> files.computeIfAbsent(row.getString("delivery_id"), id -> new ArrayList<>())
                        .add(new SentFile(row.getString("name"), row.getLong("bytes"), row.getString("sha256"))));
        return files;
    }

    /** The first entry of a delivery makes it; it may be another than the first one was, where the journal is damaged. */
    void enter(DeliveryEntry one) {
        Sent sent = one.sent();
        long there = db.sql("select count(*) from delivery where id = :id")
                .param("id", sent.id())
                .query(Long.class)
                .single();
        if (there == 0) {
            enter(sent);
        }
        db.sql("""
                insert into delivery_event (delivery_id, number, state, happened_at, answer_th, answer_en, report)
                values (:id, :number, :state, :at, :thai, :english, :report)
                """)
                .param("id", sent.id())
                .param("number", one.number())
                .param("state", one.state())
                .param("at", one.at())
                .param("thai", one.answer().thai())
                .param("english", one.answer().english())
                .param("report", one.report(), Types.VARCHAR)
                .update();
    }

    private void enter(Sent sent) {
        db.sql("""
                insert into delivery (id, recipient, channel, as_of, revision, release_sha256, content)
                values (:id, :recipient, :channel, :asOf, :revision, :release, :content)
                """)
                .param("id", sent.id())
                .param("recipient", sent.recipient())
                .param("channel", sent.channel())
                .param("asOf", LocalDate.parse(sent.asOf()))
                .param("revision", sent.revision())
                .param("release", sent.release())
                .param("content", sent.content())
                .update();
        int number = 0;
        for (SentFile file : sent.files()) {
            number++;
            db.sql("""
                    insert into delivery_file (delivery_id, number, name, bytes, sha256)
                    values (:id, :number, :name, :bytes, :sha256)
                    """)
                    .param("id", sent.id())
                    .param("number", number)
                    .param("name", file.name())
                    .param("bytes", file.bytes())
                    .param("sha256", file.sha256())
                    .update();
        }
    }

    List<Approved> approvals() {
        return db.sql("""
                select id, as_of, revision, release_sha256, approved_by, account, approved_at
                from release_approval order by id
                """)
                .query((row, n) -> new Approved(
                        row.getLong("id"),
                        row.getObject("as_of", LocalDate.class).toString(),
                        row.getInt("revision"),
                        row.getString("release_sha256"),
                        row.getString("approved_by"),
                        row.getString("account"),
                        row.getString("approved_at")))
                .list();
    }

    void enter(Approved one) {
        db.sql("""
                insert into release_approval (as_of, revision, release_sha256, approved_by, account, approved_at)
                values (:asOf, :revision, :release, :by, :account, :at)
                """)
                .param("asOf", LocalDate.parse(one.asOf()))
                .param("revision", one.revision())
                .param("release", one.release())
                .param("by", one.by())
                .param("account", one.account())
                .param("at", one.at())
                .update();
    }
}
