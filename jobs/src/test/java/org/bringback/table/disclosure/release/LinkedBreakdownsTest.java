package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.PeriodComparison;
import org.bringback.table.disclosure.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which tables a day has and what connects them, on a real database, against cases worked by hand and plain counting. */
class LinkedBreakdownsTest {

    private static final List<String> SCOPES =
            List.of("bse", "nfe", "nfe-disabled", "obec", "opec", "ovec", "national-persons");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "links.csv", numLinesToSkip = 1)
    void listsAndTheNationAreCountedAndComparedAsWorkedByHand(
            String what,
            String snapshots,
            String asOf,
            @Nullable String against,
            @Nullable String pairs,
            int populations,
            int comparisons) {
        CountedRows rows = rows(snapshots);
        LinkedBreakdowns counted =
                rows.count(day(asOf), Optional.ofNullable(against).map(LinkedBreakdownsTest::day));

        assertThat(SCOPES.stream()
                        .filter(counted::has)
                        .map(counted::pair)
                        .map(LinkedBreakdownsTest::text)
                        .toList())
                .isEqualTo(pairs == null ? List.of() : List.of(pairs.split("; ")));
        assertThat(counted.linked().tables().stream()
                        .map(CountTable::population)
                        .distinct())
                .hasSize(populations);
        assertThat(counted.linked().comparisons()).hasSize(comparisons);
        checkLinks(counted.linked(), rows);
        checkOverlaps(counted.linked());
        checkCounts(counted.linked(), rows);
    }

    /** Every nation is made of the lists' snapshots of its day, every change is between two days of one scope. */
    private static void checkLinks(LinkedTables linked, CountedRows rows) {
        List<Population> nations = populations(linked)
                .filter(population -> population.scope().equals("national-persons"))
                .toList();
        assertThat(linked.overlaps())
                .containsExactlyInAnyOrderElementsOf(nations.stream()
                        .map(nation -> new OverlapConstraint(nation, rows.parts(nation.asOf())))
                        .toList());
        for (PeriodComparison comparison : linked.comparisons()) {
            assertThat(comparison.now().scope()).isEqualTo(comparison.then().scope());
            assertThat(comparison.now()).isNotEqualTo(comparison.then());
            assertThat(populations(linked)).contains(comparison.now(), comparison.then());
        }
    }

    /** Nobody counts for the nation who does not count on a list, in the same line: also on one that is carried forward. */
    private static void checkOverlaps(LinkedTables linked) {
        Map<CellId, Long> counts = linked.counts();
        for (OverlapConstraint overlap : linked.overlaps()) {
            counts.forEach((cell, count) -> {
                if (cell.population().equals(overlap.whole())) {
                    assertThat(overlap.parts().stream()
                                    .mapToLong(part -> counts.getOrDefault(cell.in(part), 0L))
                                    .sum())
                            .as(cell.toString())
                            .isGreaterThanOrEqualTo(count);
                }
            });
        }
    }

    private static Stream<Population> populations(LinkedTables linked) {
        return linked.tables().stream().map(CountTable::population).distinct();
    }

    private static void checkCounts(LinkedTables linked, CountedRows rows) {
        populations(linked).forEach(population -> {
            List<CountedRows.Row> of = rows.of(population);
            for (Status status : Status.values()) {
                for (String sex : List.of("F", "M", "unknown")) {
                    assertThat(count(linked, population, "sex", status, new Category(Axis.SEX, sex)))
                            .isEqualTo(of.stream()
                                    .filter(row -> row.status() == status
                                            && row.sexCode().equals(sex))
                                    .count());
                }
                assertThat(count(linked, population, "place", status, new Category(Axis.PLACE, "71")))
                        .isEqualTo(of.stream()
                                .filter(row ->
                                        row.status() == status && row.place().startsWith("71"))
                                .count());
            }
        });
    }

    /** There is one such table. */
    private static long count(
            LinkedTables linked, Population population, String table, Status status, Category category) {
        List<CountTable> found = linked.tables().stream()
                .filter(one -> one.population().equals(population) && one.name().equals(table))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).counts().get(CellId.of(population, List.of(Category.of(status), category)));
    }

    @Test
    void whoIsNotCountedHasNoTables() {
        LinkedBreakdowns counted = rows("obec 05-31 1").count(day("05-31"), Optional.empty());

        assertThat(counted.has("opec")).isFalse();
        assertThatThrownBy(() -> counted.pair("opec"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody is counted for opec");
    }

    private static CountedRows rows(String snapshots) {
        CountedRows rows = new CountedRows(snapshots.hashCode());
        for (String snapshot : snapshots.split("; ")) {
            String[] words = snapshot.split(" ");
            rows.add(words[0], day(words[1]), Integer.parseInt(words[2]));
        }
        return rows;
    }

    private static String text(LinkedBreakdowns.PopulationPair pair) {
        String then = pair.then()
                .map(earlier -> earlier.equals(pair.now())
                        ? "="
                        : earlier.asOf().toString().substring(5) + "/" + earlier.revision())
                .orElse("-");
        Population now = pair.now();
        return now.scope() + "/" + now.asOf().toString().substring(5) + "/" + now.revision() + " " + then;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse("2022-" + text);
    }
}
