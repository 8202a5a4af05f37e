package org.bringback.casework.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.Casework;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ListedCase;
import org.bringback.casework.Partners;
import org.bringback.casework.StepTable;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskRulesTest {

    private static final Path JOBS = JobsFolder.real();
    private static final RiskRules RULES = RiskRules.load(JOBS);
    private static final LocalDate LISTED = LocalDate.of(2022, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 1);

    @TempDir
    Path folder;

    private static HeldCase held(
            int number, LocalDate asOf, Status status, List<ListedCase.RegisterDay> registers, CaseEntry... entries) {
        return held(number, number, asOf, status, registers, entries);
    }

    private static HeldCase held(
            int number,
            int person,
            LocalDate asOf,
            Status status,
            List<ListedCase.RegisterDay> registers,
            CaseEntry... entries) {
        ListedCase listed = new ListedCase(
                new RowKey(1, number),
                person,
                new ListId("obec"),
                new ListedCase.Places(Optional.empty(), Optional.empty(), Optional.empty()),
                LISTED,
                List.of(new ListedCase.Sighting(LISTED, status, Optional.empty())),
                registers);
        return new Casework(
                        StepTable.load(JOBS.resolve("reference/steps.csv")),
                        Partners.load(JOBS.resolve("reference/partners.csv")),
                        asOf)
                .cases(List.of(listed), List.of(entries), List.of())
                .get(0);
    }

    private static CaseEntry entry(int number, LocalDate on, CaseEntry.What what) {
        return new CaseEntry(new RowKey(1, number), on, what, "school:10001", new RowKey(2, on.getDayOfYear()));
    }

    private static List<ListedCase.RegisterDay> registers(String words) {
        List<ListedCase.RegisterDay> days = new ArrayList<>();
        if (words != null) {
            for (String word : words.split(" ")) {
                days.add(new ListedCase.RegisterDay(LISTED.plusMonths(days.size() + 1L), word.equals("there")));
            }
        }
        return days;
    }

    private static String reasons(HeldCase held, Optional<LocalDate> born, int siblings) {
        Risk risk = RULES.risk(new RiskSubject(held, born, siblings), TODAY);
        return risk.level() + " " + risk.reasons().stream().map(RiskRule::name).collect(Collectors.joining(" "));
    }

    /** Worked by hand from the titles of the rules. */
    @ParameterizedTest(name = "{0}, registers: {1}")
    @CsvSource({
        "FOUND_RETURNED, , '0 '",
        "FOUND_RETURNED, there, '0 '",
        "FOUND_RETURNED, missing, '4 returned-then-missing'",
        "FOUND_RETURNED, there missing, '4 returned-then-missing missing-from-register'",
        "FOUND_RETURNED, missing there, '0 '",
        "NOT_FOUND, there missing, '3 missing-from-register'",
        "NOT_FOUND, missing, '0 '",
    })
    void whoIsMissingFromTheNewestRegisterIsAtRisk(Status status, String registers, String expected) {
        assertThat(reasons(held(1, TODAY, status, registers(registers)), Optional.empty(), 0))
                .isEqualTo(expected);
    }

    @Test
    void whatPeopleEnteredAndWhoTheFamilyIsAreSignsToo() {
        CaseEntry promise = entry(1, LocalDate.of(2022, 10, 18), new CaseEntry.Decided(true));
        assertThat(reasons(held(1, TODAY, Status.NOT_FOUND, List.of(), promise), Optional.empty(), 0))
                .as("fourteen days ago")
                .isEqualTo("3 unverified-promise");
        CaseEntry younger = entry(1, LocalDate.of(2022, 10, 19), new CaseEntry.Decided(true));
        assertThat(reasons(held(1, TODAY, Status.NOT_FOUND, List.of(), younger), Optional.empty(), 0))
                .isEqualTo("0 ");
        CaseEntry.What moved = new CaseEntry.Attempt(CaseEntry.AttemptResult.MOVED);
        HeldCase twice =
                held(1, TODAY, Status.NOT_FOUND, List.of(), entry(1, JUNE, moved), entry(1, JUNE.plusDays(9), moved));
        assertThat(reasons(twice, Optional.of(LocalDate.of(2006, 11, 1)), 1))
                .isEqualTo("2 moved-twice sibling-listed over-age");
        assertThat(reasons(
                        held(1, TODAY, Status.NOT_FOUND, List.of(), entry(1, JUNE, moved)),
                        Optional.of(LocalDate.of(2006, 11, 2)),
                        0))
                .isEqualTo("0 ");
    }

    @Test
    void theNextRegisterSaysHowManyOfThoseListedLeftAndOfThoseWhoLeftWereListed() {
        List<Risk> before = new ArrayList<>();
        List<HeldCase> after = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            // 1 and 2 are listed, of whom 1 leaves; of those who are not listed 3 leaves
            LocalDate born = number <= 2 ? LocalDate.of(2000, 1, 1) : LocalDate.of(2015, 1, 1);
            List<ListedCase.RegisterDay> until = registers("there");
            List<ListedCase.RegisterDay> then = registers(number % 2 == 1 ? "there missing" : "there there");
            // each is on two lists and counts once
            for (int id : List.of(number, 10 + number)) {
                before.add(RULES.risk(
                        new RiskSubject(held(id, number, JUNE, Status.FOUND_RETURNED, until), Optional.of(born), 0),
                        JUNE));
                after.add(held(id, number, TODAY, Status.FOUND_RETURNED, then));
            }
        }
        HitRates rates = HitRates.of(
                HitRates.Watched.of(JUNE, before),
                LISTED.plusMonths(2),
                after.stream().map(HeldCase::state).toList());
        assertThat(rates).isEqualTo(new HitRates(JUNE, LISTED.plusMonths(2), 4, 2, 2, 1));
    }

    @Test
    void everyRuleHasAPageOfFirstStepsInThai() throws IOException {
        for (RiskRule rule : RULES.list()) {
            assertThat(Files.readString(RULES.page(rule)))
                    .startsWith("# ")
                    .contains("1. ")
                    .matches("(?s).*[ก-๙].*");
        }
        Files.createDirectories(folder.resolve("prevention"));
        Files.writeString(
                folder.resolve("prevention/rules.yaml"),
                "rules:\n  - {name: new, when: moved, number: 1, level: 1, title: {th: ก, en: a}}\n");
        assertThatThrownBy(() -> RiskRules.load(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("new.th.md");
    }

    @Test
    void twoRulesOfOneNameAreRefusedWithTheLineOfTheSecond() throws IOException {
        Files.createDirectories(folder.resolve("prevention"));
        Files.writeString(folder.resolve("prevention/new.th.md"), "# ก");
        Files.writeString(folder.resolve("prevention/rules.yaml"), """
                rules:
                  - {name: new, when: moved, number: 1, level: 1, title: {th: ก, en: a}}
                  - {name: new, when: moved, number: 3, level: 2, title: {th: ข, en: b}}
                """);
        assertThatThrownBy(() -> RiskRules.load(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("rules.yaml:3:")
                .hasMessageContaining("there is a rule new already")
                .hasMessageContaining("มีกฎ new แล้ว");
    }
}
