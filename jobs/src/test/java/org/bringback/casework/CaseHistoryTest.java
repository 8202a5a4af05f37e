package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What happened to a case, and where it stands then; the table says how a line is read. */
class CaseHistoryTest {

    static final StepTable STEPS = StepTable.load(JobsFolder.real().resolve("reference/steps.csv"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "case-histories.csv", numLinesToSkip = 1, delimiter = '|', maxCharsPerColumn = 4096)
    void whatHappenedDecidesWhereACaseStands(
            String what, String happened, LocalDate asOf, String stands, String due, String timing, String more) {
        CaseState state = state(happened, asOf);
        String current = state.current()
                .map(step -> step.step().id())
                .orElseGet(() -> state.closing().orElseThrow().why().name());
        assertThat(state.episode() + " " + current).isEqualTo(stands);
        assertThat(state.current().map(step -> step.due().toString()).orElse("-"))
                .isEqualTo(due);
        assertThat(state.timing(asOf).map(Enum::name).orElse("-")).isEqualTo(timing);
        assertThat(findings(state) + late(state)).isEqualTo(more == null ? "" : more);
    }

    private static String findings(CaseState state) {
        return state.findings().stream().map(one -> one.kind().name()).collect(Collectors.joining(" "));
    }

    private static String late(CaseState state) {
        return state.finished().stream()
                .filter(done -> done.timing() != CaseState.Timing.ON_TIME)
                .map(done -> done.step().id() + ":" + done.timing())
                .collect(Collectors.joining(" "));
    }

    static CaseState state(String happened, LocalDate asOf) {
        List<ListedCase.Sighting> sightings = new ArrayList<>();
        List<ListedCase.RegisterDay> registers = new ArrayList<>();
        List<CaseEntry> entries = new ArrayList<>();
        RowKey id = new RowKey(1, 1);
        for (String one : happened.split(", ")) {
            String[] words = one.split(" ");
            LocalDate day = LocalDate.parse(words[0]);
            switch (words[1]) {
                case "list" -> sightings.add(new ListedCase.Sighting(day, Status.valueOf(words[2]), Optional.empty()));
                case "register" -> registers.add(new ListedCase.RegisterDay(day, words[2].equals("there")));
                default ->
                    entries.add(new CaseEntry(
                            id,
                            day,
                            said(words),
                            words[1].startsWith("partner") ? "partner:msdhs" : "area:P7101",
                            new RowKey(9, entries.size() + 1)));
            }
        }
        ListedCase listed = new ListedCase(
                id,
                1,
                new ListId("obec"),
                new ListedCase.Places(Optional.of(new AreaId("P7101")), Optional.empty(), Optional.of("10001")),
                LocalDate.of(2022, 5, 31),
                sightings,
                registers);
        return CaseHistory.of(listed, entries, STEPS, asOf);
    }

    private static CaseEntry.What said(String... words) {
        return switch (words[1]) {
            case "listing", "partner-listing" -> new CaseEntry.Listing(CaseEntry.ListingAnswer.valueOf(words[2]));
            case "attempt", "partner" -> new CaseEntry.Attempt(CaseEntry.AttemptResult.valueOf(words[2]));
            case "visit" -> new CaseEntry.Visit(List.of());
            case "decision" -> new CaseEntry.Decided(words[2].equals("RETURNS"));
            case "renamed" -> new CaseEntry.Renamed();
            case "enrolled" -> new CaseEntry.Enrolled();
            case "follow-up" -> new CaseEntry.FollowedUp(CaseEntry.FollowUpResult.valueOf(words[2]));
            default -> throw new AssertionError(words[1]);
        };
    }
}
