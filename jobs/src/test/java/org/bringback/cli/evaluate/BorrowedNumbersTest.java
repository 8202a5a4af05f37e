package org.bringback.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bringback.cli.evaluate.people.PeopleError;
import org.bringback.cli.evaluate.people.PeopleFiles;
import org.bringback.cli.evaluate.people.PeopleOptions;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.thai.name.TitleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with the valid number of a parent, a brother or a sister. */
class BorrowedNumbersTest {
    private static final Path MODEL = Path.of(System.getProperty("bringback.home"), "jobs/models/person-match.yaml");
    private static final List<String> BORROWED =
            List.of("  - name: borrowed number", "    share: [national_id, family_name, place, guardian_name, phone]");

    @TempDir
    private Path folder;

    @Test
    void aChildIsFoundUnderItsOwnNameAndNotTakenForTheOwnerOfTheNumber() throws IOException {
        PeopleFiles.Written two = PeopleFiles.write(
                PeopleOptions.of(24, 4_000, 20_000, true)
                        .with(EnumSet.of(PeopleError.ID_OF_A_PARENT, PeopleError.ID_OF_A_SIBLING)),
                folder);
        List<String> lines = Files.readAllLines(MODEL);
        assertThat(lines).containsAll(BORROWED);
        Path without = Files.write(
                folder.resolve("without.yaml"),
                lines.stream().filter(line -> !BORROWED.contains(line)).toList());
        Evaluation found = evaluate(two, MODEL);
        // about one row in fifty has a parent's number that may be a child's, or a brother's or sister's
        assertThat(found.pairs().recall()).isGreaterThan(0.995);
        assertThat(found.pairs().precision()).isEqualTo(1);
        assertThat(evaluate(two, without).pairs().precision()).isLessThan(1);
    }

    private static Evaluation evaluate(PeopleFiles.Written two, Path model) {
        return new LinkRun(PersonComparators.vocabulary(new TitleTable(List.of())))
                .evaluate(two.list(), two.register(), Optional.of(model), 2)
                .evaluation()
                .orElseThrow();
    }
}
