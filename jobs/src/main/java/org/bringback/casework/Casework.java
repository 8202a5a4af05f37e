package org.bringback.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.Status;

/**
 * All cases of a cohort as they stand on a day: from the lists, from what people entered, and from the ledger of
 * referrals. The same input gives the same result, so nothing of it has to be stored.
 */
public final class Casework {

    private final StepTable steps;
    private final Partners partners;
    private final LocalDate asOf;

    public Casework(StepTable steps, Partners partners, LocalDate asOf) {
        this.steps = steps;
        this.partners = partners;
        this.asOf = asOf;
    }

    /**
     * @param entries those of cases that are not listed are left out
     * @throws IllegalStateException where a rule that always holds does not
     */
    public List<HeldCase> cases(List<ListedCase> listed, List<CaseEntry> entries, List<Referral> referrals) {
        Map<RowKey, List<CaseEntry>> entriesByCase = entries.stream().collect(Collectors.groupingBy(CaseEntry::caseId));
        Map<RowKey, List<Referral>> referralsByCase = referrals.stream()
                .flatMap(one -> one.asOf(asOf).stream())
                .collect(Collectors.groupingBy(Referral::caseId));
        List<HeldCase> cases = new ArrayList<>(listed.size());
        for (ListedCase one : listed) {
            cases.add(held(
                    one,
                    entriesByCase.getOrDefault(one.id(), List.of()),
                    referralsByCase.getOrDefault(one.id(), List.of())));
        }
        new CaseInvariants(partners, asOf).require(cases);
        return cases;
    }

    /** Cases of one child of which the lists say different things, each with the rows of all of them. */
    public static List<CaseFinding> onTwoLists(List<HeldCase> cases, Map<RowKey, Long> rows) {
        Map<Long, List<ListedCase>> byPerson =
                cases.stream().map(held -> held.state().listed()).collect(Collectors.groupingBy(ListedCase::person));
        List<CaseFinding> findings = new ArrayList<>();
        for (HeldCase held : cases) {
            ListedCase listed = held.state().listed();
            List<ListedCase> same = byPerson.getOrDefault(listed.person(), List.of(listed));
            if (same.stream().map(Casework::status).distinct().count() > 1) {
                List<RowKey> sources = same.stream()
                        .map(one ->
                                RowKey.of(rows.getOrDefault(one.id(), one.id().value())))
                        .toList();
                LocalDate last =
                        listed.sightings().get(listed.sightings().size() - 1).day();
                findings.add(new CaseFinding(CaseFinding.Kind.TWO_LISTS_DIFFER, listed.id(), last, sources));
            }
        }
        return findings;
    }

    private static Status status(ListedCase listed) {
        return listed.sightings().get(listed.sightings().size() - 1).status();
    }

    private HeldCase held(ListedCase listed, List<CaseEntry> entries, List<Referral> referrals) {
        List<CaseEntry> of = new ArrayList<>();
        List<CaseFinding> foreign = new ArrayList<>();
        for (CaseEntry entry : entries) {
            if (owner(entry.on(), referrals)
                    .filter(other -> !other.equals(entry.by()))
                    .isPresent()) {
                foreign.add(new CaseFinding(
                        CaseFinding.Kind.NOT_THE_OWNER, listed.id(), entry.on(), List.of(entry.source())));
            } else {
                of.add(entry);
            }
        }
        CaseState state = with(CaseHistory.of(listed, of, steps, asOf), foreign);
        return new HeldCase(state, custody(state, referrals), owner(state, referrals), referrals);
    }

    /** The partner that owned the case on a day; empty where none did. */
    private static Optional<String> owner(LocalDate day, List<Referral> referrals) {
        return referrals.stream()
                .filter(one -> one.isOwnerOn(day))
                .map(one -> CaseOwner.partner(one.terms().to()).word())
                .findFirst();
    }

    private static CaseState with(CaseState state, List<CaseFinding> more) {
        if (more.isEmpty()) {
            return state;
        }
        List<CaseFinding> findings = new ArrayList<>(state.findings());
        findings.addAll(more);
        return new CaseState(
                state.listed(),
                state.episode(),
                state.current(),
                state.closing(),
                state.finished(),
                state.entries(),
                state.followUps(),
                findings);
    }

    private static HeldCase.Custody custody(CaseState state, List<Referral> referrals) {
        if (state.isClosed()) {
            return HeldCase.Custody.CLOSED;
        }
        List<Referral> transfers =
                referrals.stream().filter(one -> one.terms().ownership()).toList();
        if (transfers.stream().anyMatch(Referral::isHeld)) {
            return HeldCase.Custody.FORWARDED;
        }
        return transfers.stream().anyMatch(one -> one.state().isInTransit())
                ? HeldCase.Custody.IN_TRANSIT
                : HeldCase.Custody.OPEN;
    }

    /** Who sent a case stays its owner until the partner accepts. */
    private CaseOwner owner(CaseState state, List<Referral> referrals) {
        Optional<CaseOwner> partner = referrals.stream()
                .filter(one -> one.isOwnerOn(asOf))
                .findFirst()
                .map(one -> partners.standing(one.terms().to(), asOf)
                        .map(Partner::id)
                        .orElse(one.terms().to()))
                .map(CaseOwner::partner);
        return partner.orElseGet(() -> CaseOwner.of(
                state.listed(),
                state.current().map(current -> current.step().owner()).orElse(Step.Owner.AREA)));
    }
}
