package org.bringback.job.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of archived files whose rows are kept without some of their cells. An entry is never changed. */
public final class ReducedFileStore {

    private static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(
            row.getString("sha256"),
            row.getString("before_content"),
            row.getString("after_content"),
            row.getInt("due_rows"),
            row.getBoolean("old_round"),
            row.getInt("reduced_rows"),
            row.getObject("as_of", LocalDate.class));

    private final JdbcClient db;

    public ReducedFileStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /**
     * What became of an archived file.
     *
     * @param before SHA-256 of what the archive held, and {@code after} of what took its place
     * @param due rows that are to be without cells, earlier ones too
     * @param old whether all are, as the round is long over
     * @param rows that lost cells by this
     * @param asOf the day that the command was about
     */
    public record Entry(String sha256, String before, String after, int due, boolean old, int rows, LocalDate asOf) {}

    /** The newest entry of the file that was taken in with this digest. */
    public Optional<Entry> last(String sha256) {
        return db.sql("""
                select sha256, before_content, after_content, due_rows, old_round, reduced_rows, as_of from reduced_file
                where sha256 = :sha256 order by id desc limit 1
                """).param("sha256", sha256).query(ENTRY).optional();
    }

    /** In the order in which they were entered. */
    public List<Entry> list() {
        return db.sql("""
                select sha256, before_content, after_content, due_rows, old_round, reduced_rows, as_of
                from reduced_file order by id
                """).query(ENTRY).list();
    }

    public void enter(Entry entry) {
        db.sql("""
                insert into reduced_file (sha256, before_content, after_content, due_rows, old_round, reduced_rows, as_of)
                values (:sha256, :before, :after, :due, :old, :rows, :asOf)
                """)
                .param("sha256", entry.sha256())
                .param("before", entry.before())
                .param("after", entry.after())
                .param("due", entry.due())
                .param("old", entry.old())
                .param("rows", entry.rows())
                .param("asOf", entry.asOf())
                .update();
    }
}
