package org.bringback.table.casework;

import java.util.ArrayList;
import java.util.List;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Step;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;

/**
 * How far cases ever came, of the steps whose waiting times are reported. Who came farther came as far as those before, so
 * the numbers beside waiting times hang together, and what they say of each other passes disclosure control.
 */
final class ReachedSteps {

    /** Earliest first. */
    static final List<Step.Work> MEASURED = List.of(Step.Work.CONTACT, Step.Work.VISIT, Step.Work.ENROLMENT);

    private static final Category NOTHING = new Category(Axis.CASEWORK, "UNTIL_NOTHING");

    private ReachedSteps() {}

    /** Cases that came so far, or farther. */
    static Category category(Step.Work work) {
        return new Category(Axis.CASEWORK, "UNTIL_" + work.name());
    }

    /** Cases that came so far and no farther. */
    private static Category only(Step.Work work) {
        return new Category(Axis.CASEWORK, "ONLY_" + work.name());
    }

    static Dimension dimension() {
        List<CategorySum> sums = new ArrayList<>();
        int last = MEASURED.size() - 1;
        Category farther = category(MEASURED.get(last));
        for (int i = last - 1; i >= 0; i--) {
            Category whole = category(MEASURED.get(i));
            sums.add(new CategorySum(whole, List.of(farther, only(MEASURED.get(i)))));
            farther = whole;
        }
        sums.add(new CategorySum(Category.total(Axis.CASEWORK), List.of(farther, NOTHING)));
        return new Dimension(Axis.CASEWORK, sums);
    }

    static Category leaf(HeldCase held) {
        int last = MEASURED.size() - 1;
        for (int i = last; i >= 0; i--) {
            if (isDone(held.state(), MEASURED.get(i))) {
                return i == last ? category(MEASURED.get(i)) : only(MEASURED.get(i));
            }
        }
        return NOTHING;
    }

    private static boolean isDone(CaseState state, Step.Work work) {
        return state.finished().stream().anyMatch(finished -> finished.step().work() == work);
    }
}
