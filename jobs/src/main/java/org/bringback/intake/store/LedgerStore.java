package org.bringback.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.row.SetAsideRow;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads the ledger of submissions. */
final class LedgerStore {

    private static final String SUBMISSIONS = "select id, sha256, kind, list_id, cohort, as_of, file_name, synthetic,"
            + " supplements, outcome, revision, seen, accepted, rejected, quarantined, blank from submission";

    private static final RowMapper<StoredSubmission> SUBMISSION = (row, number) -> new StoredSubmission(
            row.getLong("id"),
            row.getString("sha256"),
            SubmissionKind.valueOf(row.getString("kind")),
            row.getString("list_id"),
            Optional.ofNullable(row.getString("cohort")),
            row.getDate("as_of").toLocalDate(),
            row.getString("file_name"),
            row.getBoolean("synthetic"),
            Optional.ofNullable(row.getString("supplements")),
            Submission.Outcome.valueOf(row.getString("outcome")),
            row.getInt("revision"),
            new RowCounts(
                    row.getLong("seen"),
                    row.getLong("accepted"),
                    row.getLong("rejected"),
                    row.getLong("quarantined"),
                    row.getLong("blank")));

    private final JdbcTemplate jdbc;

    LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    StoredSubmission get(long id) {
        return jdbc.query(SUBMISSIONS + " where id = ?", SUBMISSION, id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no submission " + id));
    }

    Optional<StoredSubmission> find(String sha256, SubmissionKind kind, String listWord, LocalDate asOf) {
        return jdbc
                .query(
                        SUBMISSIONS + " where sha256 = ? and kind = ? and list_id = ? and as_of = ?",
                        SUBMISSION,
                        sha256,
                        kind.name(),
                        listWord,
                        java.sql.Date.valueOf(asOf))
                .stream()
                .findFirst();
    }

    List<StoredSubmission> list() {
        return jdbc.query(SUBMISSIONS + " order by id", SUBMISSION);
    }

    /** The highest revision among the files taken for the same kind, list and date; 0 without one. */
    int revision(StoredSubmission submission) {
        Integer revision = jdbc.queryForObject(
                "select coalesce(max(revision), 0) from submission where outcome in ('TAKEN', 'REPLACED')"
                        + " and kind = ? and list_id = ? and as_of = ?",
                Integer.class,
                submission.kind().name(),
                submission.listWord(),
                java.sql.Date.valueOf(submission.asOf()));
        return revision == null ? 0 : revision;
    }

    /** What the tables hold of a submission; blank rows leave nothing there. */
    RowCounts stored(long id, long blank) {
        long accepted = countKeyed("export_row", id) + countKeyed("register_row", id) + count("control_figure", id);
        long rejected = countSetAside(id, "REJECTED");
        long quarantined = countSetAside(id, "QUARANTINED");
        return new RowCounts(accepted + rejected + quarantined + blank, accepted, rejected, quarantined, blank);
    }

    private long countKeyed(String table, long id) {
        Long count = jdbc.queryForObject(
                "select count(*) from " + table + " where row_key between ? and ?",
                Long.class,
                RowKey.first(id),
                RowKey.last(id));
        return count == null ? 0 : count;
    }

    private long count(String table, long id) {
        Long count = jdbc.queryForObject("select count(*) from " + table + " where submission_id = ?", Long.class, id);
        return count == null ? 0 : count;
    }

    private long countSetAside(long id, String outcome) {
        Long count = jdbc.queryForObject(
                "select count(*) from set_aside_row where submission_id = ? and outcome = ?", Long.class, id, outcome);
        return count == null ? 0 : count;
    }

    List<SetAsideRow> setAsideRows(long id) {
        String file = get(id).fileName();
        return jdbc.query(
                "select row_no, sheet, line, outcome, cells from set_aside_row where submission_id = ? order by row_no",
                (row, number) -> new SetAsideRow(
                        new RowPosition(row.getInt("row_no"), sheet(row), row.getLong("line")),
                        row.getString("outcome").equals("QUARANTINED"),
                        JsonCells.read(row.getString("cells")),
                        notices(id, row.getInt("row_no"), file)),
                id);
    }

    List<Notice> fileNotices(long id) {
        return notices(id, 0, get(id).fileName());
    }

    private List<Notice> notices(long id, int rowNumber, String file) {
        return jdbc.query(
                "select code, sheet, line, column_name, expected, found from notice where submission_id = ?"
                        + " and row_no = ? order by seq",
                (row, number) -> new Notice(
                        NoticeCode.valueOf(row.getString("code")),
                        new Location(
                                file,
                                sheet(row),
                                row.getLong("line"),
                                Optional.ofNullable(row.getString("column_name"))),
                        row.getString("expected"),
                        row.getString("found")),
                id,
                rowNumber);
    }

    private static Optional<String> sheet(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("sheet"));
    }
}
