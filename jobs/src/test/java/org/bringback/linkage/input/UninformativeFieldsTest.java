package org.bringback.linkage.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.record.RecordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Fields by which no two rows can be told apart. */
class UninformativeFieldsTest {

    private static RecordTable table(String codes) {
        RecordTable table = new RecordTable(2, 16);
        if (codes != null) {
            for (String code : codes.split(" ")) {
                // the other field says something everywhere
                table.add("r" + table.rows(), table.rows() + 1, Integer.parseInt(code));
            }
        }
        return table;
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvFileSource(resources = "uninformative.csv", delimiterString = " => ", numLinesToSkip = 1)
    void aFieldThatIsMissingOrTheSameEverywhereSaysNothing(String left, String right, boolean missing, boolean same) {
        RecordTable one = table(left);
        RecordTable other = table(right);
        assertThat(UninformativeFields.isMissing(one, other, 1)).isEqualTo(missing);
        assertThat(UninformativeFields.isEverywhereTheSame(one, other, 1)).isEqualTo(same);
        assertThat(UninformativeFields.isMissing(other, one, 1))
                .as("the other way round")
                .isEqualTo(missing);
        if (!missing) {
            assertThat(UninformativeFields.isEverywhereTheSame(other, one, 1))
                    .as("the other way round")
                    .isEqualTo(same);
        }
        if (one.rows() > 1) {
            assertThat(UninformativeFields.isMissing(one, other, 0)).isEqualTo(other.rows() == 0);
            assertThat(UninformativeFields.isEverywhereTheSame(one, other, 0)).isFalse();
        }
    }

    @Test
    void theColumnsAreNamed() {
        ComparisonField field = new ComparisonField("name", List.of("first", "last"), "name", true);
        assertThat(UninformativeFields.remark(field).english())
                .isEqualTo("field name is ignored: column first, last is all missing or all equal");
        assertThat(UninformativeFields.remark(field).thai()).contains("name", "first, last");
        assertThat(UninformativeFields.UNINFORMATIVE.level(1, 2))
                .as("no level: as if it were missing")
                .isZero();
    }
}
