package org.bringback;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty state in memory, and rows for it that no file had to be read for. */
public final class StateRows {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DataSource database;

    public StateRows() {
        this(JdbcConnectionPool.create("jdbc:h2:mem:rows" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", ""));
        Flyway.configure().dataSource(database).load().migrate();
    }

    /** Rows for a state that is there. */
    public StateRows(DataSource database) {
        this.database = database;
    }

    public DataSource database() {
        return database;
    }

    /** A row of an export; {@code id} with its kind before it, such as {@code N1101700000001}. */
    public record ExportRow(
            @Nullable String id,
            @Nullable String reference,
            String given,
            LocalDate birth,
            String status,
            @Nullable String statusDate,
            long hash) {

        public static ExportRow of(@Nullable String id, @Nullable String reference, String given, String birth) {
            return new ExportRow(id, reference, given, LocalDate.parse(birth), "NOT_FOUND", "2022-01-01", 0);
        }

        public ExportRow at(String newStatus, @Nullable String date, long newHash) {
            return new ExportRow(id, reference, given, birth, newStatus, date, newHash);
        }
    }

    /** Takes an export of cohort 2022 in; returns its number. */
    public long export(String list, String asOf, ExportRow... rows) {
        long submission = submission("EXPORT", list, asOf);
        for (int i = 0; i < rows.length; i++) {
            add(submission, i + 1, rows[i]);
        }
        sql("update submission set seen = ?, accepted = ? where id = ?", rows.length, rows.length, submission);
        return submission;
    }

    /** Takes a register of persons with these IDs in. */
    public void register(String asOf, String... ids) {
        registerOf("all", asOf, ids);
    }

    /** The same where it is one list's. */
    public void registerOf(String list, String asOf, String... ids) {
        long submission = submission("REGISTER", list, asOf);
        for (int i = 0; i < ids.length; i++) {
            sql(
                    "insert into register_row (row_key, row_hash, record_hash, id_kind, id_value)"
                            + " values (?, 0, ?, 'N', ?)",
                    key(submission, i + 1),
                    (long) ids[i].hashCode(),
                    ids[i]);
        }
        sql("update submission set seen = ?, accepted = ? where id = ?", ids.length, ids.length, submission);
    }

    /** Takes a register of one person in, who is on a list's roll since a day. */
    public void register(String asOf, String id, @Nullable String enrolledList, @Nullable String enrolledOn) {
        register(asOf, id);
        sql(
                "update register_row set enrolled_list = ?, enrolled_on = ? where id_value = ?",
                enrolledList,
                enrolledOn == null ? null : LocalDate.parse(enrolledOn),
                id);
    }

    private long submission(String kind, String list, String asOf) {
        int number = texts("select file_name from submission").size() + 1;
        sql(
                "insert into submission (sha256, kind, list_id, cohort, as_of, file_name, bytes, outcome)"
                        + " values (?, ?, ?, ?, ?, 'x', 0, 'TAKEN')",
                String.format("%064d", number),
                kind,
                list,
                kind.equals("EXPORT") ? "2022" : null,
                LocalDate.parse(asOf));
        return Long.parseLong(texts("select max(id) from submission").get(0));
    }

    private void add(long submission, int number, ExportRow row) {
        sql(
                "insert into export_row (row_key, line, row_hash, record_hash, person_ref, id_kind, id_value, given_name,"
                        + " family_name, birth_date, birth_precision, status, status_date)"
                        + " values (?, 1, ?, ?, ?, ?, ?, ?, '', ?, 'D', ?, ?)",
                key(submission, number),
                row.hash(),
                (long) List.of(String.valueOf(row.id()), String.valueOf(row.reference()), row.given(), row.birth())
                        .hashCode(),
                row.reference(),
                row.id() == null ? "-" : row.id().substring(0, 1),
                row.id() == null ? null : row.id().substring(1),
                row.given(),
                row.birth(),
                row.status(),
                row.statusDate() == null ? null : LocalDate.parse(row.statusDate()));
    }

    private static long key(long submission, int row) {
        return submission * (1L << 31) + row;
    }

    public void sql(String sql, @Nullable Object... arguments) {
        JdbcClient.StatementSpec statement = JdbcClient.create(database).sql(sql);
        for (Object argument : arguments) {
            statement = statement.param(argument);
        }
        statement.update();
    }

    /** The first column of a query, as texts. */
    public List<String> texts(String sql) {
        return JdbcClient.create(database)
                .sql(sql)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
