package org.bringback.job.intake;

import java.util.List;
import org.bringback.intake.row.RowOutcome;

/** What the writer of a submission gets: outcomes of rows, or the ending as it was read. */
sealed interface IntakeResult {

    record Rows(List<RowOutcome> outcomes) implements IntakeResult {}

    record Ending(IntakeItem item) implements IntakeResult {}
}
