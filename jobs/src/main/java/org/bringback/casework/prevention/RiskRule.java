package org.bringback.casework.prevention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseState;
import org.bringback.casework.ListedCase;
import org.bringback.casework.Step;
import org.bringback.text.BilingualText;

/**
 * A sign that a child may leave next.
 *
 * @param name also of the page with the first steps: {@code NAME.th.md}
 * @param number what the trigger asks for: days, years or times; 0 where it asks for none
 * @param level 1 to 4
 */
public record RiskRule(String name, Trigger when, int number, int level, BilingualText title) {

    /** What has to be so. */
    enum Trigger {
        /** The child came back and is not in a register after that. */
        MISSING_AFTER_RETURN(false),
        /** The child was in a register and is not in the newest one. */
        MISSING_FROM_REGISTER(false),
        /** Another child of the same family is on a list. */
        SIBLING_LISTED(false),
        /** Attempts found so many times that the family had moved. */
        MOVED(true),
        /** So many years old, or older. */
        OVER_AGE(true),
        /** The family promised that the child returns, so many days ago, and nobody has seen it enrolled. */
        UNVERIFIED_PROMISE(true);

        private final boolean counted;

        Trigger(boolean counted) {
            this.counted = counted;
        }

        /** Whether it asks for a number: without one it would hold of every child. */
        boolean isCounted() {
            return counted;
        }
    }

    boolean holds(RiskSubject subject, LocalDate asOf) {
        CaseState state = subject.held().state();
        return switch (when) {
            case MISSING_AFTER_RETURN ->
                newest(state, asOf).filter(register -> !register.there()).isPresent()
                        && returned(state)
                                .filter(day ->
                                        newest(state, asOf).orElseThrow().day().isAfter(day))
                                .isPresent();
            case MISSING_FROM_REGISTER ->
                newest(state, asOf).filter(register -> !register.there()).isPresent()
                        && registers(state, asOf).stream().anyMatch(ListedCase.RegisterDay::there);
            case SIBLING_LISTED -> subject.siblings() > 0;
            case MOVED ->
                state.entries().stream()
                                .filter(entry ->
                                        entry.what().equals(new CaseEntry.Attempt(CaseEntry.AttemptResult.MOVED)))
                                .map(CaseEntry::on)
                                .distinct()
                                .count()
                        >= number;
            case OVER_AGE ->
                subject.born()
                        .filter(born -> !born.plusYears(number).isAfter(asOf))
                        .isPresent();
            case UNVERIFIED_PROMISE ->
                state.current()
                        .filter(current -> current.step().work() == Step.Work.ENROLMENT
                                && !current.since().plusDays(number).isAfter(asOf))
                        .isPresent();
        };
    }

    private static List<ListedCase.RegisterDay> registers(CaseState state, LocalDate asOf) {
        return state.listed().registers().stream()
                .filter(register -> !register.day().isAfter(asOf))
                .toList();
    }

    private static Optional<ListedCase.RegisterDay> newest(CaseState state, LocalDate asOf) {
        return registers(state, asOf).stream().max(Comparator.comparing(ListedCase.RegisterDay::day));
    }

    /** The day of the last enrolment. */
    static Optional<LocalDate> returned(CaseState state) {
        return state.finished().stream()
                .filter(done -> done.step().work() == Step.Work.ENROLMENT)
                .map(CaseState.Finished::on)
                .reduce((earlier, later) -> later);
    }
}
