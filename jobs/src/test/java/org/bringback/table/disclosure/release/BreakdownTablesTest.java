package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.breakdown.Breakdown;
import org.bringback.table.breakdown.Breakdowns;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.dimension.PlaceCodeErrors;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.RandomTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Breakdowns as tables, against sums by hand and against plain reading of the places' names. */
class BreakdownTablesTest {

    private static final BreakdownTables TABLES = new BreakdownTables(CountedRows.CATEGORIES);

    @ParameterizedTest(name = "{0} {3} {4} {5}: {6}")
    @CsvFileSource(resources = "breakdowns.csv", numLinesToSkip = 1)
    void aTableShowsWhatWasAddedUpByHand(
            String scope, Axis axis, String persons, String table, String line, String status, String shown) {
        Optional<CountTable> found = tables(scope, axis, written(axis, persons)).stream()
                .filter(one -> one.name().equals(table))
                .findFirst();

        assertThat(found.map(one -> count(one, axis, line, status)).orElse("-")).isEqualTo(shown);
    }

    private static SortedMap<Category, SortedMap<Status, Long>> written(Axis axis, String persons) {
        SortedMap<Category, SortedMap<Status, Long>> counts = new TreeMap<>();
        for (String one : persons.split("; ")) {
            String[] words = one.split(" ");
            counts.computeIfAbsent(new Category(axis, words[0]), any -> new TreeMap<>())
                    .put(Status.valueOf(words[1]), Long.parseLong(words[2]));
        }
        return counts;
    }

    private static String count(CountTable table, Axis axis, String line, String status) {
        CellId cell =
                CellId.of(table.population(), List.of(new Category(Axis.STATUS, status), new Category(axis, line)));
        Long count = table.counts().get(cell);
        return count == null ? "none" : count.toString();
    }

    /** A line's name says what it counts: everybody, a province, an area, or the one place. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCellCountsThePlacesThatItsNameSays(long seed) {
        SortedMap<Category, SortedMap<Status, Long>> persons = random(new Random(seed));

        for (CountTable table : tables("obec", Axis.PLACE, persons)) {
            boolean byProvince = table.name().equals("place");
            Dimension places = table.dimensions().get(1);
            for (Category line : places.categories()) {
                for (Status status : Status.values()) {
                    long expected = persons.entrySet().stream()
                            .filter(entry -> isIn(entry.getKey().code(), line.code(), byProvince))
                            .mapToLong(entry -> entry.getValue().getOrDefault(status, 0L))
                            .sum();
                    assertThat(count(table, Axis.PLACE, line.code(), status.name()))
                            .as(table.name() + " " + line + " " + status)
                            .isEqualTo(Long.toString(expected));
                }
            }
        }
    }

    private static boolean isIn(String place, String line, boolean byProvince) {
        String[] parts = place.split(":");
        return line.equals("TOTAL")
                || line.equals(place)
                || line.equals(parts[0])
                // an area that is not known is none
                || !byProvince && line.equals(parts[1]) && !line.equals("unknown");
    }

    private static SortedMap<Category, SortedMap<Status, Long>> random(Random random) {
        SortedMap<Category, SortedMap<Status, Long>> persons = new TreeMap<>();
        for (Category place : CountedRows.CATEGORIES.list(Axis.PLACE)) {
            SortedMap<Status, Long> counts = new TreeMap<>();
            counts.put(Status.values()[random.nextInt(Status.values().length)], 1L + random.nextInt(9));
            counts.put(Status.NOT_FOUND, (long) random.nextInt(3));
            persons.put(place, counts);
        }
        return persons;
    }

    /** A province with an office that has areas gives a table, also with a single one; an area does in several provinces. */
    @Test
    void everyProvinceWithAnAreaAndEveryAreaInSeveralProvincesHasATable() {
        List<String> codes = CountedRows.CATEGORIES.list(Axis.PLACE).stream()
                .map(Category::code)
                .toList();
        Stream<String> provinces =
                codes.stream().filter(code -> !code.endsWith(":unknown")).map(code -> code.split(":")[0]);
        Stream<String> areas =
                codes.stream().filter(code -> code.startsWith("unknown:S")).map(code -> code.split(":")[1]);

        assertThat(tables("obec", Axis.PLACE, random(new Random(1))).stream().map(CountTable::name))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("place"),
                                Stream.concat(provinces, areas).map("area-"::concat))
                        .distinct()
                        .toList());
    }

    /** Lines that came and went with persons would say that there are persons. */
    @Test
    void linesAreTheSameWhoeverIsInThem() {
        List<CountTable> one = tables("obec", Axis.PLACE, written(Axis.PLACE, "71:P7101 DIED 1"));
        List<CountTable> many = tables("obec", Axis.PLACE, random(new Random(1)));

        assertThat(cells(one)).isEqualTo(cells(many)).hasSizeGreaterThan(4000);
    }

    private static List<CellId> cells(List<CountTable> tables) {
        List<CellId> cells = new ArrayList<>();
        tables.forEach(table -> cells.addAll(table.counts().keySet()));
        return cells;
    }

    @Test
    void aCategoryThatTheReferenceDataLacksIsRefused() {
        assertThatThrownBy(() -> tables("obec", Axis.REASON, written(Axis.REASON, "R99 DIED 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("REASON/R99 is not a leaf of the table");
        assertThatThrownBy(() -> tables("obec", Axis.STATUS, written(Axis.STATUS, "DIED DIED 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing is broken down by STATUS");
    }

    private static List<CountTable> tables(
            String scope, Axis axis, SortedMap<Category, SortedMap<Status, Long>> persons) {
        Breakdown breakdown = new Breakdown(scope, RandomTables.NOW, 1, axis, persons);
        return TABLES.countTables(new Breakdowns(List.of(breakdown), PlaceCodeErrors.none()));
    }
}
