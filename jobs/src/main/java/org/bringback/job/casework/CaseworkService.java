package org.bringback.job.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.Casework;
import org.bringback.casework.CaseworkRules;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Referral;
import org.bringback.casework.StepFigures;
import org.bringback.casework.referral.ForwardingRules;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.casework.worklist.WorklistStatement;
import org.bringback.intake.row.RowKey;
import org.bringback.job.intake.QualityGate;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;

/** Casework of a state: where every case stands on a day. Nothing is stored, as all of it follows from what is. */
public final class CaseworkService {

    private static final int MAX_NAMED = 20;

    private final Workspace workspace;
    private final CaseworkRules rules;
    private final Map<String, ForwardingRules> forwarding;

    private CaseworkService(Workspace workspace, CaseworkRules rules, Map<String, ForwardingRules> forwarding) {
        this.workspace = workspace;
        this.rules = rules;
        this.forwarding = forwarding;
    }

    /** @throws org.bringback.reference.file.ConfigurationException where a table of casework is wrong */
    public static CaseworkService of(Workspace workspace) {
        Path jobs = workspace.installation().jobs();
        Path demo = jobs.resolve("forwarding").resolve("demo");
        if (!workspace.isDemo() || !Files.isDirectory(demo)) {
            Path partners = jobs.resolve("reference").resolve("partners.csv");
            return new CaseworkService(workspace, CaseworkRules.load(jobs, partners), ForwardingRules.load(jobs));
        }
        // a synthetic country has partners that nobody has in earnest
        Map<String, ForwardingRules> forwarding = new TreeMap<>(ForwardingRules.load(jobs));
        forwarding.putAll(ForwardingRules.ofFolder(demo));
        return new CaseworkService(workspace, CaseworkRules.load(jobs, demo.resolve("partners.csv")), forwarding);
    }

    /** What a partner gets; empty where nobody said so. */
    Optional<ForwardingRules> forwarding(String partner) {
        return Optional.ofNullable(forwarding.get(partner));
    }

    CaseworkRules rules() {
        return rules;
    }

    /**
     * @throws org.bringback.job.workspace.NoCohortException when the day belongs to no cohort
     * @throws IllegalStateException where an account does not come out, or a rule that always holds does not
     */
    public CaseworkDay day(LocalDate asOf) {
        CohortId cohort = workspace.cohort(asOf).id();
        CaseworkStore store = store(asOf);
        CaseLoader loader = new CaseLoader(store, asOf);
        loader.load();
        List<CaseFinding> findings = new ArrayList<>();
        List<WorklistStatement> known =
                known(new WorklistRowStore(workspace.database()).statements(cohort, asOf), loader, findings);
        WorklistStatement.Merged merged = WorklistStatement.merge(known);
        findings.addAll(merged.findings());
        ReferralBook book = book(asOf);
        requireSuccessors(book, asOf);
        List<CaseEntry> entries = new ArrayList<>(merged.entries());
        book.entries().forEach(entry -> loader.caseOf(entry.caseId()).ifPresent(id -> entries.add(named(entry, id))));
        List<HeldCase> cases = new Casework(rules.steps(), rules.partners(), asOf)
                .cases(loader.cases(), entries, book.referrals(loader::caseOf));
        cases.forEach(one -> findings.addAll(one.state().findings()));
        cases.forEach(one -> findings.addAll(late(one, book)));
        CaseAccounts accounts = CaseAccounts.of(cases, store.counts(loader.newest()));
        StepFigures steps = StepFigures.of(cases, rules.steps(), asOf);
        requireEveryOpenCaseInAStep(accounts, steps);
        return new CaseworkDay(asOf, cases, loader.rows(), accounts, steps, List.copyOf(findings), book.findings());
    }

    private static void requireEveryOpenCaseInAStep(CaseAccounts accounts, StepFigures steps) {
        long notClosed = accounts.rows().stream()
                .mapToLong(row -> row.all() - row.closed())
                .sum();
        if (steps.waiting() != notClosed) {
            throw new IllegalStateException(
                    steps.waiting() + " cases are in a step, and " + notClosed + " are not closed");
        }
    }

    /** Names cases as they are named now; what is said of none is found and said. */
    private static List<WorklistStatement> known(
            List<WorklistStatement> all, CaseLoader loader, List<CaseFinding> findings) {
        List<WorklistStatement> known = new ArrayList<>();
        for (WorklistStatement one : all) {
            CaseEntry entry = one.entry();
            Optional<RowKey> now = loader.caseOf(entry.caseId());
            if (now.isPresent()) {
                known.add(new WorklistStatement(named(entry, now.get()), one.round()));
            } else {
                findings.add(new CaseFinding(
                        CaseFinding.Kind.UNKNOWN_CASE, entry.caseId(), entry.on(), List.of(entry.source())));
            }
        }
        return known;
    }

    /** Answers that came late and count, as nobody else had the case. */
    private static List<CaseFinding> late(HeldCase held, ReferralBook book) {
        return held.state().entries().stream()
                .filter(entry -> book.isLate(entry.source()))
                .map(entry -> new CaseFinding(
                        CaseFinding.Kind.ANSWERED_LATE, entry.caseId(), entry.on(), List.of(entry.source())))
                .toList();
    }

    private static CaseEntry named(CaseEntry entry, RowKey id) {
        return new CaseEntry(id, entry.on(), entry.what(), entry.by(), entry.source());
    }

    /** The ledger of referrals up to a day. */
    ReferralBook book(LocalDate asOf) {
        Map<String, Integer> expiry = new TreeMap<>();
        forwarding.forEach((partner, one) -> expiry.put(partner, one.expiresDays()));
        return ReferralBook.read(referrals(asOf), rules, asOf, expiry);
    }

    ReferralStore referrals(LocalDate asOf) {
        return new ReferralStore(workspace.database(), workspace.cohort(asOf).id());
    }

    /** A partner may only end when somebody goes on with what it has open. */
    private void requireSuccessors(ReferralBook book, LocalDate asOf) {
        List<Referral> orphaned = book.ledger().orphaned(asOf);
        if (!orphaned.isEmpty()) {
            String partners =
                    orphaned.stream().map(one -> one.terms().to()).distinct().collect(Collectors.joining(", "));
            String some = orphaned.stream().limit(MAX_NAMED).map(Referral::id).collect(Collectors.joining(", "));
            throw new ConfigurationException(
                    workspace.installation().jobs().resolve("reference/partners.csv"),
                    0,
                    new BilingualText(
                            "หน่วยงาน " + partners + " สิ้นสุดแล้วแต่ยังมีการส่งต่อที่เปิดอยู่ " + orphaned.size()
                                    + " รายการ (" + some + ") ให้ระบุ successor ก่อน",
                            "the partner " + partners + " has ended and has " + orphaned.size() + " open referrals ("
                                    + some + "): name a successor first"));
        }
    }

    private CaseworkStore store(LocalDate asOf) {
        return new CaseworkStore(
                workspace.database(), workspace.cohort(asOf).id(), workspace.referenceContext(), withheld());
    }

    /** Files of which too little came: their lists and registers say nothing. */
    Set<Long> withheld() {
        return QualityGate.about(workspace, workspace.ledger().submissions()).withheld();
    }

    /** By list and person, the numbers of the records that speak of them. */
    public Map<List<Object>, List<Long>> records(LocalDate asOf) {
        Map<List<Object>, List<Long>> records = new HashMap<>();
        store(asOf)
                .records()
                .forEach(one -> records.computeIfAbsent(List.of(one.list(), one.person()), key -> new ArrayList<>())
                        .add(one.record()));
        return records;
    }

    /** What lists were counted in up to a day; of each list the oldest first. */
    List<CaseworkStore.Counted> snapshots(LocalDate asOf) {
        return store(asOf).snapshots(asOf);
    }

    /** Days of registers up to a day, oldest first. */
    List<LocalDate> registers(LocalDate asOf) {
        return store(asOf).registers(asOf);
    }

    /** Who cases are about, by the row that stands for them. */
    Map<Long, CaseContact> contacts(LocalDate asOf, Collection<Long> rows) {
        return store(asOf).contacts(rows);
    }
}
