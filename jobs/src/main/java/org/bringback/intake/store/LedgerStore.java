package org.bringback.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.row.SetAsideRow;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.text.file.FieldCipher;
import org.bringback.text.json.Json;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger of submissions. */
final class LedgerStore {

    private static final String SUBMISSIONS = """
            select id, sha256, kind, list_id, cohort, as_of, file_name, synthetic, supplements, outcome, revision,
                seen, accepted, rejected, quarantined, blank
            from submission
            """;

    private static final RowMapper<StoredSubmission> SUBMISSION = (row, number) -> new StoredSubmission(
            row.getLong("id"),
            row.getString("sha256"),
            SubmissionKinds.get(row.getString("kind")),
            row.getString("list_id"),
            Optional.ofNullable(row.getString("cohort")),
            row.getObject("as_of", LocalDate.class),
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

    private final JdbcClient db;
    private final FieldCipher cipher;

    LedgerStore(JdbcClient db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    StoredSubmission get(long id) {
        return db.sql(SUBMISSIONS + "where id = :id")
                .param("id", id)
                .query(SUBMISSION)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no submission " + id));
    }

    Optional<StoredSubmission> find(SubmissionIdentity identity) {
        return db.sql(SUBMISSIONS + """
                where sha256 = :sha256 and kind = :kind and list_id = :list and as_of = :asOf
                """)
                .param("sha256", identity.sha256())
                .param("kind", identity.kind().code())
                .param("list", identity.listWord())
                .param("asOf", identity.asOf())
                .query(SUBMISSION)
                .optional();
    }

    List<StoredSubmission> list() {
        return db.sql(SUBMISSIONS + "order by id").query(SUBMISSION).list();
    }

    /** The highest revision among the files taken for the same kind, list and date; 0 without one. */
    int revision(StoredSubmission submission) {
        return db.sql("""
                select coalesce(max(revision), 0) from submission
                where outcome in ('TAKEN', 'REPLACED') and kind = :kind and list_id = :list and as_of = :asOf
                """)
                .param("kind", submission.kind().code())
                .param("list", submission.listWord())
                .param("asOf", submission.asOf())
                .query(Integer.class)
                .single();
    }

    List<SetAsideRow> setAsideRows(long id, int after, int max) {
        String file = get(id).fileName();
        List<SetAsideRow> bare = db.sql("""
                select row_no, sheet, line, outcome, cells from set_aside_row
                where submission_id = :id and row_no > :after and outcome <> 'RETURNED' and emptied_on is null
                order by row_no limit :max
                """)
                .param("id", id)
                .param("after", after)
                .param("max", max)
                .query((row, number) -> new SetAsideRow(
                        new RowPosition(row.getInt("row_no"), sheet(row), row.getLong("line")),
                        row.getString("outcome").equals("QUARANTINED"),
                        Json.readTexts(Objects.requireNonNull(cipher.decode(row.getString("cells")))),
                        List.of()))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        int last = bare.get(bare.size() - 1).at().number();
        Map<Integer, List<Notice>> notices = notices(id, bare.get(0).at().number(), last, file);
        return bare.stream()
                .map(row -> row.with(notices.getOrDefault(row.at().number(), List.of())))
                .toList();
    }

    /** Files that have this notice as a whole. */
    Set<Long> noted(NoticeCode code) {
        return Set.copyOf(db.sql("select submission_id from notice where row_no = 0 and code = :code")
                .param("code", code.name())
                .query(Long.class)
                .list());
    }

    Set<String> reduced() {
        return Set.copyOf(db.sql("select distinct sha256 from reduced_file")
                .query(String.class)
                .list());
    }

    List<Notice> fileNotices(long id) {
        return notices(id, 0, 0, get(id).fileName()).getOrDefault(0, List.of());
    }

    /** By the number of the row. */
    private Map<Integer, List<Notice>> notices(long id, int first, int last, String file) {
        Map<Integer, List<Notice>> notices = new HashMap<>();
        db.sql("""
                select row_no, code, sheet, line, column_name, expected, found from notice
                where submission_id = :id and row_no between :first and :last order by row_no, seq
                """).param("id", id).param("first", first).param("last", last).query(row -> {
            notices.computeIfAbsent(row.getInt("row_no"), number -> new ArrayList<>())
                    .add(notice(row, file));
        });
        return notices;
    }

    private static Notice notice(ResultSet row, String file) throws SQLException {
        return new Notice(
                NoticeCode.valueOf(row.getString("code")),
                new Location(file, sheet(row), row.getLong("line"), Optional.ofNullable(row.getString("column_name"))),
                row.getString("expected"),
                row.getString("found"));
    }

    private static Optional<String> sheet(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("sheet"));
    }
}
