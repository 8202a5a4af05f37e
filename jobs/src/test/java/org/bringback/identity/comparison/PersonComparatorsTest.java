package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.record.Dictionary;
import org.bringback.thai.name.Title;
import org.bringback.thai.name.TitleSex;
import org.bringback.thai.name.TitleTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pairs of values as offices write them, and how alike they are. */
class PersonComparatorsTest {
    private static final TitleTable TITLES = new TitleTable(List.of(
            new Title("BOY", List.of("เด็กชาย", "ด.ช."), TitleSex.MALE),
            new Title("GIRL", List.of("เด็กหญิง", "ด.ญ."), TitleSex.FEMALE),
            new Title("MISS", List.of("นางสาว", "น.ส."), TitleSex.FEMALE),
            new Title("MRS", List.of("นาง"), TitleSex.FEMALE),
            new Title("MR", List.of("นาย"), TitleSex.MALE)));
    private static final Linkage.Vocabulary VOCABULARY = PersonComparators.vocabulary(TITLES);

    @ParameterizedTest(name = "{0}: {1} | {2} = {3}")
    @CsvFileSource(resources = "/org/bringback/identity/comparison/levels.csv", numLinesToSkip = 1)
    void valuesStandAtTheLevelThatTheTableSays(String comparator, String left, String right, String level) {
        FieldComparator field = VOCABULARY.comparators().find(comparator).orElseThrow();
        assertThat(level(field, left, right)).isEqualTo(level);
        assertThat(level(field, right, left)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvFileSource(resources = "normalised.csv", numLinesToSkip = 1)
    void valuesAreComparedInTheFormThatTheTableSays(String comparator, String raw, String normalised) {
        FieldComparator field = VOCABULARY.comparators().find(comparator).orElseThrow();
        String found = field.normalise(raw);
        assertThat(found).isEqualTo(normalised == null ? "" : normalised);
        assertThat(field.normalise(found)).as("a second time").isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}: {1} | {2}: {3}")
    @CsvFileSource(resources = "keys.csv", numLinesToSkip = 1)
    void valuesMeetUnderTheKeysThatTheTableSays(String function, String left, String right, String meets) {
        UnaryOperator<String> key = VOCABULARY.keyFunctions().find(function).orElseThrow();
        String one = key.apply(left);
        String other = key.apply(right);
        assertThat(one.isEmpty() && other.isEmpty() ? "nothing" : one.equals(other) ? "yes" : "no")
                .isEqualTo(meets);
    }

    private static String level(FieldComparator field, String left, String right) {
        Dictionary values = new Dictionary();
        int one = values.add(field.normalise(left == null ? "" : left));
        int other = values.add(field.normalise(right == null ? "" : right));
        if (one == Dictionary.MISSING || other == Dictionary.MISSING) {
            return "missing";
        }
        return field.levels().get(field.prepare(values).level(one, other) - 1).name();
    }
}
