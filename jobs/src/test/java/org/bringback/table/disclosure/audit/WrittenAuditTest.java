package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.PossibleTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.WrittenTable;
import org.bringback.table.disclosure.audit.DisclosureBreach.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Tables written down in {@code bounds.yaml} and {@code breaches.yaml}, and what must be found in them. */
class WrittenAuditTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounds")
    @SuppressWarnings("unchecked")
    void readersCanTellTheWrittenBounds(String name, Map<String, Object> example) {
        List<WrittenTable> tables = tables(example);
        List<Publication> releases =
                tables.stream().map(WrittenTable::publication).toList();
        SortedMap<CellId, FeasibilityInterval> expected = new TreeMap<>();
        ((Map<String, String>) example.get("bounds"))
                .forEach((cell, bounds) -> expected.put(tables.get(0).cell(cell), interval(bounds)));

        assertThat(DisclosureAudit.bounds(releases)).isEqualTo(expected);
        assertThat(new PossibleTables(releases).intervals()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    @SuppressWarnings("unchecked")
    void theWrittenCellsAreNamed(String name, Map<String, Object> example) {
        List<WrittenTable> tables = tables(example);
        List<DisclosureBreach> expected = new ArrayList<>();
        for (String breach : (List<String>) example.get("breaches")) {
            int space = breach.lastIndexOf(' ');
            CellId cell = tables.get(0).cell(breach.substring(0, space));
            Kind kind = Kind.valueOf(breach.substring(space + 1));
            String table = kind == Kind.CONTRADICTION ? "" : "written";
            expected.add(new DisclosureBreach(kind, table, cell));
        }

        SafetyRule rule = new SafetyRule((int) example.get("minimum"), (int) example.get("width"));
        assertThat(DisclosureAudit.check(
                        tables.stream().map(WrittenTable::publication).toList(), rule))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isSortedAccordingTo((one, other) -> one.cell().compareTo(other.cell()));
    }

    static Stream<Arguments> bounds() {
        return examples("bounds.yaml");
    }

    static Stream<Arguments> breaches() {
        return examples("breaches.yaml");
    }

    private static Stream<Arguments> examples(String file) {
        List<Map<String, Object>> examples = new Yaml().load(WrittenAuditTest.class.getResourceAsStream(file));
        return examples.stream().map(example -> Arguments.of(example.get("case"), example));
    }

    @SuppressWarnings("unchecked")
    private static List<WrittenTable> tables(Map<String, Object> example) {
        return ((List<String>) example.get("tables"))
                .stream()
                        .map(text -> WrittenTable.parse("written", RandomTables.of("obec", RandomTables.NOW), text))
                        .toList();
    }

    private static FeasibilityInterval interval(String bounds) {
        String[] ends = bounds.split("-");
        return new FeasibilityInterval(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }
}
