package org.bringback.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What holds of all cases at every moment. A breach is a fault of this program, or of files that it never checked: then
 * nothing is written.
 */
final class CaseInvariants {

    private final Partners partners;
    private final LocalDate asOf;

    CaseInvariants(Partners partners, LocalDate asOf) {
        this.partners = partners;
        this.asOf = asOf;
    }

    /** @throws IllegalStateException naming a case by the number of its record */
    void require(List<HeldCase> cases) {
        require(
                cases,
                one -> one.state().current().isPresent() != one.state().isClosed(),
                "one current step, or closed");
        require(cases, one -> !isInAFinishedStep(one.state()), "no case in a finished step");
        require(cases, one -> !one.owner().id().isEmpty(), "no case without an owner");
        require(cases, this::goToSomebody, "no open referral to a partner that has ended");
        require(cases, one -> transfers(one) <= 1, "at most one open referral that hands over a case");
        require(cases, CaseInvariants::areDifferent, "one open referral of a case to a partner for a purpose");
    }

    private static void require(List<HeldCase> cases, Predicate<HeldCase> holds, String rule) {
        for (HeldCase one : cases) {
            if (!holds.test(one)) {
                throw new IllegalStateException("a rule of casework is broken (" + rule + "), case "
                        + one.state().listed().id().word());
            }
        }
    }

    private static boolean isInAFinishedStep(CaseState state) {
        return state.current().isPresent()
                && state.finished().stream()
                        .anyMatch(done -> done.episode() == state.episode()
                                && done.step().equals(state.current().get().step()));
    }

    private boolean goToSomebody(HeldCase held) {
        return held.referrals().stream()
                .filter(Referral::isOpen)
                .allMatch(one -> partners.standing(one.terms().to(), asOf).isPresent());
    }

    private static long transfers(HeldCase held) {
        return held.referrals().stream()
                .filter(one -> one.terms().ownership() && one.isOpen())
                .count();
    }

    private static boolean areDifferent(HeldCase held) {
        List<List<String>> open = held.referrals().stream()
                .filter(Referral::isOpen)
                .map(one -> List.of(one.terms().to(), one.terms().purpose()))
                .toList();
        return open.size() == open.stream().distinct().count();
    }
}
