package org.bringback.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of pairs that agree in two fields, against a look at every pair. */
class JointAgreementTest {

    /** Value 1 of each field is one of which two equal ones are not the same, as a year without a day. */
    private static final ValueComparator YEARS = (one, other) -> one == other && one > 1 ? 1 : 2;

    @ParameterizedTest(name = "{0} and {1} rows of {2} values")
    @CsvSource({"300, 0, 4", "300, 200, 4", "150, 400, 2", "300, 300, 90", "40, 1, 2", "1, 1, 1", "600, 0, 30"})
    void sharesAreThoseOfAllPairs(int leftRows, int rightRows, int values) {
        Random random = new Random(leftRows + 7L * rightRows);
        RecordTable left = table(leftRows, values, random);
        RecordTable right = rightRows == 0 ? left : table(rightRows, values, random);
        try (Workers workers = new Workers(2)) {
            double[][] shares = new JointAgreement(left, right, List.of(YEARS, YEARS, YEARS)).shares(workers);
            for (int one = 0; one < 3; one++) {
                for (int other = 0; other < 3; other++) {
                    double expected = other < one ? share(left, right, one, other) : 0;
                    assertThat(shares[one][other]).as("%s %s", one, other).isCloseTo(expected, within(1e-12));
                }
            }
        }
    }

    private static RecordTable table(int rows, int values, Random random) {
        RecordTable table = new RecordTable(3, rows);
        for (int row = 0; row < rows; row++) {
            int first = random.nextInt(values + 1);
            // the second field follows the first one often, the third never
            int second = random.nextInt(3) > 0 ? first : random.nextInt(values + 1);
            table.add("r" + row, first, second, random.nextInt(values + 1));
        }
        return table;
    }

    private static double share(RecordTable left, RecordTable right, int one, int other) {
        double pairs = 0;
        double agreeing = 0;
        for (int row = 0; row < left.rows(); row++) {
            for (int partner = left == right ? row + 1 : 0; partner < right.rows(); partner++) {
                boolean both = left.code(row, one) != 0
                        && left.code(row, other) != 0
                        && right.code(partner, one) != 0
                        && right.code(partner, other) != 0;
                pairs += both ? 1 : 0;
                boolean agree = both
                        && left.code(row, one) == right.code(partner, one)
                        && left.code(row, other) == right.code(partner, other)
                        && left.code(row, one) > 1
                        && left.code(row, other) > 1;
                agreeing += agree ? 1 : 0;
            }
        }
        return agreeing < 30 ? 0 : agreeing / pairs;
    }

    /** Every person once in both; of so many rows a third is looked at on either side, so of the persons a ninth twice. */
    @Test
    void twoFilesInOneOrderAgreeNoMoreThanThoseInAnother() {
        int rows = 120_000;
        RecordTable left = new RecordTable(2, rows);
        RecordTable right = new RecordTable(2, rows);
        for (int row = 0; row < rows; row++) {
            left.add("l" + row, row + 2, row + 2);
            right.add("r" + row, row + 2, row + 2);
        }
        try (Workers workers = new Workers(1)) {
            double share = new JointAgreement(left, right, List.of(YEARS, YEARS)).shares(workers)[1][0];
            assertThat(share * rows).isCloseTo(1, within(0.05));
        }
    }

    @Test
    void fewPairsThatAgreeSayNothing() {
        RecordTable left = new RecordTable(2, 8);
        for (int row = 0; row < 8; row++) {
            left.add("r" + row, 2, 2);
        }
        try (Workers workers = new Workers(1)) {
            assertThat(new JointAgreement(left, left, List.of(YEARS, YEARS)).shares(workers)[1][0])
                    .as("28 pairs")
                    .isZero();
            left.add("r8", 2, 2);
            assertThat(new JointAgreement(left, left, List.of(YEARS, YEARS)).shares(workers)[1][0])
                    .as("36 pairs")
                    .isEqualTo(1);
        }
    }
}
