package org.bringback.table.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Step;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;

/**
 * How far cases had come by the day they were listed, as their lists say, and how far they ever came, of the steps whose
 * waiting times are reported. Who came farther came as far as those before, so the numbers beside waiting times hang
 * together, and what they say of each other passes disclosure control.
 */
final class ReachedSteps {

    /** Earliest first. */
    static final List<Step.Work> MEASURED = List.of(Step.Work.CONTACT, Step.Work.VISIT, Step.Work.ENROLMENT);

    private static final Category NOTHING = new Category(Axis.CASEWORK, "UNTIL_NOTHING");

    private ReachedSteps() {}

    /** Cases that came so far, or farther. */
    static Category until(Step.Work work) {
        return new Category(Axis.CASEWORK, "UNTIL_" + work.name());
    }

    /** Those of them that had by the day they were listed. */
    static Category whenListed(Step.Work work) {
        return new Category(Axis.CASEWORK, "LISTED_" + work.name());
    }

    /** Those that had not: what was measured is of these. */
    static Category later(Step.Work work) {
        return new Category(Axis.CASEWORK, "LATER_" + work.name());
    }

    /** Those that came so far and no farther. */
    private static Category only(Step.Work work) {
        return new Category(Axis.CASEWORK, "ONLY_" + work.name());
    }

    /** How far cases ever came. */
    static Dimension everReached() {
        List<CategorySum> sums = new ArrayList<>();
        int last = MEASURED.size() - 1;
        Category farther = until(MEASURED.get(last));
        for (int i = last - 1; i >= 0; i--) {
            Category whole = until(MEASURED.get(i));
            sums.add(new CategorySum(whole, List.of(farther, only(MEASURED.get(i)))));
            farther = whole;
        }
        sums.add(new CategorySum(Category.total(Axis.CASEWORK), List.of(farther, NOTHING)));
        return new Dimension(Axis.CASEWORK, sums);
    }

    static Category farthest(HeldCase held) {
        int steps = reached(held.state(), LocalDate.MAX);
        if (steps == 0) {
            return NOTHING;
        }
        Step.Work work = MEASURED.get(steps - 1);
        return steps == MEASURED.size() ? until(work) : only(work);
    }

    /** @param whenListed how many of the steps were done by the day of listing, {@code ever} by now */
    private static Category leaf(int whenListed, int ever) {
        return ever == 0 ? NOTHING : new Category(Axis.CASEWORK, "REACHED_" + whenListed + "_" + ever);
    }

    /** How far they had come when they were listed, and ever. */
    static Dimension reachedWhen() {
        List<CategorySum> sums = new ArrayList<>();
        for (int i = 0; i < MEASURED.size(); i++) {
            int step = i + 1;
            Step.Work work = MEASURED.get(i);
            sums.add(new CategorySum(whenListed(work), leaves((listed, ever) -> listed >= step)));
            sums.add(new CategorySum(later(work), leaves((listed, ever) -> listed < step && ever >= step)));
            sums.add(new CategorySum(until(work), List.of(whenListed(work), later(work))));
        }
        sums.add(new CategorySum(Category.total(Axis.CASEWORK), List.of(until(MEASURED.get(0)), NOTHING)));
        return new Dimension(Axis.CASEWORK, sums);
    }

    private static List<Category> leaves(BiPredicate<Integer, Integer> which) {
        List<Category> leaves = new ArrayList<>();
        for (int listed = 0; listed <= MEASURED.size(); listed++) {
            for (int ever = listed; ever <= MEASURED.size(); ever++) {
                if (which.test(listed, ever)) {
                    leaves.add(leaf(listed, ever));
                }
            }
        }
        return leaves;
    }

    static Category whenReached(HeldCase held) {
        return leaf(reached(held.state(), held.state().listed().listedOn()), reached(held.state(), LocalDate.MAX));
    }

    private static int reached(CaseState state, LocalDate until) {
        for (int i = MEASURED.size(); i > 0; i--) {
            Step.Work work = MEASURED.get(i - 1);
            if (state.finished().stream()
                    .anyMatch(done -> done.step().work() == work && !done.on().isAfter(until))) {
                return i;
            }
        }
        return 0;
    }
}
