package org.bringback.intake.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.sql.CopiedRows;
import org.bringback.intake.sql.InsertSql;
import org.bringback.intake.sql.RowParameters;
import org.bringback.intake.sql.RowTable;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.notice.Notice;
import org.bringback.text.file.FieldCipher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Writes rows with their outcomes, table by table. Needs a transaction around it. Uses {@link JdbcTemplate}, as
 * {@code JdbcClient} has no batches.
 */
final class OutcomeStore {

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;

    OutcomeStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.cipher = FieldCipher.in(database);
    }

    void write(long submissionId, List<? extends RowOutcome> outcomes) {
        for (SubmissionKind kind : SubmissionKinds.list()) {
            accepted(submissionId, outcomes, kind.table());
        }
        further(submissionId, outcomes);
        setAside(submissionId, outcomes);
        notices(submissionId, outcomes);
    }

    /** Stands before the notices that the reading of the file gives, whenever it is said. */
    void writeAcceptance(long submissionId, Notice notice) {
        insert(submissionId, RowInserts.NOTICE, List.of(new Line(0, insert -> RowInserts.notice(insert, 0, notice))));
    }

    void writeFileNotices(long submissionId, List<Notice> notices) {
        List<Line> lines = new ArrayList<>();
        addNotices(lines, 0, notices);
        insert(submissionId, RowInserts.NOTICE, lines);
    }

    private void accepted(long submissionId, List<? extends RowOutcome> outcomes, RowTable<?> table) {
        List<Line> lines = new ArrayList<>(outcomes.size());
        for (RowOutcome outcome : outcomes) {
            if (outcome instanceof RowOutcome.Accepted accepted && table.type().isInstance(accepted.row())) {
                lines.add(
                        new Line(accepted.at().number(), insert -> table.fill(insert, accepted.at(), accepted.row())));
            }
        }
        insert(submissionId, table.insert(), lines);
    }

    private void further(long submissionId, List<? extends RowOutcome> outcomes) {
        List<Line> lines = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            if (outcome instanceof RowOutcome.Accepted accepted) {
                for (FurtherValue value : accepted.further()) {
                    lines.add(new Line(accepted.at().number(), insert -> RowInserts.further(insert, value)));
                }
            }
        }
        insert(submissionId, RowInserts.FURTHER_VALUE, lines);
    }

    private void setAside(long submissionId, List<? extends RowOutcome> outcomes) {
        List<Line> lines = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            if (outcome instanceof RowOutcome.Rejected rejected) {
                lines.add(setAside(rejected.at(), "REJECTED", rejected.cells()));
            } else if (outcome instanceof RowOutcome.Quarantined quarantined) {
                lines.add(setAside(quarantined.at(), "QUARANTINED", quarantined.cells()));
            }
        }
        insert(submissionId, RowInserts.SET_ASIDE_ROW, lines);
    }

    private static Line setAside(RowPosition at, String outcome, List<String> cells) {
        return new Line(at.number(), insert -> RowInserts.setAside(insert, at, outcome, cells));
    }

    private void notices(long submissionId, List<? extends RowOutcome> outcomes) {
        List<Line> lines = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            addNotices(lines, outcome.at().number(), outcome.notices());
        }
        insert(submissionId, RowInserts.NOTICE, lines);
    }

    private static void addNotices(List<Line> lines, int row, List<Notice> notices) {
        for (int i = 0; i < notices.size(); i++) {
            int seq = i + 1;
            Notice notice = notices.get(i);
            lines.add(new Line(row, insert -> RowInserts.notice(insert, seq, notice)));
        }
    }

    private void insert(long submissionId, InsertSql sql, List<Line> lines) {
        if (lines.isEmpty() || isCopied(submissionId, sql, lines)) {
            return;
        }
        int together = lines.size() / InsertSql.ROWS * InsertSql.ROWS;
        insert(submissionId, sql.byRowKey(), sql.many(), lines.subList(0, together), InsertSql.ROWS);
        insert(submissionId, sql.byRowKey(), sql.one(), lines.subList(together, lines.size()), 1);
    }

    /** Copies the rows where the database can. */
    private boolean isCopied(long submissionId, InsertSql sql, List<Line> lines) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            if (!CopiedRows.isFor(connection, lines.size())) {
                return false;
            }
            CopiedRows rows = new CopiedRows(cipher);
            for (Line line : lines) {
                fill(rows.parameters(), submissionId, sql.byRowKey(), line);
                rows.parameters().rewind();
            }
            rows.copy(connection, sql);
            return true;
        }));
    }

    private static void fill(RowParameters parameters, long submissionId, boolean byRowKey, Line line)
            throws SQLException {
        if (byRowKey) {
            parameters.number(new RowKey(submissionId, line.rowNumber()).value());
        } else {
            parameters.number(submissionId).smallNumber(line.rowNumber());
        }
        line.values().fill(parameters);
    }

    private void insert(long submissionId, boolean byRowKey, String sql, List<Line> lines, int rowsPerStatement) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.execute(sql, (PreparedStatementCallback<int[]>) insert -> {
            RowParameters parameters = new RowParameters(insert, cipher);
            for (int i = 0; i < lines.size(); i++) {
                fill(parameters, submissionId, byRowKey, lines.get(i));
                if ((i + 1) % rowsPerStatement == 0) {
                    insert.addBatch();
                    parameters.rewind();
                }
            }
            return insert.executeBatch();
        });
    }

    private record Line(int rowNumber, Values values) {}

    private interface Values {
        void fill(RowParameters insert) throws SQLException;
    }
}
