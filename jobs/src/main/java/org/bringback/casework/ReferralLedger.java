package org.bringback.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bringback.casework.ReferralTransitions.Actor;
import org.bringback.intake.row.RowKey;

/**
 * The referrals of a state, entry by entry. An entry that may not be is refused and changes nothing; what is in the ledger
 * is never changed.
 */
public final class ReferralLedger {

    /** The purpose of a referral that its receiver asked for. */
    public static final String REQUESTED = "requested";

    /** After so many days a partner may ask for a case again. */
    private static final int DAYS_BETWEEN_REQUESTS = 15;

    private final ReferralTransitions transitions;
    private final Partners partners;
    private final Map<String, Referral> referrals = new LinkedHashMap<>();
    private final Map<RowKey, List<String>> byCase = new LinkedHashMap<>();

    public ReferralLedger(ReferralTransitions transitions, Partners partners) {
        this.transitions = transitions;
        this.partners = partners;
    }

    /**
     * Begins a referral.
     *
     * @return why it may not begin; empty when it has
     */
    public Optional<ReferralRefusal> draft(String id, RowKey caseId, Referral.Terms terms, LocalDate on) {
        Optional<ReferralRefusal> refusal = refusal(id, caseId, terms, on);
        if (refusal.isEmpty()) {
            referrals.put(
                    id,
                    new Referral(
                            id,
                            caseId,
                            terms,
                            List.of(new Referral.Event(ReferralState.DRAFTED, on, Optional.empty()))));
            byCase.computeIfAbsent(caseId, key -> new ArrayList<>()).add(id);
        }
        return refusal;
    }

    private Optional<ReferralRefusal> refusal(String id, RowKey caseId, Referral.Terms terms, LocalDate on) {
        if (referrals.containsKey(id)
                || !transitions.isAllowed(ReferralState.NONE, ReferralState.DRAFTED, Actor.SENDER)) {
            return Optional.of(ReferralRefusal.NOT_ALLOWED_NOW);
        }
        if (!partners.isValid(terms.to(), on)) {
            return Optional.of(ReferralRefusal.PARTNER_NOT_VALID);
        }
        if (terms.purpose().equals(REQUESTED) && wasRequested(caseId, terms.to(), on)) {
            return Optional.of(ReferralRefusal.ASKED_TOO_SOON);
        }
        return ReferralConflict.find(
                terms,
                about(caseId).stream()
                        .filter(Referral::isOpen)
                        .map(Referral::terms)
                        .toList(),
                partner -> partners.standing(partner, on));
    }

    private boolean wasRequested(RowKey caseId, String partner, LocalDate on) {
        return about(caseId).stream()
                .filter(one -> one.terms().purpose().equals(REQUESTED)
                        && one.terms().to().equals(partner))
                .map(one -> one.events().get(0).on())
                .anyMatch(asked -> on.isBefore(asked.plusDays(DAYS_BETWEEN_REQUESTS)));
    }

    /**
     * Brings a referral to a state.
     *
     * @return why that may not be; empty when it was done
     */
    public Optional<ReferralRefusal> advance(
            String id, ReferralState state, LocalDate on, Actor by, Optional<String> reason) {
        Referral referral = referrals.get(id);
        if (referral == null) {
            return Optional.of(ReferralRefusal.NEVER_SENT);
        }
        if (state == ReferralState.ANSWERED && isSaidAlready(referral, on, reason)) {
            return Optional.of(ReferralRefusal.SAID_TWICE);
        }
        if (!transitions.isAllowed(referral.state(), state, by)) {
            ReferralState from = referral.isAnsweredLate() ? ReferralState.EXPIRED : referral.state();
            return Optional.of(ReferralRefusal.of(from, state));
        }
        Referral.Event last = referral.events().get(referral.events().size() - 1);
        if (on.isBefore(last.on())) {
            return Optional.of(ReferralRefusal.EARLIER_THAN_LAST);
        }
        List<Referral.Event> events = new ArrayList<>(referral.events());
        events.add(new Referral.Event(state, on, reason));
        referrals.put(id, new Referral(id, referral.caseId(), referral.terms(), events));
        return Optional.empty();
    }

    private static boolean isSaidAlready(Referral referral, LocalDate on, Optional<String> reason) {
        return referral.events().contains(new Referral.Event(ReferralState.ANSWERED, on, reason));
    }

    /** Ends referrals that nobody took up for so many days, by partner; others' do not end by themselves. */
    public void expire(LocalDate asOf, Map<String, Integer> daysByPartner) {
        for (Referral one : List.copyOf(referrals.values())) {
            Optional<LocalDate> sent = one.first(ReferralState.SENT);
            Integer days = daysByPartner.get(one.terms().to());
            if (one.state().isInTransit() && sent.isPresent() && days != null) {
                LocalDate end = sent.get().plusDays(days + 1L);
                if (!end.isAfter(asOf)) {
                    LocalDate last = one.events().get(one.events().size() - 1).on();
                    advance(
                            one.id(),
                            ReferralState.EXPIRED,
                            last.isAfter(end) ? last : end,
                            Actor.CLOCK,
                            Optional.empty());
                }
            }
        }
    }

    public Optional<Referral> find(String id) {
        return Optional.ofNullable(referrals.get(id));
    }

    /** In the order of their beginning. */
    public List<Referral> about(RowKey caseId) {
        return byCase.getOrDefault(caseId, List.of()).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** In the order of their beginning. */
    public Collection<Referral> list() {
        return List.copyOf(referrals.values());
    }

    /** Referrals by their cases as they are named now, and what that shows. */
    public record Renamed(List<Referral> referrals, List<ReferralFinding> findings) {}

    /**
     * The same referrals of cases as they are named now. Persons are merged after cases of both were sent: then the first
     * open referral counts, so that the case is counted once, and the other is a finding. So is one whose case is gone.
     *
     * @param now the case that a name given earlier means; empty where no list has it
     */
    public Renamed renamed(Function<RowKey, Optional<RowKey>> now) {
        Map<RowKey, List<Referral>> open = new LinkedHashMap<>();
        List<Referral> counted = new ArrayList<>();
        List<ReferralFinding> findings = new ArrayList<>();
        for (Referral one : referrals.values()) {
            LocalDate begun = one.events().get(0).on();
            Optional<RowKey> id = now.apply(one.caseId());
            if (id.isEmpty()) {
                if (one.isOpen()) {
                    findings.add(new ReferralFinding(one.id(), ReferralRefusal.CASE_GONE, begun, Optional.empty()));
                }
                continue;
            }
            List<Referral> others = open.computeIfAbsent(id.get(), key -> new ArrayList<>());
            Optional<ReferralRefusal> conflict = one.isOpen()
                    ? ReferralConflict.find(
                            one.terms(), others.stream().map(Referral::terms).toList(), partners::find)
                    : Optional.empty();
            if (conflict.isPresent()) {
                findings.add(new ReferralFinding(one.id(), conflict.get(), begun, Optional.empty()));
            } else {
                Referral named = new Referral(one.id(), id.get(), one.terms(), one.events());
                counted.add(named);
                if (named.isOpen()) {
                    others.add(named);
                }
            }
        }
        return new Renamed(List.copyOf(counted), List.copyOf(findings));
    }

    /** The open referrals of partners that have ended with nobody to go on with their work. */
    public List<Referral> orphaned(LocalDate asOf) {
        return referrals.values().stream()
                .flatMap(one -> one.asOf(asOf).stream())
                .filter(Referral::isOpen)
                .filter(one -> partners.standing(one.terms().to(), asOf).isEmpty())
                .toList();
    }
}
