package org.bringback.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.bringback.linkage.record.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of values, and which of them a model file keeps. */
class FrequenciesTest {
    private static final double FLOATS = 1e-6;

    @ParameterizedTest(name = "{0} of which {1} agree")
    @CsvFileSource(resources = "term-frequencies.csv", numLinesToSkip = 1)
    void aValueIsAsLikelyAsTheOtherThingsThatHaveIt(
            String counts, String matched, double all, double unseen, String shares) {
        int[] ofCode = Arrays.stream(("0 " + counts).split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        float[] agreeing = new float[matched.isEmpty() ? 0 : ofCode.length];
        for (int code = 1; code < agreeing.length; code++) {
            agreeing[code] = Float.parseFloat(matched.split(" ")[code - 1]);
        }
        TermFrequencies found = TermFrequencies.of(ofCode, agreeing);
        assertThat(found.all()).isCloseTo(all, within(FLOATS));
        assertThat((double) found.shares()[0]).isCloseTo(unseen, within(FLOATS));
        double[] expected = Arrays.stream(shares.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (int code = 1; code < ofCode.length; code++) {
            assertThat((double) found.shares()[code]).isCloseTo(expected[code - 1], within(FLOATS));
        }
    }

    /** The expected share of any value, weighed by how many things have it, is how likely two things agree. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sharesOfCommonValuesAreThoseOfPlainCounting(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] counts = new int[50];
        for (int row = 0; row < 100_000; row++) {
            counts[1 + Math.min(random.nextInt(49), random.nextInt(49))]++;
        }
        TermFrequencies found = TermFrequencies.of(counts, new float[0]);
        for (int code = 1; code < counts.length; code++) {
            // one occurrence, the thing's own, is not counted
            assertThat((double) found.shares()[code]).isCloseTo(counts[code] / 100_000.0, within(1.1e-5));
            // three values stand for a share of 10^-2, known as a float to 10^-9
            assertThat(found.entities(code)).isCloseTo(counts[code], within(0.01));
        }
    }

    @Test
    void onlyValuesClearlyMoreCommonThanTheRestAreKept() {
        Dictionary values = new Dictionary();
        int[] counts = new int[203];
        counts[values.add("somchai")] = 400;
        counts[values.add("anna")] = 100;
        for (int i = 0; i < 200; i++) {
            counts[values.add("rare" + i)] = i % 2 == 0 ? 1 : 3;
        }
        FrequentTerms kept = FrequentTerms.of(values, TermFrequencies.of(counts, new float[0]));
        assertThat(kept.shares()).containsOnlyKeys("somchai", "anna");
        assertThat(List.copyOf(kept.shares().keySet())).containsExactly("somchai", "anna");
        // 399.02 and 99.02 of 900 things
        assertThat(kept.shares().get("somchai")).isEqualTo(0.44336);
        assertThat(kept.shares().get("anna")).isEqualTo(0.11002);
        // the unseen one, a hundred of one thing and a hundred of three: (1 * .02 + 100 * .02 + 300 * 2.02) / 401 / 900
        assertThat(kept.rest()).isCloseTo((0.02 + 100 * 0.02 + 300 * 2.02) / 401 / 900, within(1e-7));
    }

    @Test
    void aFileOfRareValuesKeepsNoneAndNamesNobody() {
        Dictionary values = new Dictionary();
        int[] counts = new int[101];
        for (int i = 0; i < 100; i++) {
            counts[values.add("person" + i)] = 1 + i % 9;
        }
        FrequentTerms kept = FrequentTerms.of(values, TermFrequencies.of(counts, new float[0]));
        assertThat(kept.shares()).isEmpty();
        assertThat(kept.rest()).isPositive();
    }

    @Test
    void noMoreThanAThousandValuesAreKept() {
        Dictionary values = new Dictionary();
        int[] counts = new int[5_001];
        for (int i = 0; i < 5_000; i++) {
            counts[values.add("v" + i)] = i < 1_500 ? 3_000 - i : 1;
        }
        FrequentTerms kept = FrequentTerms.of(values, TermFrequencies.of(counts, new float[0]));
        assertThat(kept.shares()).hasSizeLessThanOrEqualTo(1_000);
        double last = 1;
        for (double share : kept.shares().values()) {
            assertThat(share).isLessThanOrEqualTo(last);
            last = share;
        }
    }

    @Test
    void whereValuesWeighAlikeNothingIsKept() {
        assertThat(FrequentTerms.of(new Dictionary(), TermFrequencies.NONE)).isEqualTo(new FrequentTerms(Map.of(), 0));
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"0.123456789, 0.12346", "0.1, 0.1", "1.0000049, 1", "0.000012345678, 0.000012346", "123456, 123460"})
    void sharesHaveFiveDigits(double share, double rounded) {
        assertThat(FrequentTerms.rounded(share)).isEqualTo(rounded);
    }

    @ParameterizedTest(name = "{0} over {1}")
    @CsvFileSource(resources = "isotonic.csv", numLinesToSkip = 1)
    void levelsInTheWrongOrderArePooledAsAnotherProgramPoolsThem(String m, String u, String pooled) {
        double[] found = numbers(m);
        IsotonicRegression.pool(found, numbers(u), found.length - 1);
        assertThat(found).containsExactly(numbers(pooled), within(1e-12));
    }

    /** The pooled ratio at a level is the least, over beginnings, of the greatest, over ends, of all stretches' ratios. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void pooledRatiosAreThoseOfAllStretches(int ordered) {
        SplittableRandom random = new SplittableRandom(ordered);
        for (int example = 0; example < 200; example++) {
            double[] m = random.doubles(ordered + 3L, 0.01, 1).toArray();
            double[] u = random.doubles(ordered + 3L, 0.01, 1).toArray();
            double[] pooled = m.clone();
            IsotonicRegression.pool(pooled, u, ordered);
            for (int level = 1; level <= ordered; level++) {
                assertThat(pooled[level] / u[level]).isCloseTo(leastOfGreatest(m, u, level, ordered), within(1e-9));
            }
            assertThat(pooled[0]).isEqualTo(m[0]);
            assertThat(pooled[ordered + 1]).as("a level of its own").isEqualTo(m[ordered + 1]);
        }
    }

    private static double leastOfGreatest(double[] m, double[] u, int level, int ordered) {
        double least = Double.POSITIVE_INFINITY;
        for (int from = 1; from <= level; from++) {
            double greatest = 0;
            for (int to = level; to <= ordered; to++) {
                double ratio = Arrays.stream(m, from, to + 1).sum()
                        / Arrays.stream(u, from, to + 1).sum();
                greatest = Math.max(greatest, ratio);
            }
            least = Math.min(least, greatest);
        }
        return least;
    }

    private static double[] numbers(String list) {
        return Arrays.stream(("0 " + list).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void vectorsAreCountedHoweverManyThereAre() {
        SplittableRandom random = new SplittableRandom(8);
        Map<Long, Long> expected = new TreeMap<>(Long::compareUnsigned);
        ComparisonVectorCounter one = new ComparisonVectorCounter(null);
        ComparisonVectorCounter other = new ComparisonVectorCounter(null);
        for (int i = 0; i < 30_000; i++) {
            long vector = i % 3 == 0 ? 0 : random.nextLong() >>> random.nextInt(64);
            long count = 1 + random.nextInt(4);
            (i % 2 == 0 ? one : other).add(vector, count);
            expected.merge(vector, count, Long::sum);
        }
        one.addAll(other);
        ComparisonVectorCounts found = one.sorted();
        assertThat(found.vectors())
                .containsExactly(
                        expected.keySet().stream().mapToLong(Long::longValue).toArray());
        assertThat(found.counts())
                .containsExactly(expected.values().stream()
                        .mapToDouble(Long::doubleValue)
                        .toArray());
        assertThat(found.times(7).counts()[5]).isEqualTo(7 * found.counts()[5]);
        assertThat(found.size()).isEqualTo(expected.size());
    }

    /** The platform's own generator mixes the same way. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 15, 1_000_003})
    void randomRowsAreThoseOfTheKnownGenerator(long seed) {
        SplitMix64 numbers = new SplitMix64(seed);
        SplittableRandom known = new SplittableRandom(seed * 0x632BE59BD9B4E019L + 1);
        int[] seen = new int[10];
        for (int i = 0; i < 20_000; i++) {
            int bound = i % 2 == 0 ? 10 : 1 + i;
            long expected = (known.nextLong() >>> 32) * bound >>> 32;
            int number = numbers.below(bound);
            assertThat(number).isEqualTo((int) expected).isBetween(0, bound - 1);
            seen[i % 2 == 0 ? number : 0] += i % 2 == 0 ? 1 : 0;
        }
        // each of ten numbers a thousand times, within five standard errors
        assertThat(Arrays.stream(seen)).allMatch(count -> Math.abs(count - 1_000) < 5 * Math.sqrt(900));
    }
}
