package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.Casework;
import org.bringback.casework.CaseworkRules;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Referral;
import org.bringback.casework.StepFigures;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.casework.worklist.WorklistStatement;
import org.bringback.intake.row.RowKey;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.CohortId;

/** Casework of a state: where every case stands on a day. Nothing is stored, as all of it follows from what is. */
public final class CaseworkService {

    private final Workspace workspace;
    private final CaseworkRules rules;

    public CaseworkService(Workspace workspace, CaseworkRules rules) {
        this.workspace = workspace;
        this.rules = rules;
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
        List<Referral> referrals = List.of();
        List<HeldCase> cases =
                new Casework(rules.steps(), rules.partners(), asOf).cases(loader.cases(), merged.entries(), referrals);
        cases.forEach(one -> findings.addAll(one.state().findings()));
        CaseAccounts accounts = CaseAccounts.of(cases, store.counts(loader.newest()));
        StepFigures steps = StepFigures.of(cases, rules.steps(), asOf);
        requireEveryOpenCaseInAStep(accounts, steps);
        return new CaseworkDay(asOf, cases, loader.rows(), accounts, steps, List.copyOf(findings));
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
                CaseEntry named = new CaseEntry(now.get(), entry.on(), entry.what(), entry.by(), entry.source());
                known.add(new WorklistStatement(named, one.round()));
            } else {
                findings.add(new CaseFinding(
                        CaseFinding.Kind.UNKNOWN_CASE, entry.caseId(), entry.on(), List.of(entry.source())));
            }
        }
        return known;
    }

    private CaseworkStore store(LocalDate asOf) {
        return new CaseworkStore(workspace.database(), workspace.cohort(asOf).id());
    }

    /** Who cases are about, by the row that stands for them. */
    Map<Long, CaseContact> contacts(LocalDate asOf, Collection<Long> rows) {
        return store(asOf).contacts(rows);
    }
}
