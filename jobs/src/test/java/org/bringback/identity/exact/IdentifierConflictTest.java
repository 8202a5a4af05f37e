package org.bringback.identity.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.intake.row.RowKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whether rows that share a key cannot be one person, whichever of them comes first. */
class IdentifierConflictTest {

    private static ExactMatchRecord record(String word) {
        String[] parts = word.split("/");
        String date = parts[2];
        return new ExactMatchRecord(
                new RowKey(1, 1),
                "obec",
                null,
                null,
                parts[0].replace("∅", ""),
                parts[1].replace("∅", ""),
                date.equals("∅") ? null : LocalDate.parse(date),
                parts.length < 4);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvFileSource(resources = "conflicts.csv", delimiterString = " => ", numLinesToSkip = 1)
    void namesAndDatesTogetherTellTwoPeopleApart(String one, String other, boolean conflict) {
        assertThat(IdentifierConflict.between(record(one), record(other))).isEqualTo(conflict);
        assertThat(IdentifierConflict.between(record(other), record(one)))
                .as("the other way round")
                .isEqualTo(conflict);
    }

    /** Files come in any order, so what two rows are to each other may not depend on it. */
    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        Random random = new Random(11);
        List<String> names = List.of("สมชาย", "สมชัย", "ชายสม", "ศรีสุข", "ศรี", "วิไล", "∅", "ก", "กมล", "มกล");
        for (int trial = 0; trial < 5_000; trial++) {
            ExactMatchRecord one = random(random, names);
            ExactMatchRecord other = random(random, names);
            assertThat(IdentifierConflict.between(one, other))
                    .as("%s %s", one, other)
                    .isEqualTo(IdentifierConflict.between(other, one));
            assertThat(IdentifierConflict.between(one, one)).isFalse();
        }
    }

    private static ExactMatchRecord random(Random random, List<String> names) {
        return record(names.get(random.nextInt(names.size())) + "/" + names.get(random.nextInt(names.size())) + "/"
                + (random.nextInt(9) == 0
                        ? "∅"
                        : "20" + (10 + random.nextInt(3)) + "-0" + (1 + random.nextInt(2)) + "-0"
                                + (1 + random.nextInt(2)))
                + (random.nextInt(4) == 0 ? "/Y" : ""));
    }
}
