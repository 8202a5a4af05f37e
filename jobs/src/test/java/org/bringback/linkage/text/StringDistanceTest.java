package org.bringback.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.bringback.linkage.record.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distances against other programs' and against their definitions: implementations disagree on one pair in sixteen. */
class StringDistanceTest {
    private static final double TEN_DECIMALS = 1e-10;

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvFileSource(resources = "edit-distances.csv", numLinesToSkip = 1)
    void mistakesAreCountedAsAnotherProgramCountsThem(String left, String right, int distance) {
        assertThat(EditDistance.of(left, right)).isEqualTo(distance);
        assertThat(EditDistance.of(right, left)).isEqualTo(distance);
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvFileSource(resources = "jaro-winkler.csv", numLinesToSkip = 1)
    void theSimilarityIsThatOfItsDefinition(String left, String right, double similarity) {
        assertThat(JaroWinkler.of(left, right)).isCloseTo(similarity, within(TEN_DECIMALS));
        assertThat(JaroWinkler.of(right, left)).isCloseTo(similarity, within(TEN_DECIMALS));
    }

    /** Words of few symbols, so that they share many; the longest do not fit into one number of matched places. */
    @ParameterizedTest(name = "up to {0} symbols")
    @ValueSource(ints = {5, 12, 64, 90})
    void randomWordsAreAsFarApartAsTheWholeTableSays(int longest) {
        SplittableRandom random = new SplittableRandom(longest);
        for (int i = 0; i < 4_000 / longest + 200; i++) {
            Symbols pair = Symbols.ofPair(word(random, longest), word(random, longest));
            int distance = wholeTable(pair);
            assertThat(EditDistance.bounded(longest, pair, 0, 1)).isEqualTo(distance);
            int limit = random.nextInt(6);
            assertThat(EditDistance.bounded(limit, pair, 0, 1)).isEqualTo(Math.min(distance, limit + 1));
        }
    }

    /** Dates of three years, so that many are nearly alike. */
    @Test
    void datesAreOneSlipApartWhereTheirDigitsAreOneMistakeApart() {
        SplittableRandom random = new SplittableRandom(8);
        int slips = 0;
        for (int i = 0; i < 20_000; i++) {
            int one = date(random);
            int other = date(random);
            if (one != other) {
                boolean slip = EditDistance.of(Integer.toString(one), Integer.toString(other)) == 1;
                assertThat(DateDigits.isOneSlip(one, other))
                        .as(one + " " + other)
                        .isEqualTo(slip);
                slips += slip ? 1 : 0;
            }
        }
        assertThat(slips).isGreaterThan(100);
    }

    private static int date(SplittableRandom random) {
        return (2010 + random.nextInt(3)) * 10_000 + (1 + random.nextInt(12)) * 100 + 1 + random.nextInt(28);
    }

    @ParameterizedTest(name = "at least {0}")
    @ValueSource(doubles = {0, 0.5, 0.8, 0.88, 0.92, 0.95, 1})
    void aThresholdDecidesAsTheSimilarityDoes(double threshold) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 3_000; i++) {
            Symbols pair = Symbols.ofPair(word(random, 9), word(random, 9));
            boolean alike = JaroWinkler.of(pair, 0, 1) >= threshold;
            assertThat(JaroWinkler.isAtLeast(threshold, pair, 0, 1)).isEqualTo(alike);
        }
    }

    /** By hand: martha and marhta have six symbols in common and one transposition, (1 + 1 + 5/6) / 3. */
    @Test
    void withoutTheCommonPrefixTheSimilarityIsThatOfJaro() {
        assertThat(JaroWinkler.jaro("martha", "marhta")).isCloseTo(17.0 / 18, within(1e-9));
        assertThat(JaroWinkler.jaro("martha", "")).isZero();
    }

    /** Words of 64 symbols are matched in bits, longer ones in a list: a symbol more on both sides must fit in. */
    @Test
    void longTextsAreComparedLikeShortOnes() {
        String padding = "x".repeat(80);
        // 85 of 86 places as they were and two symbols out of order: (1 + 1 + 85 / 86) / 3, and a prefix of three
        double jaro = (2 + 85.0 / 86) / 3;
        assertThat(JaroWinkler.of("martha" + padding, "marhta" + padding))
                .isCloseTo(jaro + 0.3 * (1 - jaro), within(TEN_DECIMALS));
    }

    @ParameterizedTest(name = "{0} | {1}: {2}, {3}")
    @CsvFileSource(resources = "words.csv", numLinesToSkip = 1)
    void sharedWordsAndSharedNeighboursAreCounted(String left, String right, double cosine, double dice) {
        Dictionary values = new Dictionary();
        int one = values.add(left);
        int other = values.add(right);
        CosineSimilarity words = CosineSimilarity.unweighted(values);
        DiceSimilarity neighbours = new DiceSimilarity(Symbols.of(values));
        assertThat(words.cosine(one, other)).isCloseTo(cosine, within(TEN_DECIMALS));
        assertThat(words.cosine(other, one)).isCloseTo(cosine, within(TEN_DECIMALS));
        assertThat(neighbours.dice(one, other)).isCloseTo(dice, within(TEN_DECIMALS));
        assertThat(neighbours.dice(other, one)).isCloseTo(dice, within(TEN_DECIMALS));
    }

    /** The weight of a word is ln(1 + values / values with it), the missing value being one of them. */
    @Test
    void rareWordsCountByTheLogarithmOfTheirRarity() {
        Dictionary values = new Dictionary();
        List<String> texts = List.of("a b", "a c", "a d e", "f");
        texts.forEach(values::add);
        CosineSimilarity words = CosineSimilarity.weightedByIdf(values);
        double common = Math.log(1 + 5 / 3.0);
        double rare = Math.log(1 + 5 / 1.0);
        double shared = common * common;
        double twoWords = Math.sqrt(common * common + rare * rare);
        double threeWords = Math.sqrt(common * common + 2 * rare * rare);
        assertThat(words.cosine(1, 2)).isCloseTo(shared / (twoWords * twoWords), within(TEN_DECIMALS));
        assertThat(words.cosine(1, 3)).isCloseTo(shared / (twoWords * threeWords), within(TEN_DECIMALS));
        assertThat(words.cosine(1, 4)).isZero();
        assertThat(words.cosine(0, 1)).isZero();
    }

    @Test
    void movedWordsShareTheirBigramsAndTheirRareWords() {
        Dictionary values = new Dictionary();
        int one = values.add("grand hotel orient");
        int other = values.add("orient grand hotel");
        int none = values.add("station cafe");
        assertThat(CosineSimilarity.weightedByIdf(values).cosine(one, other)).isCloseTo(1, within(TEN_DECIMALS));
        assertThat(CosineSimilarity.weightedByIdf(values).cosine(one, none)).isZero();
        // 15 of 16 pairs of neighbours on each side, but for those where the words meet
        assertThat(new DiceSimilarity(Symbols.letters(values)).dice(one, other))
                .isCloseTo(14.0 / 15, within(TEN_DECIMALS));
    }

    private static String word(SplittableRandom random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(longest + 1); length > 0; length--) {
            word.append("abกิ".charAt(random.nextInt(4)));
        }
        return word.toString();
    }

    /** Optimal string alignment by the whole table, cell by cell. */
    private static int wholeTable(Symbols pair) {
        int rows = pair.length(0);
        int columns = pair.length(1);
        int[][] cells = new int[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                cells[i][j] = i == 0 || j == 0 ? i + j : cell(pair, cells, i, j);
            }
        }
        return cells[rows][columns];
    }

    private static int cell(Symbols pair, int[][] cells, int i, int j) {
        int replaced = cells[i - 1][j - 1] + (symbol(pair, 0, i) == symbol(pair, 1, j) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cells[i - 1][j], cells[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && symbol(pair, 0, i) == symbol(pair, 1, j - 1)
                && symbol(pair, 0, i - 1) == symbol(pair, 1, j);
        return swapped ? Math.min(best, cells[i - 2][j - 2] + 1) : best;
    }

    private static char symbol(Symbols pair, int text, int number) {
        return pair.all()[pair.start(text) + number - 1];
    }
}
