package org.bringback.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Why a case that is with partners already may not go to another one, or to the same one again. */
final class ReferralConflict {

    private ReferralConflict() {}

    /**
     * @param open the terms of the case's open referrals
     * @param standing who does a partner's work: of two agencies that became one, the referrals are to one agency
     */
    static Optional<ReferralRefusal> find(
            Referral.Terms terms, List<Referral.Terms> open, Function<String, Optional<Partner>> standing) {
        if (terms.ownership() && open.stream().anyMatch(Referral.Terms::ownership)) {
            return Optional.of(ReferralRefusal.ALREADY_HANDED_OVER);
        }
        boolean same = open.stream()
                .anyMatch(one -> one.purpose().equals(terms.purpose())
                        && standing.apply(one.to()).equals(standing.apply(terms.to())));
        return same ? Optional.of(ReferralRefusal.ALREADY_OPEN) : Optional.empty();
    }
}
