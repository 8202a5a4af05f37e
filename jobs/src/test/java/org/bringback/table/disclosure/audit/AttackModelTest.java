package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Programmes written down in {@code programmes.yaml}, also those that have no table, one table or many best ones. */
class AttackModelTest {

    private static final Pattern TERM = Pattern.compile("([+-]?)\\s*(\\d*)([a-z])");

    /** Numbers of cells need not begin with 0: a block has any cells of the problem. */
    private static final int FIRST = 40;

    @ParameterizedTest(name = "{0}")
    @MethodSource("programmes")
    @SuppressWarnings("unchecked")
    void theGreatestValueIsFound(String name, Map<String, Object> example) {
        List<Long> ceilings = ((List<Integer>) example.get("ceilings"))
                .stream().map(Integer::longValue).toList();
        List<LinearConstraint> equations = ((List<String>) example.get("equations"))
                .stream().map(AttackModelTest::equation).toList();
        Block block = block(ceilings.size(), equations);
        double[] weights = new double[ceilings.size()];
        Matcher term = TERM.matcher((String) example.get("greatest"));
        while (term.find()) {
            weights[term.group(3).charAt(0) - 'a'] =
                    sign(term) * (term.group(2).isEmpty() ? 1 : Integer.parseInt(term.group(2)));
        }

        Optional<double[]> table =
                new AttackModel(block, CellLimits.upTo(cell -> ceilings.get(cell - FIRST))).greatest(weights);

        String expected = example.get("value").toString();
        assertThat(table.isPresent()).isEqualTo(!expected.equals("none"));
        table.ifPresent(values -> {
            double value = IntStream.range(0, weights.length)
                    .mapToDouble(n -> weights[n] * values[n])
                    .sum();
            assertThat(value).isCloseTo(Double.parseDouble(expected), within(1e-6));
            for (int cell = 0; cell < values.length; cell++) {
                assertThat(values[cell]).isBetween(-1e-6, ceilings.get(cell) + 1e-6);
            }
        });
    }

    static Stream<Arguments> programmes() {
        List<Map<String, Object>> examples =
                new Yaml().load(AttackModelTest.class.getResourceAsStream("programmes.yaml"));
        return examples.stream().map(example -> Arguments.of(example.get("case"), example));
    }

    @Test
    void aTableIsPossibleIfItKeepsEveryEquationAndCountsNobodyBelowZero() {
        Block block = block(3, List.of(equation("a + b = 6"), equation("b + c >= 4")));
        AttackModel model = new AttackModel(block, CellLimits.upTo(cell -> 9));

        assertThat(model.isPossible(new long[] {2, 4, 0})).isTrue();
        assertThat(model.isPossible(new long[] {2, 4, 5})).isTrue();
        assertThat(model.isPossible(new long[] {3, 3, 0})).isFalse();
        assertThat(model.isPossible(new long[] {2, 5, 0})).isFalse();
        assertThat(model.isPossible(new long[] {2, 3, 9})).isFalse();
        assertThat(model.isPossible(new long[] {-1, 7, 0})).isFalse();
    }

    /** One model is asked many things; what it was asked before must not stay. */
    @Test
    void aModelForgetsWhatItWasAskedBefore() {
        AttackModel model = new AttackModel(
                block(2, List.of(equation("a + b = 6"))), CellLimits.upTo(cell -> cell == FIRST ? 4 : 5));
        for (int round = 0; round < 3; round++) {
            assertThat(model.greatest(new double[] {1, 0}).orElseThrow()[0]).isCloseTo(4, within(1e-6));
            assertThat(model.greatest(new double[] {0, 1}).orElseThrow()[1]).isCloseTo(5, within(1e-6));
            assertThat(model.greatest(new double[] {-1, 0}).orElseThrow()[0]).isCloseTo(1, within(1e-6));
        }
    }

    /** From a possible table, each of the shifts that is said to lead to another is added up anew. */
    @Test
    void onlyShiftsThatKeepEveryEquationLeadToAnotherTable() {
        Block block = block(3, List.of(equation("a + b = 6"), equation("b + c >= 4")));
        AlternativeTables others = new AlternativeTables(block, new long[] {2, 4, 1}, CellLimits.upTo(cell -> 9));

        assertThat(others.possible(shift(1, -1, 0))).isEqualTo(Map.of(0, 3L, 1, 3L));
        assertThat(others.possible(shift(-2, 2, -1))).isEqualTo(Map.of(0, 0L, 1, 6L, 2, 0L));
        assertThat(others.possible(shift(0, 0, 7))).isEqualTo(Map.of(2, 8L));
        // a sum of 7, of 3 where 4 are needed, and nobody less one
        assertThat(others.possible(shift(1, 0, 0))).isEmpty();
        assertThat(others.possible(shift(2, -2, 0))).isEmpty();
        assertThat(others.possible(shift(-3, 3, 0))).isEmpty();
        // cells of other blocks are none of this one's business
        assertThat(others.possible(Map.of(3, 5L, FIRST, 1L, FIRST + 1, -1L))).isEqualTo(Map.of(0, 3L, 1, 3L));
    }

    private static Map<Integer, Long> shift(long a, long b, long c) {
        Map<Integer, Long> shift = new HashMap<>();
        shift.put(FIRST, a);
        shift.put(FIRST + 1, b);
        shift.put(FIRST + 2, c);
        shift.values().removeIf(by -> by == 0);
        return shift;
    }

    private static Block block(int size, List<LinearConstraint> equations) {
        return new Block(IntStream.range(FIRST, FIRST + size).boxed().toList(), equations);
    }

    private static LinearConstraint equation(String text) {
        String[] sides = text.split(">?=");
        Matcher term = TERM.matcher(sides[0]);
        int[] cells = new int[sides[0].length()];
        int[] signs = new int[cells.length];
        int size = 0;
        while (term.find()) {
            cells[size] = FIRST + term.group(3).charAt(0) - 'a';
            signs[size++] = sign(term);
        }
        return new LinearConstraint(
                Arrays.copyOf(cells, size),
                Arrays.copyOf(signs, size),
                Long.parseLong(sides[1].trim()),
                text.contains(">"));
    }

    private static int sign(Matcher term) {
        return term.group(1).equals("-") ? -1 : 1;
    }
}
