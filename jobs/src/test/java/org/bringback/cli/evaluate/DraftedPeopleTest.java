package org.bringback.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.cli.evaluate.people.PeopleFiles;
import org.bringback.cli.evaluate.people.PeopleOptions;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.thai.name.TitleTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Raw files of people, with province, district and school in three columns and families in the register: a model drafted
 * from them settled on families and schoolmates once, and took nine wrong pairs for each right one. Of so few people with
 * few errors it still takes brothers and sisters for one; of five thousand it does not.
 */
class DraftedPeopleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "heavy errors: {0}")
    @CsvSource({"false, 0.5, 0.985", "true, 0.985, 0.96"})
    void aModelDraftedFromRawFilesFindsTheSameAndNotFamiliesAndSchoolmates(
            boolean heavy, double precision, double recall) throws IOException {
        PeopleFiles.Written two = PeopleFiles.write(PeopleOptions.of(21, 2_000, 10_000, heavy), folder);
        LinkResult result = new LinkRun(PersonComparators.vocabulary(new TitleTable(List.of())))
                .evaluate(two.list(), two.register(), Optional.empty(), 2);
        Evaluation found = result.evaluation().orElseThrow();
        assertThat(found.pairs().precision()).isGreaterThan(precision);
        // a list that names some people twice is not taken for one that names everybody once
        assertThat(found.pairs().recall()).isGreaterThan(recall);
    }

    /** Begun anew once it was known which fields depend on each other, the same took brothers and sisters in again (.518). */
    @Test
    @Tag("long")
    void whoWasToldFromBrothersAndSistersStaysSo() throws IOException {
        PeopleFiles.Written two = PeopleFiles.write(PeopleOptions.of(21, 8_000, 40_000, false), folder);
        LinkResult result = new LinkRun(PersonComparators.vocabulary(new TitleTable(List.of())))
                .evaluate(two.list(), two.register(), Optional.empty(), 2);
        assertThat(result.evaluation().orElseThrow().pairs().precision()).isGreaterThan(0.995);
    }
}
