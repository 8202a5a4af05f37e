package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every number that two slips of the hand make of a few, beside those few, against the rules said plainly: a table of
 * distances, and the check digit by the sum of products with 13 down to 2.
 */
class ThaiIdComparatorTest {
    private static final String CHILD = "1999900000129";
    private static final String PARENT = "3249800008341";
    private static final String OTHER_PARENT = "4999900000123";
    private static final String CODE = "G644200000001";

    private static final List<String> NUMBERS = List.of(CHILD, PARENT, OTHER_PARENT, CODE);

    private static final FieldComparator COMPARATOR = new ThaiIdComparator();
    private static final List<ComparisonLevel> LEVELS = COMPARATOR.levels();
    private static final Dictionary VALUES = new Dictionary();
    private static final Set<String> SLIPS = new TreeSet<>();

    private static ValueComparator comparator;

    @BeforeAll
    static void makeSlips() {
        for (String number : NUMBERS) {
            SLIPS.add(number);
            SLIPS.addAll(slips(number));
            slips(number).stream().filter(slip -> slip.hashCode() % 5 == 0).forEach(slip -> SLIPS.addAll(slips(slip)));
        }
        SLIPS.removeIf(slip -> COMPARATOR.normalise(slip).isEmpty());
        SLIPS.forEach(VALUES::add);
        comparator = COMPARATOR.prepare(VALUES);
    }

    /** One digit replaced, left out or put in, or two neighbours exchanged. */
    private static Set<String> slips(String number) {
        Set<String> slips = new TreeSet<>();
        for (int at = 1; at < number.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                slips.add(number.substring(0, at) + digit + number.substring(at + 1));
            }
            slips.add(number.substring(0, at) + number.substring(at + 1));
            slips.add(number.substring(0, at) + '7' + number.substring(at));
            slips.add(
                    number.substring(0, at - 1) + number.charAt(at) + number.charAt(at - 1) + number.substring(at + 1));
        }
        return slips;
    }

    @Test
    void everySlipStandsAtTheLevelOfTheRules() {
        List<String> wrong = new ArrayList<>();
        Set<String> met = new TreeSet<>();
        for (String left : NUMBERS) {
            for (String right : SLIPS) {
                String expected = expected(left, right);
                met.add(expected);
                if (!level(left, right).equals(expected) || !level(right, left).equals(expected)) {
                    wrong.add(left + " " + right + " " + expected);
                }
            }
        }
        assertThat(wrong.stream().limit(5)).isEmpty();
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(
                        LEVELS.stream().map(ComparisonLevel::name).toList());
    }

    private static String level(String left, String right) {
        return LEVELS.get(comparator.level(VALUES.find(left), VALUES.find(right)) - 1)
                .name();
    }

    private static String expected(String left, String right) {
        int distance = distance(left, right);
        if (distance <= 1) {
            return distance == 0 ? "exact" : "one slip";
        }
        boolean code = left.startsWith("G");
        if (code != right.startsWith("G")) {
            return "G code and number";
        }
        if (isOf1984(left) != isOf1984(right)) {
            return "perhaps a parent's";
        }
        boolean bothValid = isValid(left) && isValid(right) && !isOf1984(left);
        return bothValid ? "different and both valid" : distance == 2 ? "two slips" : "different";
    }

    private static boolean isOf1984(String number) {
        return isValid(number) && (number.startsWith("3") || number.startsWith("4"));
    }

    private static boolean isValid(String number) {
        if (!number.matches("\\d{13}")) {
            return false;
        }
        int sum = 0;
        for (int weight = 13; weight >= 2; weight--) {
            sum += weight * Character.digit(number.charAt(13 - weight), 10);
        }
        return Character.digit(number.charAt(12), 10) == (11 - sum % 11) % 10;
    }

    private static int distance(String left, String right) {
        int[][] least = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, left, right, i, j);
            }
        }
        return least[left.length()][right.length()];
    }

    private static int step(int[][] least, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int step = Math.min(least[i - 1][j - 1] + (same ? 0 : 1), Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(step, least[i - 2][j - 2] + 1) : step;
    }

    @Test
    void onlyTwoValidNumbersForbidAPair() {
        assertThat(LEVELS.stream().filter(ComparisonLevel::cannotLink).map(ComparisonLevel::name))
                .containsExactly("different and both valid");
    }

    /** The third digit weighs 11 in the check digit's sum, so that any other third digit is a valid number too. */
    @Test
    void aSlipInTheThirdDigitIsASlipThoughBothNumbersAreValid() {
        for (char digit = '0'; digit <= '8'; digit++) {
            String other = "19" + digit + CHILD.substring(3);
            assertThat(isValid(other)).isTrue();
            assertThat(level(CHILD, other)).isEqualTo("one slip");
        }
    }
}
