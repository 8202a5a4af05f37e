package org.bringback.casework.prevention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.bringback.casework.CaseEntry.FollowUpResult;
import org.bringback.casework.CaseState;
import org.bringback.casework.ListedCase;
import org.bringback.casework.Step;

/**
 * How right the rules were, when the next register is there: of those listed how many left, of those who left how many were
 * listed. A list alone keeps nobody at school, so both are said of every list. Who is on several lists counts once.
 *
 * @param from the day of the list
 * @param to the register by which it is known who left
 * @param children who were back at school on the day of the list
 */
public record HitRates(LocalDate from, LocalDate to, int children, int listed, int left, int leftOfListed) {

    /**
     * Whom a list of a day is about, by their numbers.
     *
     * @param back children who were back at school, whether listed or not
     * @param listed those of them whom some rule named
     */
    public record Watched(LocalDate from, Set<Long> back, Set<Long> listed) {

        public Watched {
            back = Set.copyOf(back);
            listed = Set.copyOf(listed);
        }

        /** @param risks of all cases that were not closed on the day */
        public static Watched of(LocalDate day, Collection<Risk> risks) {
            Set<Long> back = new HashSet<>();
            Set<Long> listed = new HashSet<>();
            for (Risk risk : risks) {
                CaseState state = risk.held().state();
                if (isBack(state)) {
                    back.add(state.listed().person());
                    if (risk.level() > 0) {
                        listed.add(state.listed().person());
                    }
                }
            }
            return new Watched(day, back, listed);
        }

        /** Who came back and left again before the day cannot leave a second time. */
        private static boolean isBack(CaseState state) {
            return state.current()
                    .filter(current -> current.step().work() == Step.Work.FOLLOW_UP)
                    .isPresent();
        }
    }

    /** @param after the cases on the day of the register */
    public static HitRates of(Watched before, LocalDate to, Collection<CaseState> after) {
        Set<Long> left = new HashSet<>();
        for (CaseState state : after) {
            long person = state.listed().person();
            if (before.back().contains(person) && hasLeft(state, before.from(), to)) {
                left.add(person);
            }
        }
        Set<Long> leftOfListed = new HashSet<>(left);
        leftOfListed.retainAll(before.listed());
        return new HitRates(
                before.from(), to, before.back().size(), before.listed().size(), left.size(), leftOfListed.size());
    }

    /** Somebody found that the child left again, or the register has it no more although an earlier one had. */
    private static boolean hasLeft(CaseState state, LocalDate from, LocalDate to) {
        boolean found = state.followUps().stream()
                .anyMatch(one -> one.result() == FollowUpResult.LEFT_AGAIN
                        && one.on().isAfter(from)
                        && !one.on().isAfter(to));
        return found
                || state.listed().registers().stream()
                                .filter(register -> !register.day().isAfter(to))
                                .max(Comparator.comparing(ListedCase.RegisterDay::day))
                                .filter(register -> register.day().equals(to) && !register.there())
                                .isPresent()
                        && state.listed().registers().stream()
                                .anyMatch(register ->
                                        register.there() && register.day().isBefore(to));
    }
}
