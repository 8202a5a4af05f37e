package org.bringback.thai.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class IdNormaliserTest {

    @ParameterizedTest(name = "U+{0} is dropped: {1}")
    @CsvFileSource(resources = "separators.csv", numLinesToSkip = 1)
    void separatorsAreDroppedWhereverTheyStand(String hex, boolean dropped) {
        String separator = Character.toString(Integer.parseInt(hex, 16));
        String typed = Arrays.stream("7 8 9".split(" ")).collect(Collectors.joining(separator, separator, separator));

        assertThat(IdNormaliser.withoutSeparators(typed)).isEqualTo(dropped ? "789" : typed);
    }

    @ParameterizedTest(name = "{0} is meant as {1}")
    @CsvFileSource(resources = "meant.csv", numLinesToSkip = 1)
    void lettersThatLookLikeDigitsAreRead(String typed, String meant) {
        assertThat(IdNormaliser.asMeant(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"12.0, 12", "12.00, 12.00", "12.1, 12.1", ".0, ''", "0, 0", "1.0.0, 1.0"})
    void onlyOneZeroBehindThePointIsASpreadsheets(String typed, String kept) {
        assertThat(IdNormaliser.withoutSeparators(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"NATIONAL, true", "G_CODE, true", "OTHER_CODE, true", "UNUSABLE, false", "NONE, false"})
    void onlyANumberSomebodyGaveIsAKey(IdKind kind, boolean key) {
        assertThat(kind.isKey()).isEqualTo(key);
    }

    @Test
    void anUnknownCharacterIsNoKind() {
        assertThatThrownBy(() -> IdKind.ofCode('?'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a kind of ID: ?");
    }
}
