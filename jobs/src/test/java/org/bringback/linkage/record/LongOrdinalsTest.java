package org.bringback.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ordinals of numbers against a map of boxed ones. */
class LongOrdinalsTest {

    /** Few different numbers meet often, many make the table grow; zero and the extremes are among them. */
    @ParameterizedTest
    @CsvSource({"1, 0", "10, 0", "10, 1000", "5000, 0", "5000, 8", "5000, 100000", "0, 0"})
    void everyNumberHasTheOrdinalOfItsFirstMeeting(int different, int expected) {
        Random random = new Random(different);
        Map<Long, Integer> boxed = new LinkedHashMap<>();
        LongOrdinals ordinals = new LongOrdinals(expected);
        for (int i = 0; i < 4 * different; i++) {
            long number = number(random, different);
            boxed.putIfAbsent(number, boxed.size());
            assertThat(ordinals.add(number)).isEqualTo(boxed.get(number));
        }
        assertThat(ordinals.size()).isEqualTo(boxed.size());
        boxed.forEach((number, ordinal) -> assertThat(ordinals.find(number)).isEqualTo(ordinal));
        assertThat(ordinals.find(Long.MAX_VALUE - 1)).isEqualTo(-1);
        assertThat(ordinals.numbers())
                .containsExactly(
                        new TreeSet<>(boxed.keySet()).stream().mapToLong(n -> n).toArray());
        LongOrdinals sorted = ordinals.sorted();
        int place = 0;
        for (long number : new TreeSet<>(boxed.keySet())) {
            assertThat(sorted.find(number)).isEqualTo(place++);
        }
        assertThat(sorted.size()).isEqualTo(boxed.size());
    }

    private static long number(Random random, int different) {
        return switch (random.nextInt(20)) {
            case 0 -> 0;
            case 1 -> Long.MIN_VALUE;
            case 2 -> Long.MAX_VALUE;
            // equal last bits, as record keys of one submission have equal first ones
            case 3 -> (long) random.nextInt(different) << 40;
            default -> random.nextInt(different) - different / 2;
        };
    }

    @Test
    void zeroIsANumberLikeAnyOther() {
        LongOrdinals ordinals = new LongOrdinals(4);
        assertThat(ordinals.find(0)).isEqualTo(-1);
        assertThat(ordinals.numbers()).isEmpty();
        assertThat(ordinals.add(7)).isZero();
        assertThat(ordinals.add(0)).isEqualTo(1);
        assertThat(ordinals.add(0)).isEqualTo(1);
        assertThat(ordinals.add(-7)).isEqualTo(2);
        assertThat(ordinals.numbers()).containsExactly(-7, 0, 7);
        assertThat(ordinals.sorted().find(0)).isEqualTo(1);
    }
}
