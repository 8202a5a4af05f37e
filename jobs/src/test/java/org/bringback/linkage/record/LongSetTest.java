package org.bringback.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of numbers against the platform's own maps and sets. */
class LongSetTest {

    /** Numbers that differ in few bits, high or low, with zero and the ends of their range among them. */
    @ParameterizedTest(name = "{0} numbers of {1}, shifted by {2}, room for {3}")
    @CsvSource({
        "10, 5, 0, 1",
        "1000, 2000, 0, 4",
        "5000, 100000, 32, 16",
        "20000, 20000, 48, 8",
        "20000, 100, 60, 10000"
    })
    void numbersAreCountedAndFoundAgain(int count, int different, int shift, int room) {
        SplittableRandom random = new SplittableRandom(count);
        LongCounts counts = new LongCounts();
        LongSet set = new LongSet(room);
        LongSet usual = new LongSet();
        Map<Long, Long> expected = new HashMap<>();
        Set<Long> met = new HashSet<>();
        for (int i = 0; i < count; i++) {
            long number = i % 500 == 3 ? Long.MIN_VALUE : i % 500 == 4 ? -1 : (long) random.nextInt(different) << shift;
            long times = 1 + random.nextInt(3);
            assertThat(set.contains(number)).isEqualTo(met.contains(number));
            boolean fresh = met.add(number);
            assertThat(set.add(number)).isEqualTo(fresh);
            assertThat(usual.add(number)).isEqualTo(fresh);
            counts.add(number, times);
            expected.merge(number, times, Long::sum);
        }
        Map<Long, Long> found = new HashMap<>();
        counts.forEach((number, times) ->
                assertThat(found.put(number, times)).as("once").isNull());
        assertThat(found).isEqualTo(expected);
        for (int i = 0; i < 200; i++) {
            long number = random.nextLong();
            assertThat(set.contains(number)).isEqualTo(met.contains(number));
        }
    }
}
