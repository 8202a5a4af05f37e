package org.bringback.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.cli.evaluate.people.PeopleFiles;
import org.bringback.cli.evaluate.people.PeopleOptions;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.thai.name.TitleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that bring more pairs together bring more relatives together too, and must not lose the same among them. */
class BroaderKeysTest {
    private static final Path MODEL = Path.of(System.getProperty("bringback.home"), "jobs/models/person-match.yaml");
    private static final List<String> BROAD = List.of(
            "  - [birth_date, place.province]",
            "  - [given_name, place.district]",
            "  - [family_name, place.district]",
            "  - [phone, birth_date.year]",
            "  - [given_name~family_name.transcribed, place.province]");

    @TempDir
    private Path folder;

    @Test
    void rulesThatNeedNeitherNumberNorFamilyNameFindMoreAndLoseNothing() throws IOException {
        PeopleFiles.Written two = PeopleFiles.write(PeopleOptions.of(23, 2_000, 10_000, true), folder);
        List<String> lines = Files.readAllLines(MODEL);
        assertThat(lines).containsAll(BROAD);
        Path narrow = Files.write(
                folder.resolve("narrow.yaml"),
                lines.stream().filter(line -> !BROAD.contains(line)).toList());
        Evaluation few = evaluate(two, narrow);
        Evaluation many = evaluate(two, MODEL);
        assertThat(many.missedByBlocking()).isLessThan(few.missedByBlocking());
        assertThat(many.pairs().recall()).isGreaterThanOrEqualTo(few.pairs().recall());
        assertThat(many.pairs().precision()).isGreaterThan(0.99);
    }

    private static Evaluation evaluate(PeopleFiles.Written two, Path model) {
        return new LinkRun(PersonComparators.vocabulary(new TitleTable(List.of())))
                .evaluate(two.list(), two.register(), Optional.of(model), 2)
                .evaluation()
                .orElseThrow();
    }
}
