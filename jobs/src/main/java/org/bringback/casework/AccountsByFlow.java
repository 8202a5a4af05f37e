package org.bringback.casework;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts where cases are by what moved them and not by where they stand: all begin as open, and the events of a transfer
 * and every closing move one. Shares nothing with {@link Casework}'s way to the same figures but the events.
 */
final class AccountsByFlow {

    private final Map<CaseAccounts.Scope, long[]> counts = new HashMap<>();

    private AccountsByFlow() {}

    /** @param listed cases by list and area, as the lists count them */
    static AccountsByFlow of(Iterable<HeldCase> cases, Map<CaseAccounts.Scope, Long> listed) {
        AccountsByFlow flow = new AccountsByFlow();
        listed.forEach((scope, all) -> flow.flow(scope)[HeldCase.Custody.OPEN.ordinal()] += all);
        cases.forEach(flow::add);
        return flow;
    }

    long[] flow(CaseAccounts.Scope scope) {
        return counts.computeIfAbsent(scope, key -> new long[HeldCase.Custody.values().length]);
    }

    private void add(HeldCase held) {
        ListedCase listed = held.state().listed();
        long[] count =
                flow(new CaseAccounts.Scope(listed.list(), listed.places().area()));
        HeldCase.Custody at = HeldCase.Custody.OPEN;
        for (Referral referral : held.referrals()) {
            HeldCase.Custody last = referral.terms().ownership() ? last(referral) : HeldCase.Custody.OPEN;
            // of two records that became one person's both may have been sent: the one that ended takes nothing from
            // the other
            if (last != HeldCase.Custody.OPEN) {
                at = move(count, at, last);
            }
        }
        if (held.state().closing().isPresent()) {
            move(count, at, HeldCase.Custody.CLOSED);
        }
    }

    /** Where its events move a case; what has expired moves nothing any more, whatever is answered. */
    private static HeldCase.Custody last(Referral referral) {
        HeldCase.Custody at = HeldCase.Custody.OPEN;
        for (Referral.Event event : referral.events()) {
            if (event.state() == ReferralState.EXPIRED) {
                return HeldCase.Custody.OPEN;
            }
            at = after(event.state());
        }
        return at;
    }

    private static HeldCase.Custody move(long[] count, HeldCase.Custody from, HeldCase.Custody to) {
        count[from.ordinal()]--;
        count[to.ordinal()]++;
        return to;
    }

    private static HeldCase.Custody after(ReferralState state) {
        return switch (state) {
            case SENT, RECEIVED -> HeldCase.Custody.IN_TRANSIT;
            case ACCEPTED, ANSWERED -> HeldCase.Custody.FORWARDED;
            case NONE, DRAFTED, REJECTED, REVOKED, RETURNED, EXPIRED, CLOSED -> HeldCase.Custody.OPEN;
        };
    }
}
