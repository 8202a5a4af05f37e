package org.bringback.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bringback.notice.Notice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Writes rows with their outcomes, each table's in one batch. Needs a transaction around it. */
final class OutcomeStore {

    private final JdbcTemplate jdbc;

    OutcomeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(long submissionId, List<? extends RowOutcome> outcomes) {
        accepted(submissionId, outcomes, ExportRow.class, RowInserts.EXPORT_ROW, RowInserts::export);
        accepted(
                submissionId,
                outcomes,
                RegisterRow.class,
                RowInserts.REGISTER_ROW,
                (insert, at, row) -> RowInserts.register(insert, row));
        accepted(
                submissionId,
                outcomes,
                ControlRow.class,
                RowInserts.CONTROL_FIGURE,
                (insert, at, row) -> RowInserts.control(insert, row));
        setAside(submissionId, outcomes);
        notices(submissionId, outcomes);
    }

    void writeFileNotices(long submissionId, List<Notice> notices) {
        batch(submissionId, RowInserts.NOTICE, numbered(0, notices).toList());
    }

    private <T extends TypedRow> void accepted(
            long submissionId, List<? extends RowOutcome> outcomes, Class<T> type, String sql, Columns<T> columns) {
        List<Line> lines = new ArrayList<>(outcomes.size());
        for (RowOutcome outcome : outcomes) {
            if (outcome instanceof RowOutcome.Accepted accepted && type.isInstance(accepted.row())) {
                T row = type.cast(accepted.row());
                RowAt at = accepted.at();
                lines.add(new Line(at.number(), insert -> columns.fill(insert, at, row)));
            }
        }
        batch(submissionId, sql, lines);
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
        batch(submissionId, RowInserts.SET_ASIDE_ROW, lines);
    }

    private static Line setAside(RowAt at, String outcome, List<String> cells) {
        return new Line(at.number(), insert -> RowInserts.setAside(insert, at, outcome, JsonCells.write(cells)));
    }

    private void notices(long submissionId, List<? extends RowOutcome> outcomes) {
        Function<RowOutcome, Stream<Line>> ofRow =
                outcome -> numbered(outcome.at().number(), outcome.notices());
        batch(
                submissionId,
                RowInserts.NOTICE,
                outcomes.stream()
                        .filter(outcome -> !outcome.notices().isEmpty())
                        .flatMap(ofRow)
                        .toList());
    }

    private static Stream<Line> numbered(int row, List<Notice> notices) {
        List<Line> lines = new ArrayList<>(notices.size());
        for (int i = 0; i < notices.size(); i++) {
            int seq = i + 1;
            Notice notice = notices.get(i);
            lines.add(new Line(row, insert -> RowInserts.notice(insert, seq, notice)));
        }
        return lines.stream();
    }

    private void batch(long submissionId, String sql, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.execute(sql, (PreparedStatementCallback<int[]>) insert -> {
            for (Line line : lines) {
                insert.setLong(1, submissionId);
                insert.setInt(2, line.rowNumber());
                line.values().fill(insert);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    private record Line(int rowNumber, Values values) {}

    private interface Values {
        void fill(PreparedStatement insert) throws SQLException;
    }

    private interface Columns<T> {
        void fill(PreparedStatement insert, RowAt at, T row) throws SQLException;
    }
}
