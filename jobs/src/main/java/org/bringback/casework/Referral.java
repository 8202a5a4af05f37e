package org.bringback.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.RowKey;

/**
 * A case given to a partner agency: to have it, or to help with it.
 *
 * @param id unique in a state: {@code F000123}
 * @param caseId see {@link ListedCase#id}
 * @param events at least one, the first of them {@code DRAFTED}; only legal transitions are ever kept
 */
public record Referral(String id, RowKey caseId, Terms terms, List<Event> events) {

    /**
     * What was agreed from the beginning.
     *
     * @param from the unit that gives the case, such as {@code area:P7101}
     * @param to the id of the partner
     * @param purpose what for, by the name of the rule that chose the case
     * @param ownership whether the partner becomes the owner when it accepts
     */
    public record Terms(String from, String to, String purpose, boolean ownership) {}

    /** A state that was reached, and why where the actor says so. */
    public record Event(ReferralState state, LocalDate on, Optional<String> reason) {}

    public Referral {
        events = List.copyOf(events);
        if (events.isEmpty() || events.get(0).state() != ReferralState.DRAFTED) {
            throw new IllegalArgumentException("a referral begins with a draft: " + id);
        }
    }

    public ReferralState state() {
        return events.get(events.size() - 1).state();
    }

    /** As it stood on a day; empty where it had not begun. */
    public Optional<Referral> asOf(LocalDate day) {
        List<Event> known =
                events.stream().filter(event -> !event.on().isAfter(day)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Referral(id, caseId, terms, known));
    }

    /** The first day on which it was in a state. */
    public Optional<LocalDate> first(ReferralState state) {
        return events.stream()
                .filter(event -> event.state() == state)
                .map(Event::on)
                .findFirst();
    }

    /** Whether the receiver has still to do something about it; what it answered late is the sender's again. */
    public boolean isOpen() {
        return state().isOpen() && !isAnsweredLate();
    }

    /** Whether the receiver works on it. */
    boolean isHeld() {
        return state().isHeld() && !isAnsweredLate();
    }

    /** Whether it had expired when its receiver answered: the case had gone back to its sender and stays there. */
    public boolean isAnsweredLate() {
        return state() == ReferralState.ANSWERED && first(ReferralState.EXPIRED).isPresent();
    }

    /** Whether the partner owned the case on a day: from its acceptance until it gave it back or the case was closed. */
    boolean isOwnerOn(LocalDate day) {
        return terms.ownership() && asOf(day).map(Referral::isHeld).orElse(false);
    }
}
