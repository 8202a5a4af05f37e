package org.bringback.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case with who has it on a day.
 *
 * @param owner the unit that has to act; of a closed case the one that had to act last
 * @param referrals all of the case, in the order of their beginning, as they stood on the day
 */
public record HeldCase(CaseState state, Custody custody, CaseOwner owner, List<Referral> referrals) {

    /** Where a case is counted; in exactly one of these. */
    public enum Custody {
        OPEN,
        CLOSED,
        /** A partner has accepted to own it. */
        FORWARDED,
        /** It was sent to a partner that is to own it and has not accepted yet. */
        IN_TRANSIT
    }

    public HeldCase {
        referrals = List.copyOf(referrals);
    }

    /** The referral by which the case is forwarded or in transit. */
    public Optional<Referral> transfer() {
        return referrals.stream()
                .filter(one -> one.terms().ownership())
                .filter(one -> one.isHeld() || one.state().isInTransit())
                .findFirst();
    }

    /** How many days ago it was sent; empty where it is not in transit. */
    public Optional<Long> daysInTransit(LocalDate asOf) {
        return custody != Custody.IN_TRANSIT
                ? Optional.empty()
                : transfer()
                        .flatMap(one -> one.first(ReferralState.SENT))
                        .map(sent -> asOf.toEpochDay() - sent.toEpochDay());
    }
}
