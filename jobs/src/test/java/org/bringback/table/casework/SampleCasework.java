package org.bringback.table.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseEntry.FollowUpResult;
import org.bringback.casework.Casework;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ListedCase;
import org.bringback.casework.Partners;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.casework.StepTable;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.prevention.RiskRules;
import org.bringback.casework.prevention.RiskSubject;
import org.bringback.casework.problem.Problem;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.DisclosureRules;

/** Four hundred cases to which everything happened, with problems and who is at risk, always the same. */
final class SampleCasework {

    static final LocalDate FIRST = LocalDate.of(2022, 5, 31);
    static final LocalDate TODAY = LocalDate.of(2022, 12, 31);
    static final int CASES = 400;
    private static final Path JOBS = JobsFolder.real();
    static final StepTable STEPS = StepTable.load(JOBS.resolve("reference/steps.csv"));
    static final Partners PARTNERS = Partners.load(JOBS.resolve("reference/partners.csv"));
    private static final ReferenceData REFERENCE = ReferenceData.load(JOBS);
    static final DisclosureRules DISCLOSURE = DisclosureRules.load(JOBS);
    static final RiskRules RISK_RULES = RiskRules.load(JOBS);
    static final List<HeldCase> HELD = cases();
    static final List<Problem> PROBLEMS = problems();
    static final CaseworkBasis.AtRisk AT_RISK = atRisk();

    private SampleCasework() {}

    static CaseworkReports reports(List<HeldCase> held) {
        return new CaseworkReports(basis(held, TODAY));
    }

    static CaseworkBasis basis(List<HeldCase> held, LocalDate asOf) {
        return basis(held, asOf, new CaseworkBasis.Beside(List.of(), PROBLEMS, AT_RISK));
    }

    static CaseworkBasis basis(List<HeldCase> held, LocalDate asOf, CaseworkBasis.Beside beside) {
        return new CaseworkBasis(
                REFERENCE.cohorts().find(asOf).orElseThrow(),
                asOf,
                held,
                beside,
                new CaseworkBasis.Rules(STEPS, PARTNERS),
                new CaseworkBasis.Settings(
                        REFERENCE,
                        Agencies.load(JOBS, REFERENCE.statuses()),
                        ReportWords.load(JOBS.resolveSibling("report-templates")),
                        DISCLOSURE));
    }

    private static List<HeldCase> cases() {
        Random random = new Random(17);
        List<ListedCase> listed = new ArrayList<>();
        List<CaseEntry> entries = new ArrayList<>();
        List<Referral> referrals = new ArrayList<>();
        for (int n = 1; n <= CASES; n++) {
            RowKey id = new RowKey(1, n);
            listed.add(new ListedCase(
                    id,
                    n % 350,
                    new ListId(n % 2 == 0 ? "obec" : "ovec"),
                    new ListedCase.Places(
                            n % 5 == 0 ? Optional.of(new AreaId("P7101")) : Optional.empty(),
                            n % 7 == 0
                                    ? Optional.empty()
                                    : Optional.of(new ProvinceCode(
                                            List.of("50", "71", "10").get(n % 3))),
                            Optional.empty()),
                    FIRST,
                    List.of(new ListedCase.Sighting(FIRST, Status.IN_PROCESS, Optional.empty())),
                    List.of()));
            LocalDate day = FIRST.plusDays(1 + random.nextInt(40));
            int far = random.nextInt(8);
            List<CaseEntry.What> whats = List.of(
                    new CaseEntry.Listing(
                            random.nextInt(9) == 0
                                    ? CaseEntry.ListingAnswer.NEVER_LEFT
                                    : CaseEntry.ListingAnswer.ACCEPTED),
                    new CaseEntry.Attempt(CaseEntry.AttemptResult.CALL_LATER),
                    new CaseEntry.Visit(List.of()),
                    new CaseEntry.Decided(true),
                    new CaseEntry.Enrolled(),
                    new CaseEntry.FollowedUp(
                            random.nextInt(4) == 0 ? FollowUpResult.LEFT_AGAIN : FollowUpResult.STILL_THERE));
            for (int step = 0; step < Math.min(far, whats.size()); step++) {
                entries.add(new CaseEntry(id, day, whats.get(step), "area:P7101", new RowKey(2, n * 10 + step)));
                day = day.plusDays(random.nextInt(50));
            }
            if (far < 3 && random.nextInt(3) == 0) {
                referrals.add(referral(n, id, random));
            }
        }
        return new Casework(STEPS, PARTNERS, TODAY).cases(listed, entries, referrals);
    }

    private static List<Problem> problems() {
        Random random = new Random(8);
        List<Problem> problems = new ArrayList<>();
        for (int n = 1; n <= 120; n++) {
            LocalDate since = TODAY.minusDays(random.nextInt(150));
            problems.add(new Problem(
                    new RowKey(7, n),
                    n % 3 == 0 ? "area:P7101" : n % 3 == 1 ? "province:50" : "centre:all",
                    since,
                    TODAY,
                    Problem.Level.values()[random.nextInt(3)],
                    List.of("P1", "P4", "R09", "GONE").get(random.nextInt(4)),
                    Problem.State.values()[random.nextInt(4)],
                    new Problem.Texts("ข้อความที่ " + n, "", "")));
        }
        return problems;
    }

    private static CaseworkBasis.AtRisk atRisk() {
        RiskRules rules = RISK_RULES;
        Random random = new Random(9);
        Map<RowKey, Risk> byCase = new HashMap<>();
        for (HeldCase held : HELD) {
            if (!held.state().isClosed()) {
                LocalDate born = LocalDate.of(2004 + random.nextInt(8), 1, 1);
                byCase.put(
                        held.state().listed().id(),
                        rules.risk(new RiskSubject(held, Optional.of(born), random.nextInt(5) / 4), TODAY));
            }
        }
        return new CaseworkBasis.AtRisk(rules.list(), byCase, List.of(new HitRates(FIRST, TODAY, 90, 40, 20, 12)));
    }

    private static Referral referral(int n, RowKey id, Random random) {
        LocalDate sent = FIRST.plusDays(100 + random.nextInt(100));
        List<Referral.Event> events = new ArrayList<>(List.of(
                new Referral.Event(ReferralState.DRAFTED, sent, Optional.empty()),
                new Referral.Event(ReferralState.SENT, sent, Optional.empty())));
        List<ReferralState> ends = List.of(ReferralState.SENT, ReferralState.ACCEPTED, ReferralState.REJECTED);
        ReferralState end = ends.get(random.nextInt(ends.size()));
        if (end != ReferralState.SENT) {
            events.add(new Referral.Event(end, sent.plusDays(random.nextInt(60)), Optional.empty()));
        }
        return new Referral(
                String.format("F%07d", n), id, new Referral.Terms("area:P7101", "msdhs", "help", true), events);
    }
}
