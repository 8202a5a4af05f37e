package org.bringback.table.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.table.casework.SampleCasework.AT_RISK;
import static org.bringback.table.casework.SampleCasework.CASES;
import static org.bringback.table.casework.SampleCasework.DISCLOSURE;
import static org.bringback.table.casework.SampleCasework.FIRST;
import static org.bringback.table.casework.SampleCasework.HELD;
import static org.bringback.table.casework.SampleCasework.PROBLEMS;
import static org.bringback.table.casework.SampleCasework.TODAY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bringback.casework.CaseEntry.FollowUpResult;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.HeldCase.Custody;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.problem.Problem;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.disclosure.Audience;
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

    private final CaseworkReports reports = SampleCasework.reports(HELD);
    private final LinkedTables linked = reports.linked(1);

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
        CaseworkReports few = SampleCasework.reports(held);
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
