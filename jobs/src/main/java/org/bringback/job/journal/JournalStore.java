package org.bringback.job.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.job.journal.JournalLine.Decision;
import org.bringback.job.journal.JournalLine.TakenFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of files and decisions stands in the journal, read from the database and put back into it. */
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

    private static String day(ResultSet row) throws SQLException {
        return row.getObject("as_of", LocalDate.class).toString();
    }
}
