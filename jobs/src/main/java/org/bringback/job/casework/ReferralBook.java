package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseworkRules;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralFinding;
import org.bringback.casework.ReferralLedger;
import org.bringback.casework.ReferralRefusal;
import org.bringback.casework.ReferralState;
import org.bringback.casework.ReferralTransitions.Actor;
import org.bringback.intake.row.RowKey;

/**
 * The ledger of referrals as it stands by what both sides did up to a day: the sender by commands, the receiver by files.
 * Things of one day count in this order: the sender's first, so that what was revoked in a night cannot be accepted in it, and
 * at last what it closed, as it has read the answers of the day.
 */
final class ReferralBook {

    private final ReferralLedger ledger;
    private final Set<String> known;
    private final List<ReferralFinding> findings = new ArrayList<>();
    private final List<CaseEntry> entries = new ArrayList<>();
    private final Set<RowKey> late = new HashSet<>();

    private ReferralBook(ReferralLedger ledger, Set<String> known) {
        this.ledger = ledger;
        this.known = known;
    }

    private record Happening(LocalDate on, int rank, Runnable effect) {}

    /** @param expiry after how many days referrals end that nobody takes up, by partner */
    static ReferralBook read(ReferralStore store, CaseworkRules rules, LocalDate asOf, Map<String, Integer> expiry) {
        List<ReferralStore.Entry> entries = store.entries();
        ReferralBook book = new ReferralBook(
                new ReferralLedger(rules.transitions(), rules.partners()),
                entries.stream().map(ReferralStore.Entry::id).collect(Collectors.toSet()));
        List<Happening> all = new ArrayList<>();
        entries.forEach(one -> all.add(new Happening(one.on(), rank(one.state()), () -> book.done(one))));
        store.answers().forEach(one -> all.add(new Happening(one.on(), 1, () -> book.answered(one))));
        // what is sent on a day does not end on it: once a day is enough, and each time takes a look at all referrals
        LocalDate expired = LocalDate.MIN;
        for (Happening one : inOrder(all, asOf)) {
            if (one.on().isAfter(expired)) {
                book.ledger.expire(one.on(), expiry);
                expired = one.on();
            }
            one.effect().run();
        }
        book.ledger.expire(asOf, expiry);
        return book;
    }

    private static int rank(ReferralState state) {
        return state == ReferralState.CLOSED ? 2 : 0;
    }

    private static List<Happening> inOrder(List<Happening> all, LocalDate asOf) {
        return all.stream()
                .filter(one -> !one.on().isAfter(asOf))
                .sorted(Comparator.comparing(Happening::on).thenComparingInt(Happening::rank))
                .toList();
    }

    private void done(ReferralStore.Entry entry) {
        Optional<ReferralRefusal> refusal = entry.state() == ReferralState.DRAFTED
                ? ledger.draft(entry.id(), entry.caseId(), entry.terms(), entry.on())
                : ledger.advance(entry.id(), entry.state(), entry.on(), Actor.SENDER, Optional.empty());
        refusal.ifPresent(why -> findings.add(new ReferralFinding(entry.id(), why, entry.on(), Optional.empty())));
    }

    private void answered(ReferralStore.Answer answer) {
        Optional<String> reason = answer.result().map(Enum::name);
        Optional<ReferralRefusal> refusal = ledger.advance(
                        answer.referral(), answer.state(), answer.on(), Actor.RECEIVER, reason)
                .map(why -> reason(answer.referral(), why));
        if (refusal.isPresent()) {
            findings.add(new ReferralFinding(answer.referral(), refusal.get(), answer.on(), Optional.of(answer.row())));
        } else {
            ledger.find(answer.referral()).ifPresent(referral -> add(referral, answer));
        }
    }

    /** Of a referral that was sent later, nobody may say that it never was: the date is what is wrong. */
    ReferralRefusal reason(String referral, ReferralRefusal why) {
        return why == ReferralRefusal.NEVER_SENT && known.contains(referral) ? ReferralRefusal.EARLIER_THAN_LAST : why;
    }

    private void add(Referral referral, ReferralStore.Answer answer) {
        if (referral.isAnsweredLate()) {
            late.add(answer.row());
        }
        String partner = "partner:" + referral.terms().to();
        answer.result()
                .flatMap(result -> result.meaning())
                .ifPresent(what ->
                        entries.add(new CaseEntry(referral.caseId(), answer.on(), what, partner, answer.row())));
    }

    ReferralLedger ledger() {
        return ledger;
    }

    /** What partners' answers say of the cases. */
    List<CaseEntry> entries() {
        return List.copyOf(entries);
    }

    /** Whether a row is an answer to a referral that had expired. */
    boolean isLate(RowKey row) {
        return late.contains(row);
    }

    List<ReferralFinding> findings() {
        return List.copyOf(findings);
    }

    /** The same referrals of cases as they are named now; what that shows are findings too. */
    List<Referral> referrals(Function<RowKey, Optional<RowKey>> caseNow) {
        ReferralLedger.Renamed renamed = ledger.renamed(caseNow);
        findings.addAll(renamed.findings());
        return renamed.referrals();
    }
}
