package org.bringback.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Java's own collections, on the same numbers: few and many, close together and all over, zero among them. */
class LongTablesTest {

    private static final int NUMBERS = 20_000;

    @ParameterizedTest(name = "up to {0}")
    @ValueSource(longs = {3, 1000, 1L << 20, Long.MAX_VALUE})
    void aSetHasTheNumbersThatWereAdded(long bound) {
        Random random = new Random(bound);
        Set<Long> expected = new HashSet<>();
        LongSet set = new LongSet(4);

        for (int i = 0; i < NUMBERS; i++) {
            long number = random.nextLong(-bound, bound);
            assertThat(set.add(number)).isEqualTo(expected.add(number));
        }

        for (int i = 0; i < NUMBERS; i++) {
            long number = random.nextLong(-bound, bound);
            assertThat(set.contains(number)).isEqualTo(expected.contains(number));
        }
        assertThat(expected).allMatch(set::contains);
    }

    @ParameterizedTest(name = "up to {0}")
    @ValueSource(longs = {3, 1000, 1L << 20, Long.MAX_VALUE})
    void countsAreTheSumsOfWhatWasAdded(long bound) {
        Random random = new Random(bound);
        Map<Long, Long> expected = new HashMap<>();
        LongCounts counts = new LongCounts();

        for (int i = 0; i < NUMBERS; i++) {
            long number = random.nextLong(-bound, bound);
            long count = 1 + random.nextInt(5);
            expected.merge(number, count, Long::sum);
            counts.add(number, count);
        }

        Map<Long, Long> found = new HashMap<>();
        counts.forEach((number, count) -> assertThat(found.put(number, count)).isNull());
        assertThat(found).isEqualTo(expected);
    }
}
