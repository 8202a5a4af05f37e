package org.bringback.casework.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.casework.CaseStory;
import org.bringback.casework.HeldCase;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worklist says of a case, on which worklists it stands, and in which order. */
class WorklistItemTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());

    private static WorklistItem item(int person, String name, String told, LocalDate asOf) {
        return new WorklistItem(
                CaseStory.held(person, told, asOf),
                new CaseContact("SYN-" + person, name, Optional.empty(), "", "", "", ""),
                asOf);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "items.csv", numLinesToSkip = 1, delimiter = '|')
    void theNextDayIsThatOfTheLastAttemptOrOfTheStep(
            String what, String told, LocalDate asOf, @Nullable LocalDate next, LocalDate touched, long open) {
        WorklistItem item = item(1, "ก", told, asOf);
        assertThat(item.next()).as(what).isEqualTo(Optional.ofNullable(next));
        assertThat(item.lastTouched()).as(what).isEqualTo(touched);
        assertThat(item.daysOpen()).as(what).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "causes.csv", numLinesToSkip = 1, delimiter = '|')
    void whatVisitsFoundGoesBeforeWhatTheListAllegesAndSensitiveCausesAreForFew(
            String what, String told, boolean sensitive, @Nullable String causes) {
        assertThat(item(1, "ก", told, DAY).causes(REFERENCE.reasons(), sensitive))
                .as(what)
                .isEqualTo(causes == null ? "" : causes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "conditions.csv", numLinesToSkip = 1, delimiter = '|')
    void everyConditionSaysOfACaseWhetherItHolds(String what, String told, LocalDate asOf, String holds) {
        HeldCase held = CaseStory.held(1, told, asOf);
        assertThat(Arrays.stream(WorklistDefinition.Condition.values())
                        .filter(condition -> condition.holds(held, asOf))
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .as(what)
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "'2022-05-31 list IN_PROCESS', '', ''",
        "'2022-05-31 list IN_PROCESS, 2022-06-10 register missing', '', ''",
        "'2022-05-31 list IN_PROCESS, 2022-06-10 register there', พบในทะเบียน 10/06/2565, in the register of 2022-06-10",
        "'2022-05-31 list IN_PROCESS, 2022-06-10 register there, 2022-06-20 register missing',"
                + " พบในทะเบียน 10/06/2565, in the register of 2022-06-10",
        "'2022-05-31 list IN_PROCESS, 2022-06-10 register there, 2022-06-20 register there',"
                + " พบในทะเบียน 20/06/2565, in the register of 2022-06-20",
    })
    void theNewestRegisterThatHasTheChildIsTheEvidence(String told, String thai, String english) {
        assertThat(item(1, "ก", told, DAY).evidence()).isEqualTo(new BilingualText(thai, english));
    }

    /** Four children: 1 untouched, 2 and 3 tried on the same day, 4 closed; names run against the numbers. */
    @ParameterizedTest
    @CsvSource({
        "UNTOUCHED, 1 2 3 4",
        "DUE, 2 3 1 4",
        "SCHOOL, 1 2 3 4",
        "NAME, 4 3 2 1",
        "UNTOUCHED NAME, 1 3 2 4",
        "DUE NAME, 3 2 1 4",
        "'', 1 2 3 4",
    })
    void aWorklistIsInTheOrderOfItsYamlAndEqualOnesInThatOfTheirRecords(String order, String expected) {
        List<WorklistItem> items = new ArrayList<>(List.of(
                item(4, "ก", "2022-05-31 list IN_PROCESS, 2022-06-20 listing NEVER_LEFT", DAY),
                item(3, "ข", "2022-05-31 list IN_PROCESS, 2022-06-03 attempt CALL_LATER", DAY),
                item(2, "ค", "2022-05-31 list IN_PROCESS, 2022-06-03 attempt CALL_LATER", DAY),
                item(1, "ง", "2022-05-31 list IN_PROCESS", DAY)));
        List<WorklistDefinition.Order> orders = order.isEmpty()
                ? List.of()
                : Arrays.stream(order.split(" "))
                        .map(WorklistDefinition.Order::valueOf)
                        .toList();
        WorklistDefinition worklist = new WorklistDefinition(
                "any",
                new BilingualText("ก", "a"),
                WorklistDefinition.Unit.SCHOOL,
                List.of(),
                List.of(),
                List.of(),
                orders,
                List.of(),
                false);
        assertThat(worklist.sorted(items).stream()
                        .map(one -> String.valueOf(one.held().state().listed().person()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, '', true",
        "OPEN LATE, '', true",
        "OPEN CLOSED, '', false",
        "OPEN, LATE, false",
        "OPEN, CLOSED FORWARDED, true",
        "'', '', true",
        "'', OPEN, false",
    })
    void allConditionsAreAskedForAndOneOfThoseThatResolveIsEnough(String conditions, String resolved, boolean has) {
        HeldCase late = CaseStory.held(1, "2022-05-31 list IN_PROCESS", DAY);
        WorklistDefinition worklist = new WorklistDefinition(
                "any",
                new BilingualText("ก", "a"),
                WorklistDefinition.Unit.AREA,
                conditions(conditions),
                conditions(resolved),
                List.of(),
                List.of(),
                List.of(),
                false);
        assertThat(worklist.has(late, DAY)).isEqualTo(has);
    }

    private static List<WorklistDefinition.Condition> conditions(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" "))
                        .map(WorklistDefinition.Condition::valueOf)
                        .toList();
    }
}
