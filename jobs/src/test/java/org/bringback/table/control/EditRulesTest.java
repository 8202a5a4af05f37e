package org.bringback.table.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.FindingKind;
import org.bringback.table.fact.StatusCounts;
import org.bringback.table.status.StatusTable;
import org.bringback.table.status.StatusTableBuilder;
import org.bringback.table.status.StatusTableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every rule by example, the examples in {@code cases.yaml}. */
class EditRulesTest {

    private static final Pattern THAI = Pattern.compile(".*[\\u0E01-\\u0E5B].*");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @SuppressWarnings("unchecked")
    void printedTablesHaveTheFindingsOfTheExample(String name, Map<String, Object> example) {
        List<ControlFigure> figures = ControlCsv.parse((String) example.get("printed"));
        Optional<StatusTable> cases = Optional.ofNullable((Map<String, Integer>) example.get("cases"))
                .map(counts -> computed(figures.get(0).asOf(), counts));

        assertThat(Reconciliation.findings(figures, cases.stream().toList()))
                .extracting(ControlCsv::text)
                .containsExactlyElementsOf((List<String>) example.get("findings"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfFindingHasAnExample() {
        String findings = cases().map(it -> it.get()[1].toString()).collect(Collectors.joining());

        assertThat(FindingKind.values()).allSatisfy(kind -> assertThat(findings).contains("| " + kind.code() + " |"));
    }

    @Test
    void everyKindOfFindingSaysWhatItMeansInBothLanguages() {
        assertThat(FindingKind.values()).allSatisfy(kind -> {
            assertThat(kind.meaning().english()).as(kind.code()).isNotBlank().doesNotContainPattern(THAI);
            assertThat(kind.meaning().thai()).as(kind.code()).matches(THAI);
        });
        assertThat(Arrays.stream(FindingKind.values()).map(FindingKind::meaning))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyReasonIsGivenInBothLanguages() {
        cases().forEach(it -> Reconciliation.findings(ControlCsv.parse(printed(it)), List.of())
                .forEach(finding -> {
                    assertThat(finding.why().english()).isNotBlank().doesNotContainPattern(THAI);
                    assertThat(finding.why().thai()).matches(THAI);
                }));
    }

    static Stream<Arguments> cases() {
        InputStream file = EditRulesTest.class.getResourceAsStream("cases.yaml");
        List<Map<String, Object>> examples = new Yaml().load(file);
        return examples.stream().map(example -> Arguments.of(example.get("case"), example));
    }

    private static String printed(Arguments example) {
        return ((Map<?, ?>) example.get()[1]).get("printed").toString();
    }

    private static StatusTable computed(LocalDate asOf, Map<String, Integer> counts) {
        Map<Status, Long> persons = new TreeMap<>();
        counts.forEach((status, count) -> persons.put(Status.valueOf(status), count.longValue()));
        StatusTableSpec spec = StatusTableSpec.of("nfe", PercentBase.ALL, 2, EnumSet.copyOf(persons.keySet()));
        return StatusTableBuilder.of(spec, StatusCounts.of(new CohortId("2022"), asOf, 1, persons), Optional.empty());
    }
}
