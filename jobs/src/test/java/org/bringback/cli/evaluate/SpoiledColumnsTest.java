package org.bringback.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.cli.evaluate.people.PeopleFiles;
import org.bringback.cli.evaluate.people.PeopleOptions;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.thai.name.TitleTable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A register of which one column says something else than its header: what the others say still finds people. */
class SpoiledColumnsTest {
    private static final Path MODEL = Path.of(System.getProperty("bringback.home"), "jobs/models/person-match.yaml");
    private static final int ID = 1;
    private static final int BIRTH = 6;
    private static final int PHONE = 11;

    @TempDir
    private Path folder;

    /** How a cell is spoiled, given the number of its row. */
    private enum Spoiled {
        ID_OF_ANOTHER_OFFICE(0.99),
        ONE_TELEPHONE(0.997),
        BORN_ON_NEW_YEAR(0.99),
        TWO_ERAS(0.997);

        private final double recall;

        Spoiled(double recall) {
            this.recall = recall;
        }

        private void spoil(String[] row, int number) {
            switch (this) {
                case ID_OF_ANOTHER_OFFICE -> row[ID] = String.format(Locale.ROOT, "%07d", number * 7919 % 10_000_000);
                case ONE_TELEPHONE -> row[PHONE] = number % 10 == 0 ? "021234567" : row[PHONE];
                case BORN_ON_NEW_YEAR -> row[BIRTH] = row[BIRTH].replaceFirst("-.*", "-01-01");
                case TWO_ERAS ->
                    row[BIRTH] = number % 2 == 0 && row[BIRTH].matches("20\\d\\d-.*")
                            ? Integer.parseInt(row[BIRTH].substring(0, 4)) + 543 + row[BIRTH].substring(4)
                            : row[BIRTH];
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Spoiled.class)
    void peopleAreFoundByTheOtherColumns(Spoiled spoiled) throws IOException {
        PeopleFiles.Written two = PeopleFiles.write(PeopleOptions.of(26, 2_000, 10_000, false), folder);
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(two.register())) {
            String[] row = line.split(",", -1);
            if (!rows.isEmpty()) {
                spoiled.spoil(row, rows.size());
            }
            rows.add(String.join(",", row));
        }
        Files.write(two.register(), rows);
        Evaluation found = new LinkRun(PersonComparators.vocabulary(new TitleTable(List.of())))
                .evaluate(two.list(), two.register(), Optional.of(MODEL), 2)
                .evaluation()
                .orElseThrow();
        assertThat(found.pairs().precision()).isGreaterThan(0.99);
        assertThat(found.pairs().recall()).isGreaterThan(spoiled.recall);
    }
}
