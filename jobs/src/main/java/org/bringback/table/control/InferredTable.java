package org.bringback.table.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/**
 * A printed table with what could be inferred about it: the material of the rules.
 *
 * @param correction of the one cell that kept the column from footing
 * @param missing statuses that should have a row
 * @param persons as printed, with the correction
 * @param earlier the same list's table before this one
 * @param computed the same table from the cases
 * @param movedTotals the totals of the list's dates, where the cohort is found to have moved between any two of them
 */
record InferredTable(
        PrintedTable printed,
        Optional<Correction> correction,
        Set<Status> missing,
        PersonsColumn persons,
        PercentColumn percents,
        Optional<InferredTable> earlier,
        Optional<StatusTable> computed,
        Set<Long> movedTotals) {

    public InferredTable withMovedTotals(Set<Long> totals) {
        return new InferredTable(printed, correction, missing, persons, percents, earlier, computed, totals);
    }

    /** Whether the persons can be relied on; until the column foots, nothing that follows from it can be judged. */
    public boolean isReliable() {
        return persons.foots() || !missing.isEmpty();
    }

    /** The earlier table, when both can be relied on. */
    public Optional<InferredTable> comparable() {
        return earlier.filter(it -> isReliable() && it.isReliable());
    }

    public LocalDate asOf() {
        return printed.asOf();
    }

    public ControlFinding finding(
            FindingKind kind, Optional<Status> cell, String printedText, String computedText, BilingualText why) {
        return finding(kind, cell.map(Status::name).orElse(PrintedTable.TOTAL), printedText, computedText, why);
    }

    public ControlFinding finding(
            FindingKind kind, String status, String printedText, String computedText, BilingualText why) {
        return new ControlFinding(printed.list(), asOf(), status, column(kind), kind, printedText, computedText, why);
    }

    private static String column(FindingKind kind) {
        return switch (kind) {
            case UNKNOWN_STATUS, DUPLICATE_ROW, MISSING_STATUS -> "status";
            case DOES_NOT_FOOT, TOTAL_MOVED, WENT_BACKWARDS, DIFFERS_FROM_CASES -> "persons";
            case UNREADABLE_PERCENT, PERCENT_FORCED, PERCENT_BASE, PERCENT_WRONG, MIXED_PRECISION, PERCENT_SUM ->
                "percent";
            case REMARK_CONTRADICTS_TABLE -> "remark";
            case CHANGE_NOT_DIFFERENCE -> "change";
        };
    }
}
