package org.bringback.identity.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.intake.row.RowKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The cases are in exact-identity.csv: each row speaks of rows by {@code list/id/reference/given/family/birth}. */
class ExactMatchingTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "exact-identity.csv", numLinesToSkip = 1)
    void rowsBecomePersons(String rule, String rows, String persons, String reviews) {
        ExactMatching.Result result = ExactMatching.of(parse(rows));
        assertThat(groups(result)).isEqualTo(persons);
        assertThat(result.reviews().stream()
                        .map(pair -> pair.left().row() + "-" + pair.right().row() + " " + pair.cause())
                        .toList())
                .isEqualTo(reviews == null ? List.of() : Arrays.asList(reviews.split("; ")));
    }

    /** The rows of each person, such as {@code 1 2|3}. */
    private static String groups(ExactMatching.Result result) {
        TreeMap<Long, List<String>> groups = new TreeMap<>();
        result.persons()
                .forEach((row, person) -> groups.computeIfAbsent(person.value(), any -> new ArrayList<>())
                        .add(String.valueOf(row.row())));
        return String.join(
                "|",
                groups.values().stream().map(group -> String.join(" ", group)).toList());
    }

    private static List<ExactMatchRecord> parse(String rows) {
        List<ExactMatchRecord> parsed = new ArrayList<>();
        for (String row : rows.split("; ")) {
            String[] part = row.split("/", -1);
            parsed.add(new ExactMatchRecord(
                    new RowKey(1, parsed.size() + 1),
                    part[0],
                    part[1].isEmpty() ? null : part[1],
                    part[2].isEmpty() ? null : part[2],
                    part[3],
                    part[4],
                    part[5].isEmpty() ? null : LocalDate.parse(part[5].substring(0, 10)),
                    !part[5].endsWith("~")));
        }
        return parsed;
    }
}
