package org.bringback.table.disclosure;

import java.util.EnumSet;
import java.util.Set;
import org.bringback.table.dimension.Axis;

/**
 * What readers are taken to know besides what is printed.
 *
 * @param closed the axes on which nobody's line changes from day to day, but by corrections
 * @param zerosPrinted whether they know that zeros are printed, so that a suppressed count is at least one where no zero of
 *     its tables is suppressed
 */
public record ReaderKnowledge(Set<Axis> closed, boolean zerosPrinted) {

    /** Nothing but the figures. */
    public static final ReaderKnowledge PRINTED_FIGURES = new ReaderKnowledge(Set.of(), false);

    /** Nothing that joins two days. */
    public static final ReaderKnowledge EACH_DAY = new ReaderKnowledge(Set.of(), true);

    /** That a closed cohort keeps its sexes, levels and places, so that each has as many persons on both days. */
    public static final ReaderKnowledge CLOSED_COHORT =
            new ReaderKnowledge(EnumSet.of(Axis.SEX, Axis.LEVEL, Axis.PLACE), true);

    /** Whether they know more than the figures. */
    public boolean isMore() {
        return zerosPrinted || !closed.isEmpty();
    }

    public ReaderKnowledge {
        closed = Set.copyOf(closed);
    }

    /** Whether a cell counts everybody of a line that nobody leaves. */
    public boolean isClosed(CellId cell) {
        return cell.categories().size() == 1
                && closed.contains(cell.categories().get(0).axis());
    }
}
