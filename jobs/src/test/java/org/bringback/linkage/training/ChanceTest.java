package org.bringback.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.input.PeopleInput;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What chance does, against every pair looked at. */
class ChanceTest {
    private final Workers workers = new Workers(2);

    @AfterEach
    void endThreads() {
        workers.close();
    }

    @ParameterizedTest(name = "two tables: {0}")
    @ValueSource(booleans = {true, false})
    void equalValuesAreCountedAsIfEveryPairWereLookedAt(boolean two) {
        LinkageInput input = input(120, 90, two);
        ValueCounts counts = counts(input);
        for (int field = 0; field < input.values().size(); field++) {
            Map<Integer, Double> expected = new TreeMap<>();
            double both = 0;
            for (int[] pair : pairs(input)) {
                int left = input.left().code(pair[0], field);
                int right = input.right().code(pair[1], field);
                both += left > 0 && right > 0 ? 1 : 0;
                if (left > 0 && left == right) {
                    expected.merge(input.valueComparators().get(field).level(left, right), 1.0, Double::sum);
                }
            }
            double all = both;
            Map<Integer, Double> found = counts.equalByLevel(field);
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            expected.forEach((level, pairs) -> assertThat(found.get(level)).isCloseTo(pairs / all, within(1e-12)));
        }
    }

    @Test
    void everyValueOfTheRightSideIsCounted() {
        LinkageInput input = input(40, 200, true);
        ValueCounts counts = counts(input);
        for (int field = 0; field < input.values().size(); field++) {
            Dictionary values = input.values().get(field);
            int[] expected = new int[values.size()];
            for (int row = 0; row < input.right().rows(); row++) {
                expected[input.right().code(row, field)]++;
            }
            assertThat(counts.ofRight(field)).containsExactly(expected);
            long distinct = Arrays.stream(expected, 1, expected.length)
                    .filter(count -> count > 0)
                    .count();
            assertThat(counts.distinct(field)).isEqualTo((int) distinct);
        }
    }

    /** Few enough pairs to look at all: the shares are exact, but for levels that are taken for a swap. */
    @ParameterizedTest(name = "two tables: {0}")
    @ValueSource(booleans = {true, false})
    void sharesOfSmallTablesAreThoseOfAllPairs(boolean two) {
        LinkageInput input = input(150, 130, two);
        UProbabilities found = sample(input);
        for (int field = 2; field < input.values().size(); field++) {
            double[] expected = sharesOfAllPairs(input, field);
            assertThat(found.shares()[field]).containsExactly(expected, within(1e-12));
        }
        assertThat(found.known()).containsOnly(true);
    }

    @Test
    void sharesOfLargeTablesAreSampledWithinTheirError() {
        LinkageInput input = input(1_200, 1_100, true);
        UProbabilities found = sample(input);
        for (int field = 2; field < input.values().size(); field++) {
            double[] expected = sharesOfAllPairs(input, field);
            assertThat(found.shares()[field][1]).as("counted exactly").isCloseTo(expected[1], within(1e-12));
            for (int level = 2; level < expected.length; level++) {
                // of 300,000 drawn pairs three in four have both values
                double error = 5 * Math.sqrt(expected[level] * (1 - expected[level]) / 225_000);
                assertThat(found.shares()[field][level]).isCloseTo(expected[level], within(error + 1e-6));
            }
        }
    }

    @Test
    void theSharesOfAFieldAddUpToOne() {
        for (double[] shares : sample(input(300, 300, true)).shares()) {
            double sum = 0;
            for (int level = 1; level < shares.length; level++) {
                sum += shares[level];
            }
            assertThat(sum).isCloseTo(1, within(0.01));
        }
    }

    @Test
    void chanceIsNotBelievedToBeNothing() {
        LinkageInput input = input(150, 130, true);
        UProbabilities found = sample(input);
        for (int field = 0; field < found.minShares().length; field++) {
            assertThat(found.minShares()[field][1])
                    .isEqualTo(0.02 / Math.max(50, counts(input).distinct(field)));
            assertThat(found.minShares()[field][2]).isEqualTo(0.5 / 300_000);
        }
    }

    @Test
    void aFieldThatIsMissingOnOneSideIsNotKnown() {
        LinkageModel model = PeopleInput.model(List.of(), Optional.empty());
        MemoryRecordSource right = PeopleInput.people(30, 2);
        MemoryRecordSource left = new MemoryRecordSource(
                "left",
                PeopleInput.COLUMNS,
                PeopleInput.people(30, 1).rows().stream()
                        .map(row -> List.of(row.get(0), row.get(1), row.get(2), "", row.get(4)))
                        .toList());
        UProbabilities found = sample(PeopleInput.load(model, left, Optional.of(right), workers));
        assertThat(found.known()).containsExactly(true, true, true, false, true);
    }

    private LinkageInput input(int leftRows, int rightRows, boolean two) {
        LinkageModel model = PeopleInput.model(List.of(), Optional.empty());
        Optional<MemoryRecordSource> right = two ? Optional.of(PeopleInput.people(rightRows, 4)) : Optional.empty();
        return PeopleInput.load(model, PeopleInput.people(leftRows, 3), right, workers);
    }

    private ValueCounts counts(LinkageInput input) {
        return new ValueCounts(input.left(), input.right(), input.values(), input.valueComparators(), workers);
    }

    private UProbabilities sample(LinkageInput input) {
        return new USampler(input.left(), input.right(), input.levelsByField(), input.pairComparator())
                .sample(counts(input), workers);
    }

    private static double[] sharesOfAllPairs(LinkageInput input, int field) {
        double[] shares = new double[input.levelsByField().get(field).size() + 1];
        double all = 0;
        for (int row = 0; row < input.left().rows(); row++) {
            for (int other = input.isWithin() ? row + 1 : 0;
                    other < input.right().rows();
                    other++) {
                if (input.left().code(row, field) > 0 && input.right().code(other, field) > 0) {
                    shares[input.pairComparator().unswappedLevel(row, other, field)]++;
                    all++;
                }
            }
        }
        for (int level = 1; level < shares.length; level++) {
            shares[level] /= all;
        }
        return shares;
    }

    private static List<int[]> pairs(LinkageInput input) {
        RecordTable left = input.left();
        List<int[]> pairs = new ArrayList<>();
        for (int row = 0; row < left.rows(); row++) {
            for (int other = input.isWithin() ? row + 1 : 0;
                    other < input.right().rows();
                    other++) {
                pairs.add(new int[] {row, other});
            }
        }
        return pairs;
    }
}
