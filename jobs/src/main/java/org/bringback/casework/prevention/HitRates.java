package org.bringback.casework.prevention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.bringback.casework.CaseEntry.FollowUpResult;
import org.bringback.casework.CaseState;
import org.bringback.casework.ListedCase;

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
     * @param before of all cases that were not closed, on the day of the list
     * @param after the same cases on the day of the register
     */
    public static HitRates of(LocalDate from, LocalDate to, Collection<Risk> before, Collection<CaseState> after) {
        Set<Long> back = new HashSet<>();
        Set<Long> listed = new HashSet<>();
        for (Risk risk : before) {
            CaseState state = risk.held().state();
            if (RiskRule.returned(state).isPresent()) {
                back.add(state.listed().person());
                if (risk.level() > 0) {
                    listed.add(state.listed().person());
                }
            }
        }
        Set<Long> left = new HashSet<>();
        for (CaseState state : after) {
            long person = state.listed().person();
            if (back.contains(person) && hasLeft(state, from, to)) {
                left.add(person);
            }
        }
        Set<Long> leftOfListed = new HashSet<>(left);
        leftOfListed.retainAll(listed);
        return new HitRates(from, to, back.size(), listed.size(), left.size(), leftOfListed.size());
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
