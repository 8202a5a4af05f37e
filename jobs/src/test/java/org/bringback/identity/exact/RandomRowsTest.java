package org.bringback.identity.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;
import org.junit.jupiter.api.Test;

/** What holds of any rows, however their keys cross. */
class RandomRowsTest {

    private static final List<String> NAMES = List.of("สมชาย", "ธนกร", "ปิยะ", "");

    private final Random random = new Random(17);

    private List<ExactMatchRecord> rows() {
        List<ExactMatchRecord> rows = new ArrayList<>();
        int size = 1 + random.nextInt(9);
        for (int row = 1; row <= size; row++) {
            int id = random.nextInt(5);
            rows.add(new ExactMatchRecord(
                    new RowKey(1, row),
                    "list" + random.nextInt(2),
                    id == 4 ? null : (id == 3 ? "G" : "N") + id,
                    random.nextInt(3) == 0 ? null : "r" + random.nextInt(2),
                    NAMES.get(random.nextInt(4)),
                    "",
                    LocalDate.of(2000 + random.nextInt(3) * 5, 6, 15),
                    true));
        }
        return rows;
    }

    @Test
    void theOrderInWhichRowsAreGivenMakesNoDifference() {
        for (int time = 0; time < 500; time++) {
            List<ExactMatchRecord> rows = rows();
            ExactMatching.Result result = ExactMatching.of(rows);
            Collections.shuffle(rows, random);
            assertThat(ExactMatching.of(rows)).isEqualTo(result);
        }
    }

    @Test
    void aPersonIsNamedAfterItsOldestRowAndItsRowsAreJoinedByKeys() {
        for (int time = 0; time < 500; time++) {
            List<ExactMatchRecord> rows = rows();
            for (List<ExactMatchRecord> person : persons(rows).values()) {
                Set<ExactMatchRecord> reached = new HashSet<>(Set.of(person.get(0)));
                while (person.stream()
                        .anyMatch(row -> !reached.contains(row)
                                && reached.stream().anyMatch(other -> haveAKey(row, other))
                                && reached.add(row))) {
                    continue;
                }
                assertThat(reached).containsExactlyInAnyOrderElementsOf(person);
            }
        }
    }

    private static boolean haveAKey(ExactMatchRecord row, ExactMatchRecord other) {
        boolean id = row.id() != null && row.id().equals(other.id());
        boolean reference = row.reference() != null
                && row.reference().equals(other.reference())
                && row.list().equals(other.list());
        return id || reference;
    }

    @Test
    void noPersonHasTwoNationalIds() {
        for (int time = 0; time < 500; time++) {
            for (List<ExactMatchRecord> person : persons(rows()).values()) {
                assertThat(person.stream()
                                .flatMap(row -> row.nationalId().stream())
                                .distinct())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    /** Whoever has a key in common and is not one person is at least not forgotten: each row is in a doubt. */
    @Test
    void rowsOfOneKeyAreOnePersonOrInDoubt() {
        int doubts = 0;
        for (int time = 0; time < 500; time++) {
            List<ExactMatchRecord> rows = rows();
            ExactMatching.Result result = ExactMatching.of(rows);
            for (ExactMatchRecord one : rows) {
                for (ExactMatchRecord other : rows) {
                    boolean apart = !person(result, one).equals(person(result, other));
                    if (apart && one.id() != null && one.id().equals(other.id())) {
                        doubts++;
                        assertThat(result.reviews()).anyMatch(pair -> isBetween(pair, person(result, one), result));
                    }
                }
            }
            assertThat(result.reviews())
                    .allMatch(pair -> pair.left().compareTo(pair.right()) < 0
                            && !Objects.equals(
                                    result.persons().get(pair.left()),
                                    result.persons().get(pair.right())));
            assertThat(result.reviews().stream().map(pair -> List.of(pair.left(), pair.right())))
                    .doesNotHaveDuplicates();
        }
        assertThat(doubts).isPositive();
    }

    private static PersonKey person(ExactMatching.Result result, ExactMatchRecord row) {
        return Objects.requireNonNull(result.persons().get(row.key()));
    }

    private static boolean isBetween(ReviewPair pair, PersonKey person, ExactMatching.Result result) {
        return person.equals(result.persons().get(pair.left()))
                || person.equals(result.persons().get(pair.right()));
    }

    private static Map<Long, List<ExactMatchRecord>> persons(List<ExactMatchRecord> rows) {
        ExactMatching.Result result = ExactMatching.of(rows);
        Map<Long, List<ExactMatchRecord>> persons = rows.stream()
                .collect(Collectors.groupingBy(row -> person(result, row).value(), TreeMap::new, Collectors.toList()));
        persons.forEach((person, some) ->
                assertThat(some.get(0).key().value()).as("oldest row").isEqualTo(person));
        return persons;
    }
}
