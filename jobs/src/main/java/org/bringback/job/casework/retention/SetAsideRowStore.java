package org.bringback.job.casework.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.text.file.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that were not taken: their cells go after a time, while the rows, their reasons and their counts stay. */
final class SetAsideRowStore {

    private static final String NO_CELLS = "[]";

    private final JdbcClient db;
    private final FieldCipher cipher;

    SetAsideRowStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
    }

    /** How many rows of a file still have cells. */
    int whole(long submission) {
        return db.sql("select count(*) from set_aside_row where submission_id = :submission and emptied_on is null")
                .param("submission", submission)
                .query(Integer.class)
                .single();
    }

    void empty(long submission, LocalDate on) {
        db.sql("""
                update set_aside_row set cells = :cells, emptied_on = :on
                where submission_id = :submission and emptied_on is null
                """)
                .param("cells", cipher.encode(NO_CELLS))
                .param("on", on)
                .param("submission", submission)
                .update();
    }

    /** The keys of a file's rows that were not taken. */
    Set<Long> keys(long submission) {
        return db
                .sql("select row_no from set_aside_row where submission_id = :submission")
                .param("submission", submission)
                .query(Integer.class)
                .list()
                .stream()
                .map(row -> new RowKey(submission, row).value())
                .collect(Collectors.toSet());
    }

    /**
     * What is known of a file's rows without their cells, and how its rows were counted.
     *
     * @param emptied keys of rows; others are left out
     */
    Optional<SetAside> find(long submission, Set<Long> emptied, LocalDate on) {
        List<SetAside.Row> rows = new ArrayList<>();
        db.sql(
                        "select row_no, sheet, line, outcome from set_aside_row where submission_id = :submission order by row_no")
                .param("submission", submission)
                .query(row -> {
                    int number = row.getInt("row_no");
                    if (emptied.contains(new RowKey(submission, number).value())) {
                        rows.add(new SetAside.Row(
                                number,
                                row.getString("sheet"),
                                row.getInt("line"),
                                row.getString("outcome"),
                                notices(submission, number)));
                    }
                });
        return rows.isEmpty()
                ? Optional.empty()
                : db.sql("select rejected, quarantined, blank from submission where id = :submission")
                        .param("submission", submission)
                        .query((row, n) -> new SetAside(
                                submission,
                                on.toString(),
                                row.getLong("rejected"),
                                row.getLong("quarantined"),
                                row.getLong("blank"),
                                rows))
                        .optional();
    }

    private List<SetAside.Reason> notices(long submission, int row) {
        return db.sql("""
                select seq, code, sheet, line, column_name, expected, found from notice
                where submission_id = :submission and row_no = :row order by seq
                """)
                .param("submission", submission)
                .param("row", row)
                .query((notice, n) -> new SetAside.Reason(
                        notice.getInt("seq"),
                        notice.getString("code"),
                        notice.getString("sheet"),
                        notice.getInt("line"),
                        notice.getString("column_name"),
                        notice.getString("expected"),
                        notice.getString("found")))
                .list();
    }

    /**
     * Puts rows into a state that has taken them in without their cells, and for other reasons: once, as they may have come
     * back since. The same file may be a later submission's, too, whose turn is when it has been taken in.
     */
    void restore(SetAside known) {
        if (!isEntered(known.submission()) || isRestored(known.submission())) {
            return;
        }
        for (SetAside.Row row : known.rows()) {
            for (String table : List.of("set_aside_row", "notice")) {
                db.sql("delete from " + table + " where submission_id = :submission and row_no = :row")
                        .param("submission", known.submission())
                        .param("row", row.number())
                        .update();
            }
            db.sql("""
                    insert into set_aside_row (submission_id, row_no, sheet, line, outcome, cells, emptied_on)
                    values (:submission, :row, :sheet, :line, :outcome, :cells, :on)
                    """)
                    .param("submission", known.submission())
                    .param("row", row.number())
                    .param("sheet", row.sheet())
                    .param("line", row.line())
                    .param("outcome", row.outcome())
                    .param("cells", cipher.encode(NO_CELLS))
                    .param("on", LocalDate.parse(known.on()))
                    .update();
            row.reasons().forEach(reason -> restore(known.submission(), row.number(), reason));
        }
        db.sql("""
                update submission set rejected = :rejected, quarantined = :quarantined, blank = :blank
                where id = :submission
                """)
                .param("rejected", known.rejected())
                .param("quarantined", known.quarantined())
                .param("blank", known.blank())
                .param("submission", known.submission())
                .update();
    }

    private boolean isEntered(long submission) {
        return db.sql("select id from submission where id = :submission")
                .param("submission", submission)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private boolean isRestored(long submission) {
        return !db.sql(
                        "select row_no from set_aside_row where submission_id = :submission and emptied_on is not null limit 1")
                .param("submission", submission)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private void restore(long submission, int row, SetAside.Reason reason) {
        db.sql("""
                insert into notice (submission_id, row_no, seq, code, sheet, line, column_name, expected, found)
                values (:submission, :row, :seq, :code, :sheet, :line, :column, :expected, :found)
                """)
                .param("submission", submission)
                .param("row", row)
                .param("seq", reason.seq())
                .param("code", reason.code())
                .param("sheet", reason.sheet())
                .param("line", reason.line())
                .param("column", reason.column())
                .param("expected", reason.expected())
                .param("found", reason.found())
                .update();
    }
}
