package org.bringback.casework.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.Reasons;
import org.bringback.source.form.FormColumn;
import org.bringback.thai.ThaiText;

/**
 * What a row is about that could not be taken, and in which columns it says something, by their names in the table of rows
 * that were.
 */
public record WorklistSubject(long caseKey, LocalDate round, String unit, List<String> said) {

    /** Columns of the table whose names are not those of the form's. */
    private static final Map<String, String> STORED = Map.of(
            WorklistForm.CAUSE_1, "cause", WorklistForm.CAUSE_2, "further_cause", WorklistForm.DECISION, "returns");

    private static final List<FormColumn> COLUMNS =
            WorklistForm.form(List.of(), Reasons.none()).columns();

    /**
     * Empty for a row that somebody added.
     *
     * @param cells what stands under a heading
     */
    public static Optional<WorklistSubject> of(UnaryOperator<String> cells) {
        try {
            return Optional.of(new WorklistSubject(
                    RowKey.ofWord(text(cells, WorklistForm.CASE)),
                    LocalDate.parse(text(cells, WorklistForm.ROUND)),
                    text(cells, WorklistForm.UNIT),
                    COLUMNS.stream()
                            .filter(FormColumn::isFilledIn)
                            .filter(column -> !ThaiText.isNothing(cells.apply(column.heading())))
                            .map(column -> STORED.getOrDefault(column.id(), column.id()))
                            .toList()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(UnaryOperator<String> cells, String column) {
        return COLUMNS.stream()
                .filter(one -> one.id().equals(column))
                .findFirst()
                .map(one -> cells.apply(one.heading()).strip())
                .orElseThrow();
    }
}
