package org.bringback.job.release;

import java.util.List;
import org.bringback.casework.worklist.WorklistSubject;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.intake.row.SetAsideRow;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.job.workspace.Workspace;
import org.bringback.source.form.FormText;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells which rows of a worklist a later one brought anew: a unit may send its whole worklist corrected instead of the rows
 * that went back. A later row stands for an earlier one where it says something in every column in which that one does.
 */
final class TakenAgainStore {

    private static final String LATER = """
            select w.* from worklist_row w join submission s on s.id = %s
            where s.outcome = 'TAKEN' and w.row_key >= :later
                and w.case_key = :case and w.round = :round and w.unit = :unit
            """.formatted(RowKeySql.submission("w.row_key"));

    private final JdbcClient db;
    private final StoredSubmission form;
    private final List<String> headings;

    /** @param headings of the form's sheet */
    TakenAgainStore(Workspace workspace, StoredSubmission form, List<String> headings) {
        this.db = JdbcClient.create(workspace.database());
        this.form = form;
        this.headings = headings.stream().map(FormText::plain).toList();
    }

    /** The rows that still have to go back. */
    List<SetAsideRow> without(List<SetAsideRow> rows) {
        return rows.stream().filter(row -> !isTaken(row)).toList();
    }

    private boolean isTaken(SetAsideRow row) {
        return WorklistSubject.of(heading -> cell(row, heading))
                .filter(this::isTaken)
                .isPresent();
    }

    private boolean isTaken(WorklistSubject subject) {
        return db
                .sql(LATER)
                .param("later", RowKey.first(form.id() + 1))
                .param("case", subject.caseKey())
                .param("round", subject.round())
                .param("unit", subject.unit())
                .query()
                .listOfRows()
                .stream()
                .anyMatch(later -> subject.said().stream().allMatch(column -> later.get(column) != null));
    }

    private String cell(SetAsideRow row, String heading) {
        int column = headings.indexOf(FormText.plain(heading));
        return column < 0 || column >= row.cells().size()
                ? ""
                : FormText.plain(row.cells().get(column));
    }
}
