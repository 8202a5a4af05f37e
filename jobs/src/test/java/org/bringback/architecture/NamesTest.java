package org.bringback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that say what a thing is, in the terms that everybody uses. */
class NamesTest {

    /** The word most or least, anywhere in a name: {@code mostPairs}, {@code leastWeight}, {@code MOST_DIGITS}. */
    private static final Pattern MOST_OR_LEAST =
            Pattern.compile("(^|_)(most|least|MOST|LEAST)(?![a-z])|(Most|Least)(?![a-z])");

    /** A comparison with a threshold: the standard words for it, and neither a maximum nor a minimum. */
    private static final Pattern THRESHOLD = Pattern.compile("AtMost|AtLeast");

    @Test
    void onlyStaticFactoriesAreCalledOf() {
        assertThat(ProductClasses.ALL.stream().flatMap(type -> type.getMethods().stream()))
                .filteredOn(method -> method.getName().equals("of"))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getModifiers())
                        .as(method.getFullName())
                        .contains(JavaModifier.STATIC));
    }

    @Test
    void limitsAreCalledMaxAndMin() {
        assertThat(names().filter(NamesTest::saysMostOrLeast)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mostPairs", "pairsAtLeastAndMost", "least", "MOST_EXACT_DIGITS", "MostWeights"})
    void mostAndLeastAreSeenAsWords(String name) {
        assertThat(saysMostOrLeast(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"isAtLeast", "requireAtMost", "almostEqual", "leastwise", "Almost", "maxPairs"})
    void thresholdsAndOtherWordsMayStay(String name) {
        assertThat(saysMostOrLeast(name)).isFalse();
    }

    private static boolean saysMostOrLeast(String name) {
        return MOST_OR_LEAST.matcher(THRESHOLD.matcher(name).replaceAll("")).find();
    }

    /** Names of types, methods and fields, without those that the compiler makes up. */
    private static Stream<String> names() {
        return ProductClasses.ALL.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getMembers().stream()
                                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .map(JavaMember::getName)));
    }
}
