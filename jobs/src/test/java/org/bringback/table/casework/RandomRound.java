package org.bringback.table.casework;

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
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.prevention.RiskSubject;
import org.bringback.casework.problem.Problem;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Status;

/** A round of casework made from a seed: few cases or many, on one list or two, with and without anything beside them. */
final class RandomRound {

    static final LocalDate FIRST = LocalDate.of(2022, 5, 31);
    static final LocalDate TODAY = LocalDate.of(2022, 12, 31);
    private static final int PERSONS = 200;

    private final long seed;
    private final Random random;
    private final List<ListedCase> listed = new ArrayList<>();
    private final List<CaseEntry> entries = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();

    private RandomRound(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    static CaseworkBasis of(long seed) {
        return new RandomRound(seed).round();
    }

    private CaseworkBasis round() {
        int cases = List.of(3, 300, 30, 150).get((int) (seed % 4));
        boolean broughtAlong = random.nextInt(4) > 0;
        for (int number = 1; number <= cases; number++) {
            add(number, broughtAlong);
        }
        List<HeldCase> held =
                new Casework(SampleCasework.STEPS, SampleCasework.PARTNERS, TODAY).cases(listed, entries, referrals);
        return SampleCasework.basis(
                held,
                TODAY,
                new CaseworkBasis.Beside(List.of(), random.nextInt(5) == 0 ? List.of() : problems(), risk(held)));
    }

    private void add(int number, boolean broughtAlong) {
        RowKey id = new RowKey(1, number);
        Status first = broughtAlong ? Status.values()[random.nextInt(Status.values().length)] : Status.IN_PROCESS;
        listed.add(new ListedCase(
                id,
                number % PERSONS,
                new ListId(random.nextBoolean() ? "obec" : "ovec"),
                new ListedCase.Places(
                        random.nextInt(5) == 0 ? Optional.of(new AreaId("P7101")) : Optional.empty(),
                        random.nextInt(7) == 0
                                ? Optional.empty()
                                : Optional.of(new ProvinceCode(
                                        List.of("50", "71", "10").get(random.nextInt(3)))),
                        Optional.empty()),
                FIRST,
                List.of(new ListedCase.Sighting(FIRST, first, Optional.empty())),
                List.of()));
        LocalDate day = FIRST.plusDays(1 + random.nextInt(60));
        int far = random.nextInt(8);
        for (int step = 0; step < far; step++) {
            entries.add(new CaseEntry(id, day, said(step), "area:P7101", new RowKey(2, number * 10 + step)));
            day = day.plusDays(random.nextInt(50));
        }
        if (random.nextInt(3) == 0) {
            referrals.add(referral(number, id));
        }
    }

    private CaseEntry.What said(int step) {
        return switch (step) {
            case 0 ->
                new CaseEntry.Listing(
                        random.nextInt(9) == 0 ? CaseEntry.ListingAnswer.NEVER_LEFT : CaseEntry.ListingAnswer.ACCEPTED);
            case 1 ->
                new CaseEntry.Attempt(
                        CaseEntry.AttemptResult.values()[random.nextInt(CaseEntry.AttemptResult.values().length)]);
            case 2 -> new CaseEntry.Visit(List.of());
            case 3 -> new CaseEntry.Decided(random.nextBoolean());
            case 4 -> new CaseEntry.Enrolled();
            default ->
                new CaseEntry.FollowedUp(FollowUpResult.values()[random.nextInt(FollowUpResult.values().length)]);
        };
    }

    private Referral referral(int number, RowKey id) {
        LocalDate sent = FIRST.plusDays(random.nextInt(240));
        List<Referral.Event> events = new ArrayList<>(List.of(
                new Referral.Event(ReferralState.DRAFTED, sent, Optional.empty()),
                new Referral.Event(ReferralState.SENT, sent, Optional.empty())));
        for (ReferralState next : List.of(
                        List.of(),
                        List.of(ReferralState.RECEIVED),
                        List.of(ReferralState.RECEIVED, ReferralState.ACCEPTED),
                        List.of(ReferralState.ACCEPTED, ReferralState.ANSWERED),
                        List.of(ReferralState.REJECTED),
                        List.of(ReferralState.REVOKED))
                .get(random.nextInt(6))
                .toArray(ReferralState[]::new)) {
            LocalDate last = events.get(events.size() - 1).on();
            events.add(new Referral.Event(next, last.plusDays(random.nextInt(40)), Optional.empty()));
        }
        return new Referral(
                String.format("F%07d", number),
                id,
                new Referral.Terms("area:P7101", "msdhs", "help", random.nextBoolean()),
                events);
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        int many = List.of(1, 4, 90).get(random.nextInt(3));
        for (int number = 1; number <= many; number++) {
            LocalDate since = TODAY.minusDays(random.nextInt(200));
            problems.add(new Problem(
                    new RowKey(7, number),
                    List.of("area:P7101", "province:50", "centre:all").get(random.nextInt(3)),
                    since,
                    TODAY,
                    Problem.Level.values()[random.nextInt(Problem.Level.values().length)],
                    List.of("P1", "P4", "R09").get(random.nextInt(3)),
                    Problem.State.values()[random.nextInt(Problem.State.values().length)],
                    new Problem.Texts("ข้อความที่ " + number, "", "")));
        }
        return problems;
    }

    private CaseworkBasis.AtRisk risk(List<HeldCase> held) {
        Map<RowKey, Risk> byCase = new HashMap<>();
        for (HeldCase one : held) {
            if (!one.state().isClosed()) {
                LocalDate born = LocalDate.of(2004 + random.nextInt(8), 1, 1);
                RiskSubject subject = new RiskSubject(one, Optional.of(born), random.nextInt(5) / 4);
                byCase.put(one.state().listed().id(), SampleCasework.RISK_RULES.risk(subject, TODAY));
            }
        }
        List<HitRates> rates = new ArrayList<>();
        for (int register = 0; register < random.nextInt(3); register++) {
            int children = random.nextInt(300);
            int watched = random.nextInt(children + 1);
            int left = random.nextInt(children + 1);
            int least = Math.max(0, watched + left - children);
            int both = least + random.nextInt(Math.min(watched, left) - least + 1);
            LocalDate to = FIRST.plusDays(60L * (register + 1));
            rates.add(new HitRates(to.minusDays(60), to, children, watched, left, both));
        }
        return new CaseworkBasis.AtRisk(SampleCasework.RISK_RULES.list(), byCase, rates);
    }
}
