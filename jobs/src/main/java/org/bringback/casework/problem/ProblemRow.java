package org.bringback.casework.problem;

import java.time.LocalDate;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form that came back.
 *
 * @param problem the row that first said it; null where this one does
 */
record ProblemRow(
        @Nullable RowKey problem,
        String unit,
        LocalDate on,
        Problem.Level level,
        String category,
        Problem.State state,
        String said,
        @Nullable String owner,
        @Nullable String cases)
        implements TypedRow {}
