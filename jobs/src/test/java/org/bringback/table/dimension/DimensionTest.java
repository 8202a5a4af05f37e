package org.bringback.table.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Categories that add up, written as whole=part+part, wholes after their parts. */
class DimensionTest {

    private static Dimension dimension(String words) {
        List<CategorySum> sums = new ArrayList<>();
        for (String word : words.split(" ")) {
            String[] sides = word.split("=");
            sums.add(new CategorySum(
                    category(sides[0]),
                    sides.length == 1
                            ? List.of()
                            : Arrays.stream(sides[1].split("\\+"))
                                    .map(DimensionTest::category)
                                    .toList()));
        }
        return new Dimension(Axis.PLACE, sums);
    }

    private static Category category(String code) {
        return new Category(Axis.PLACE, code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "sums.csv", delimiterString = " => ", numLinesToSkip = 1)
    void everyLeafIsCountedInAllThatItIsPartOf(String words, String leaves, String categories, String countedIn) {
        Dimension dimension = dimension(words);
        assertThat(codes(dimension.leaves())).isEqualTo(leaves);
        assertThat(codes(dimension.categories())).isEqualTo(categories);
        assertThat(dimension.countedIn().entrySet().stream()
                        .map(leaf -> leaf.getKey().code() + ":"
                                + codes(List.copyOf(leaf.getValue())).replace(' ', ','))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(countedIn);
    }

    private static String codes(List<Category> categories) {
        return categories.stream().map(Category::code).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t=p p=a+b", "p=a p=b", "p=", "t=p+q p=a q=b", "p=p+a"})
    void aWholeComesOnceAndAfterItsParts(String words) {
        assertThatThrownBy(() -> dimension(words)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "a b c, 3"})
    void aPlainListHasItsTotal(String codes, int leaves) {
        Dimension dimension = Dimension.of(
                Axis.SEX,
                Arrays.stream(codes.split(" "))
                        .map(code -> new Category(Axis.SEX, code))
                        .toList());
        assertThat(dimension.leaves()).hasSize(leaves);
        assertThat(dimension.categories()).last().isEqualTo(Category.total(Axis.SEX));
        assertThat(dimension.countedIn().values())
                .allSatisfy(in -> assertThat(in).hasSize(2).contains(Category.total(Axis.SEX)));
    }
}
