package org.bringback.table.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseEntry.FollowUpResult;
import org.bringback.casework.CaseState;
import org.bringback.casework.Casework;
import org.bringback.casework.HeldCase;
import org.bringback.casework.HeldCase.Custody;
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
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.release.AudienceEdition;
import org.bringback.table.disclosure.release.ReleaseFactory;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.junit.jupiter.api.Test;

/** A few hundred cases to which everything happened, counted again one by one. */
class CaseworkReportsTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 5, 31);
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 31);
    private static final int CASES = 400;
    private static final Path JOBS = JobsFolder.real();
    private static final StepTable STEPS = StepTable.load(JOBS.resolve("reference/steps.csv"));
    private static final Partners PARTNERS = Partners.load(JOBS.resolve("reference/partners.csv"));
    private static final ReferenceData REFERENCE = ReferenceData.load(JOBS);
    private static final DisclosureRules DISCLOSURE = DisclosureRules.load(JOBS);
    private static final List<HeldCase> HELD = cases();
    private static final List<Problem> PROBLEMS = problems();
    private static final CaseworkBasis.AtRisk AT_RISK = atRisk();

    private final CaseworkReports reports = reports(HELD);
    private final LinkedTables linked = reports.linked(1);

    private static CaseworkReports reports(List<HeldCase> held) {
        return new CaseworkReports(new CaseworkBasis(
                REFERENCE.cohorts().find(TODAY).orElseThrow(),
                TODAY,
                held,
                new CaseworkBasis.Beside(List.of(), PROBLEMS, AT_RISK),
                new CaseworkBasis.Rules(STEPS, PARTNERS),
                new CaseworkBasis.Settings(
                        REFERENCE,
                        Agencies.load(JOBS, REFERENCE.statuses()),
                        ReportWords.load(JOBS.resolveSibling("report-templates")),
                        DISCLOSURE)));
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
        RiskRules rules = RiskRules.load(JOBS);
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

    private Report internal() {
        AudienceEdition edition = AudienceEdition.internal(DISCLOSURE);
        return reports.make(Publication.of(linked, Set.of()), edition, 1, edition.banner())
                .get(0);
    }

    private static long number(Report report, String topic, String row, String column) {
        return report.find(topic)
                .flatMap(table -> table.find(row, column))
                .flatMap(ReportCell::number)
                .map(BigDecimal::longValueExact)
                .orElseThrow();
    }

    private static long count(Predicate<HeldCase> which) {
        return HELD.stream().filter(which).count();
    }

    @Test
    void everyFigureOfTheCentreIsWhatTheCasesCountedOneByOneCome() {
        Report centre = internal();
        for (Map.Entry<String, Custody> column : Map.of(
                        "open",
                        Custody.OPEN,
                        "closed",
                        Custody.CLOSED,
                        "forwarded",
                        Custody.FORWARDED,
                        "in_transit",
                        Custody.IN_TRANSIT)
                .entrySet()) {
            long wanted = count(held -> held.custody() == column.getValue());
            assertThat(wanted).as(column.getKey()).isPositive();
            assertThat(number(centre, "status", "TOTAL", column.getKey())).isEqualTo(wanted);
            assertThat(number(centre, "casework-place", "TOTAL", column.getKey()))
                    .isEqualTo(wanted);
        }
        assertThat(number(centre, "status", "obec", "all"))
                .isEqualTo(count(held -> held.state().listed().list().value().equals("obec")));
        long late = count(held -> held.state().current().isPresent()
                && !TODAY.isBefore(held.state().current().get().late()));
        assertThat(number(centre, "steps", "TOTAL", "late")).isEqualTo(late).isPositive();
        assertThat(number(centre, "casework-place", "TOTAL", "late")).isEqualTo(late);
        assertThat(number(centre, "steps", "contact", "waiting"))
                .isEqualTo(count(held -> held.state().current().isPresent()
                        && held.state().current().get().step().id().equals("contact")))
                .isPositive();
        assertThat(number(centre, "steps-done", "TOTAL", "done"))
                .isEqualTo(HELD.stream()
                        .flatMap(held -> held.state().finished().stream())
                        .filter(done -> !done.skipped())
                        .count());
        assertThat(number(centre, "in-transit", "TOTAL", "cases"))
                .isEqualTo(count(h -> h.custody() == Custody.IN_TRANSIT));
    }

    @Test
    void whoLeftAgainCountsOnceAndAnswersCountByTheirDays() {
        Report centre = internal();
        long again = HELD.stream()
                .filter(held ->
                        held.state().followUps().stream().anyMatch(one -> one.result() == FollowUpResult.LEFT_AGAIN))
                .map(held -> held.state().listed().person())
                .distinct()
                .count();
        assertThat(number(centre, "returns", "LEFT_AGAIN", "persons"))
                .isEqualTo(again)
                .isPositive();
        List<Referral> sent =
                HELD.stream().flatMap(held -> held.referrals().stream()).toList();
        assertThat(number(centre, "referrals", "msdhs", "sent")).isEqualTo(sent.size());
        assertThat(number(centre, "referrals", "TOTAL", "in_time"))
                .isEqualTo(sent.stream()
                        .filter(one -> one.state() != ReferralState.SENT)
                        .filter(one -> one.events().get(2).on().toEpochDay()
                                        - one.events().get(1).on().toEpochDay()
                                <= 30)
                        .count())
                .isPositive();
    }

    @Test
    void everyCaseThatIsNotClosedHasOneLevelOfRiskAndStandsUnderItsFirstRule() {
        Report centre = internal();
        Map<String, Long> expected = new TreeMap<>();
        for (Risk risk : AT_RISK.byCase().values()) {
            expected.merge("LEVEL_" + risk.level(), 1L, Long::sum);
            if (risk.level() > 0) {
                expected.merge("ANY", 1L, Long::sum);
            }
            risk.reasons().stream()
                    .filter(rule -> rule.level() == risk.level() && (rule.level() == 2 || rule.level() == 3))
                    .limit(1)
                    .forEach(rule -> expected.merge(rule.name(), 1L, Long::sum));
        }
        expected.put("TOTAL", count(held -> !held.state().isClosed()));
        assertThat(expected).containsKeys("LEVEL_3", "LEVEL_2", "LEVEL_1", "LEVEL_0", "sibling-listed");
        expected.forEach((row, cases) ->
                assertThat(number(centre, "risks", row, "cases")).as(row).isEqualTo(cases));
        for (String province : List.of("50", "71")) {
            Predicate<HeldCase> there = held -> !held.state().isClosed()
                    && (held.state().listed().places().area().isPresent()
                            ? province.equals("71")
                            : held.state()
                                    .listed()
                                    .places()
                                    .province()
                                    .filter(one -> one.value().equals(province))
                                    .isPresent());
            Predicate<HeldCase> atRisk =
                    held -> AT_RISK.byCase().get(held.state().listed().id()).level() > 0;
            assertThat(number(centre, "risk-place", province, "risk_any"))
                    .isEqualTo(count(there.and(atRisk)))
                    .isPositive();
            assertThat(number(centre, "risk-place", province, "not_closed")).isEqualTo(count(there));
        }
        assertThat(number(centre, "risk-place", "TOTAL", "risk_any")).isEqualTo(expected.get("ANY"));
        assertThat(number(centre, "risk-rates", TODAY.toString(), "left_of_listed"))
                .isEqualTo(12);
        assertThat(centre.keyMessages().get(centre.keyMessages().size() - 2).english())
                .isEqualTo("Of 40 children at school who were listed as at risk on 31 May 2022, 12 had left by the next"
                        + " register (30.0 per cent); of 20 who left, 12 had been listed (60.0 per cent).");
    }

    @Test
    void problemsCountByTheDayTheyWereFirstWrittenDownAndTheirTextsAreForTheInternalEdition() {
        Report centre = internal();
        Predicate<Problem> longer = one -> one.state().isOpen() && one.since().isBefore(TODAY.minusDays(90));
        assertThat(number(centre, "problems", "TOTAL", "open_longer"))
                .isEqualTo(PROBLEMS.stream().filter(longer).count())
                .isPositive();
        assertThat(number(centre, "problems", "AREA-P4", "problems"))
                .isEqualTo(PROBLEMS.stream()
                        .filter(one -> one.level() == Problem.Level.AREA
                                && one.category().equals("P4"))
                        .count())
                .isPositive();
        assertThat(number(centre, "problem-categories", "TOTAL", "problems")).isEqualTo(PROBLEMS.size());
        assertThat(number(centre, "problem-categories", "OTHER", "problems"))
                .as("GONE is in no table any more")
                .isEqualTo(PROBLEMS.stream()
                        .filter(one -> one.category().equals("GONE"))
                        .count())
                .isPositive();
        AudienceEdition edition = AudienceEdition.internal(DISCLOSURE);
        List<Report> all = reports.make(Publication.of(linked, Set.of()), edition, 1, edition.banner());
        List<String> listed = all.stream()
                .flatMap(report -> report.find("problems-open").stream())
                .flatMap(table -> table.rows().stream())
                .map(ReportRow::id)
                .toList();
        assertThat(listed)
                .as("each in one pack")
                .containsExactlyInAnyOrderElementsOf(PROBLEMS.stream()
                        .filter(one -> one.state().isOpen())
                        .map(one -> one.id().word())
                        .toList());
    }

    @Test
    void halfOfTheCasesHadTheirFirstContactWithinTheMedian() {
        Report centre = internal();
        long median = number(centre, "days", "CONTACT", "median_days");
        List<Long> days = HELD.stream()
                .flatMap(held -> held.state().finished().stream()
                        .filter(done -> done.step().id().equals("contact"))
                        .map(CaseState.Finished::on)
                        .limit(1))
                .map(on -> on.toEpochDay() - FIRST.toEpochDay())
                .toList();
        assertThat(number(centre, "days", "CONTACT", "cases_so_far")).isEqualTo(days.size());
        assertThat(days.stream().filter(one -> one <= median).count() * 2).isGreaterThanOrEqualTo(days.size());
        assertThat(days.stream().filter(one -> one < median).count() * 2).isLessThan(days.size());
    }

    @Test
    void nothingThatIsPublishedCountsOneToFour() {
        Audience office = DISCLOSURE.audience(Audience.OFFICE);
        AudienceEdition edition = AudienceEdition.of(office);
        Publication publication = ReleaseFactory.make(linked, edition, List.of(), List.of());
        List<Report> made = reports.make(publication, edition, 1, Optional.empty());

        assertThat(publication.suppressed()).isNotEmpty();
        for (Report report : made) {
            for (ReportTable table : report.tables()) {
                table.rows()
                        .forEach(row -> table.columns().stream()
                                .filter(column -> column.unit() == Unit.CASES
                                        || column.unit() == Unit.PERSONS
                                        || column.id().startsWith("open"))
                                .flatMap(column -> table.find(row, column.id()).flatMap(ReportCell::number).stream())
                                .forEach(number -> assertThat(number.intValue())
                                        .as(report.id() + " " + table.topic() + " " + row.id())
                                        .isNotIn(1, 2, 3, 4)));
            }
        }
        assertThat(made.get(0).find("casework-area")).isEmpty();
        assertThat(made.get(0).find("risks")).isPresent();
        assertThat(made.get(0).find("problems")).isPresent();
        assertThat(made).allMatch(report -> report.find("problems-open").isEmpty());
    }

    private static Optional<Long> contacted(Report report) {
        return report.find("days")
                .flatMap(table -> table.find("CONTACT", "cases_so_far"))
                .flatMap(ReportCell::number)
                .map(BigDecimal::longValueExact);
    }

    @Test
    void theNationsWaitingCasesLessThoseOfTheProvincesDoNotTellOfAProvinceWithFew() {
        List<HeldCase> held = new ArrayList<>();
        for (String province : List.of("50", "71", "10")) {
            HELD.stream()
                    .filter(one -> one.state().listed().places().area().isEmpty())
                    .filter(one ->
                            one.state().listed().places().province().equals(Optional.of(new ProvinceCode(province))))
                    .filter(one -> one.state().finished().size() > 1)
                    .limit(province.equals("10") ? 4 : CASES)
                    .forEach(held::add);
        }
        CaseworkReports few = reports(held);
        AudienceEdition edition = AudienceEdition.of(DISCLOSURE.audience(Audience.OFFICE));
        Publication publication = ReleaseFactory.make(few.linked(1), edition, List.of(), List.of());
        List<Report> made = few.make(publication, edition, 1, Optional.empty());

        assertThat(contacted(made.get(0))).contains((long) held.size());
        long told = made.stream()
                .skip(1)
                .flatMap(report -> contacted(report).stream())
                .mapToLong(Long::longValue)
                .sum();
        assertThat(held.size() - told).isGreaterThanOrEqualTo(5);
    }
}
