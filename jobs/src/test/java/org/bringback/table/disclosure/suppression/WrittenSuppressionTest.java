package org.bringback.table.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.WrittenTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Tables written down in {@code patterns.yaml}, stars on the cells that must go. */
class WrittenSuppressionTest {

    private static final Population OBEC = RandomTables.of("obec", RandomTables.NOW);

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    @SuppressWarnings("unchecked")
    void theStarredCellsAreSuppressedAndNoOther(String name, Map<String, Object> example) {
        int revision = (int) example.getOrDefault("revision", 1);
        WrittenTable written = table(example, "table", new Population("obec", RandomTables.NOW, revision))
                .orElseThrow();
        LocalDate day = example.containsKey("day") ? RandomTables.THEN : RandomTables.NOW;
        ReleaseHistory history = ReleaseHistory.of(
                table(example, "earlier", RandomTables.of("obec", day)).map(WrittenTable::publication).stream()
                        .toList());
        table(example, "others", OBEC).map(WrittenTable::publication).ifPresent(history::addSuppressedForOthers);
        String[] rule = ((String) example.get("rule")).split(" ");

        SuppressionPattern pattern = CellSuppressor.suppress(
                LinkedTables.of(written.table()),
                new SafetyRule(Integer.parseInt(rule[0]), Integer.parseInt(rule[1])),
                history,
                ReaderKnowledge.EACH_DAY);

        assertThat(pattern.all()).isEqualTo(written.starred());
        assertThat(pattern.primary())
                .isEqualTo(new TreeSet<>(((List<String>) example.get("primary"))
                        .stream().map(written::cell).toList()));
        assertThat(pattern.secondary()).noneMatch(pattern.primary()::contains);
        assertThat(pattern.unprotected().isEmpty()).isTrue();
    }

    static Stream<Arguments> patterns() {
        List<Map<String, Object>> examples =
                new Yaml().load(WrittenSuppressionTest.class.getResourceAsStream("patterns.yaml"));
        return examples.stream().map(example -> Arguments.of(example.get("case"), example));
    }

    private static Optional<WrittenTable> table(Map<String, Object> example, String key, Population population) {
        return Optional.ofNullable((String) example.get(key)).map(text -> WrittenTable.parse("t", population, text));
    }

    @ParameterizedTest(name = "minimum {0}, count {1}, exempt {2}")
    @CsvFileSource(resources = "primary.csv", numLinesToSkip = 1)
    void aCountIsTooSmallFromOneToOneLessThanTheMinimum(int minimum, long count, boolean exempt, boolean suppressed) {
        Category died = Category.of(Status.DIED);
        Map<List<Category>, Long> leaves = new HashMap<>();
        RandomTables.STATUS
                .leaves()
                .forEach(status -> RandomTables.SEX.leaves().forEach(sex -> leaves.put(List.of(status, sex), 50L)));
        RandomTables.SEX.leaves().forEach(sex -> leaves.put(List.of(died, sex), exempt ? 0L : 50L));
        leaves.put(List.of(died, new Category(Axis.SEX, "c1")), count);
        CountTable table = CountTable.of("t", OBEC, List.of(RandomTables.STATUS, RandomTables.SEX), leaves);
        CellId cell =
                exempt ? CellId.of(OBEC, Status.DIED) : CellId.of(OBEC, List.of(died, new Category(Axis.SEX, "c1")));

        SuppressionPattern pattern = CellSuppressor.suppress(
                LinkedTables.of(table),
                new SafetyRule(minimum, minimum),
                ReleaseHistory.none(),
                ReaderKnowledge.EACH_DAY);

        assertThat(table.counts()).containsEntry(cell, count);
        assertThat(pattern.primary().contains(cell)).isEqualTo(suppressed);
        assertThat(pattern.all().contains(cell)).isEqualTo(suppressed);
    }
}
