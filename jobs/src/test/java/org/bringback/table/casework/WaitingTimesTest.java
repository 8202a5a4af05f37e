package org.bringback.table.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import org.bringback.casework.CaseOwner;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ListedCase;
import org.bringback.casework.Step;
import org.bringback.casework.StepTable;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.report.table.ReportCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long cases waited, how far they came, and how that is printed. */
class WaitingTimesTest {

    private static final LocalDate LISTED = LocalDate.of(2022, 5, 31);
    private static final Map<Step.Work, Step> STEPS =
            StepTable.load(JobsFolder.real().resolve("reference").resolve("steps.csv")).list().stream()
                    .collect(Collectors.toMap(Step::work, step -> step, (first, second) -> first));

    /** A case with steps done so many days after it was listed, as {@code CONTACT+3 VISIT+9}. */
    private static HeldCase held(String steps) {
        List<CaseState.Finished> finished = new ArrayList<>();
        for (String word : steps.isEmpty() ? new String[0] : steps.split(" ")) {
            String[] parts = word.split("(?=[+-])");
            Step step = STEPS.get(Step.Work.valueOf(parts[0]));
            finished.add(new CaseState.Finished(
                    step, 1, LISTED.plusDays(Integer.parseInt(parts[1])), CaseState.Timing.ON_TIME, false));
        }
        ListedCase listed = new ListedCase(
                new RowKey(1, 1),
                1,
                new ListId("obec"),
                new ListedCase.Places(Optional.empty(), Optional.empty(), Optional.empty()),
                LISTED,
                List.of(),
                List.of());
        CaseState state =
                new CaseState(listed, 1, Optional.empty(), Optional.empty(), finished, List.of(), List.of(), List.of());
        return new HeldCase(state, HeldCase.Custody.OPEN, new CaseOwner(CaseOwner.Kind.OFFICE, "obec"), List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "waiting.csv", delimiterString = " => ", numLinesToSkip = 1)
    void timesAreRanksOfThoseWhoWaited(String cases, String work, int count, String median, String ninth) {
        List<HeldCase> all = cases == null
                ? List.of()
                : Arrays.stream(cases.split("; ")).map(WaitingTimesTest::held).toList();
        WaitingTimes times = WaitingTimes.of(all, Step.Work.valueOf(work));
        assertThat(times).isEqualTo(new WaitingTimes(count, days(median), days(ninth)));
    }

    private static OptionalLong days(String cell) {
        return cell.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 11, 100})
    void theNinthOfTenIsTheNearestRankWhateverTheOrder(int count) {
        List<HeldCase> all = new ArrayList<>();
        for (int day = 1; day <= count; day++) {
            all.add(held("VISIT+" + day));
        }
        java.util.Collections.shuffle(all, new Random(count));
        WaitingTimes times = WaitingTimes.of(all, Step.Work.VISIT);
        assertThat(times.median()).hasValue((long) Math.ceil(count / 2.0));
        assertThat(times.ninth()).hasValue((long) Math.ceil(count * 0.9));
    }

    @ParameterizedTest
    @CsvSource({
        "'', UNTIL_NOTHING, UNTIL_NOTHING",
        "FOLLOW_UP+3, UNTIL_NOTHING, UNTIL_NOTHING",
        "CONTACT+3, ONLY_CONTACT, REACHED_0_1",
        "CONTACT+0, ONLY_CONTACT, REACHED_1_1",
        "CONTACT-3, ONLY_CONTACT, REACHED_1_1",
        "CONTACT+0 VISIT+1, ONLY_VISIT, REACHED_1_2",
        "VISIT+1, ONLY_VISIT, REACHED_0_2",
        "VISIT-1, ONLY_VISIT, REACHED_2_2",
        "CONTACT+1 VISIT+2 ENROLMENT+3, UNTIL_ENROLMENT, REACHED_0_3",
        "ENROLMENT-9, UNTIL_ENROLMENT, REACHED_3_3",
        "ENROLMENT-9 CONTACT+5, UNTIL_ENROLMENT, REACHED_3_3"
    })
    void aCaseCameAsFarAsItsFarthestStep(String steps, String farthest, String when) {
        assertThat(ReachedSteps.farthest(held(steps)).code()).isEqualTo(farthest);
        assertThat(ReachedSteps.whenReached(held(steps)).code()).isEqualTo(when);
        assertThat(ReachedSteps.everReached().leaves()).contains(ReachedSteps.farthest(held(steps)));
        assertThat(ReachedSteps.reachedWhen().leaves()).contains(ReachedSteps.whenReached(held(steps)));
    }

    /** What the sums of both dimensions come to, against a look at every case. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoCameFartherCameAsFarAsThoseBefore(long seed) {
        Random random = new Random(seed);
        List<HeldCase> cases = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder steps = new StringBuilder();
            for (Step.Work work : ReachedSteps.MEASURED) {
                if (random.nextBoolean()) {
                    int day = random.nextInt(9) - 4;
                    steps.append(steps.length() == 0 ? "" : " ")
                            .append(work)
                            .append(day < 0 ? "" : "+")
                            .append(day);
                }
            }
            cases.add(held(steps.toString()));
        }
        Map<Category, Long> ever = counts(
                ReachedSteps.everReached(),
                cases.stream().map(ReachedSteps::farthest).toList());
        Map<Category, Long> when = counts(
                ReachedSteps.reachedWhen(),
                cases.stream().map(ReachedSteps::whenReached).toList());
        for (int i = 0; i < ReachedSteps.MEASURED.size(); i++) {
            Step.Work work = ReachedSteps.MEASURED.get(i);
            int step = i;
            long until = cases.stream()
                    .filter(held -> reached(held, LocalDate.MAX) > step)
                    .count();
            long listed =
                    cases.stream().filter(held -> reached(held, LISTED) > step).count();
            assertThat(ever).containsEntry(ReachedSteps.until(work), until);
            assertThat(when).containsEntry(ReachedSteps.until(work), until);
            assertThat(when).containsEntry(ReachedSteps.whenListed(work), listed);
            assertThat(when).containsEntry(ReachedSteps.later(work), until - listed);
        }
        assertThat(ever).containsEntry(Category.total(org.bringback.table.dimension.Axis.CASEWORK), 300L);
        assertThat(when).containsEntry(Category.total(org.bringback.table.dimension.Axis.CASEWORK), 300L);
    }

    private static int reached(HeldCase held, LocalDate until) {
        return held.state().finished().stream()
                .filter(done -> !done.on().isAfter(until))
                .mapToInt(done -> ReachedSteps.MEASURED.indexOf(done.step().work()) + 1)
                .max()
                .orElse(0);
    }

    private static Map<Category, Long> counts(Dimension dimension, List<Category> leaves) {
        Map<Category, Long> counts = new HashMap<>();
        leaves.forEach(leaf -> counts.merge(leaf, 1L, Long::sum));
        for (CategorySum sum : dimension.sums()) {
            counts.put(
                    sum.whole(),
                    sum.parts().stream()
                            .mapToLong(part -> counts.getOrDefault(part, 0L))
                            .sum());
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({
        "5, 8, 62.5",
        "0, 8, 0.0",
        "1, 3, 33.3",
        "2, 3, 66.7",
        "1, 800, 0.1",
        "1, 0, z",
        "c, 8, c",
        "5, c, c",
        "c, 0, c"
    })
    void aShareIsPrintedWhereBothFiguresAre(String part, String whole, String share) {
        assertThat(CaseworkCells.percent(cell(part), cell(whole))).isEqualTo(cell(share));
    }

    @ParameterizedTest
    @CsvSource({"8, 5, 3, 13", "8, 8, 0, 16", "c, 5, c, 99", "8, c, c, 99"})
    void differencesAndSumsAreOfPrintedFigures(String one, String other, String less, String plus) {
        assertThat(CaseworkCells.less(cell(one), cell(other))).isEqualTo(cell(less));
        assertThat(CaseworkCells.plus(cell(one), cell(other), cell("99"))).isEqualTo(cell(plus));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7, 5, 30, 60",
        "5, 5, 5, 30, 60",
        "4, 4, 5, c, c",
        "4, 4, 1, 30, 60",
        "c, 7, 5, c, c",
        "0, 0, 5, z, z"
    })
    void timesOfFewAreNotPrinted(String count, int cases, int minimum, String median, String ninth) {
        WaitingTimes times = cases == 0
                ? new WaitingTimes(0, OptionalLong.empty(), OptionalLong.empty())
                : new WaitingTimes(cases, OptionalLong.of(30), OptionalLong.of(60));
        assertThat(new CaseworkCells(Map.of(), minimum).times(cell(count), times))
                .containsExactly(cell(median), cell(ninth));
    }

    private static ReportCell cell(String word) {
        return switch (word) {
            case "c" -> ReportCell.of(CellSymbol.SUPPRESSED);
            case "z" -> ReportCell.of(CellSymbol.NOT_APPLICABLE);
            default -> ReportCell.of(new BigDecimal(word));
        };
    }
}
