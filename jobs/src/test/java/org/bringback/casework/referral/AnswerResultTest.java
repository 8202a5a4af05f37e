package org.bringback.casework.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseState;
import org.bringback.casework.Casework;
import org.bringback.casework.ListedCase;
import org.bringback.casework.Partners;
import org.bringback.casework.StepTable;
import org.bringback.casework.worklist.WorklistDefinition;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerResultTest {

    private static final Path REFERENCE = JobsFolder.real().resolve("reference");
    private static final LocalDate LISTED = LocalDate.of(2022, 5, 31);
    private static final LocalDate ANSWERED = LocalDate.of(2022, 6, 10);

    @TempDir
    Path folder;

    /** Worked by hand from what the words of a result mean. */
    @ParameterizedTest
    @CsvSource({
        "RETURNED, follow-up-1",
        "AGREED, enrolment",
        "NOT_RETURNING, decision",
        "NOT_FOUND, contact",
        "HELPED, decision",
        "DIED, DIED",
        "MOVED, contact",
        "MOVED_ABROAD, NOT_A_DROPOUT",
        "NAME_CHANGED, check",
    })
    void anAnswerMovesTheCase(AnswerResult result, String stands) {
        RowKey id = new RowKey(1, 1);
        ListedCase listed = new ListedCase(
                id,
                1,
                new ListId("obec"),
                new ListedCase.Places(Optional.empty(), Optional.empty(), Optional.empty()),
                LISTED,
                List.of(new ListedCase.Sighting(LISTED, Status.IN_PROCESS, Optional.empty())),
                List.of());
        CaseEntry said =
                new CaseEntry(id, ANSWERED, result.meaning().orElseThrow(), "partner:registration", new RowKey(2, 1));
        CaseState state = new Casework(
                        StepTable.load(REFERENCE.resolve("steps.csv")),
                        Partners.load(REFERENCE.resolve("partners.csv")),
                        ANSWERED)
                .cases(List.of(listed), List.of(said), List.of())
                .get(0)
                .state();
        assertThat(state.current()
                        .map(current -> current.step().id())
                        .orElseGet(() -> state.closing().orElseThrow().why().name()))
                .isEqualTo(stands);
    }

    @Test
    void aNationalIdStandsInPackagesAndOnNoWorklist() throws IOException {
        String columns = "columns: [reference, national-id]\n";
        Path package1 = folder.resolve("registration.yaml");
        Files.writeString(
                package1,
                columns + "expires-days: 60\nrules:\n  - {purpose: registry, when: not-found, ownership: false}\n");
        assertThat(ForwardingRules.read(package1).columns()).hasSize(2);
        Path worklist = folder.resolve("school.yaml");
        Files.writeString(
                worklist,
                "title: {th: ก, en: a}\nfor: school\nconditions: [open]\nresolved: [closed]\n" + columns
                        + "order: [due]\nformats: [xlsx]\n");
        assertThatThrownBy(() -> WorklistDefinition.read(worklist))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("encrypted packages only");
    }
}
