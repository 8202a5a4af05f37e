package org.bringback.linkage.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedKeysTest {

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {0, 1, 2, 7, 64, 1_000, 8_000})
    void everyKeyOfSeveralRowsStaysAndHardlyAnyOther(int rows) {
        long[] keys = new SplittableRandom(rows)
                .longs(rows, 0, 5L * rows + 1)
                .map(number -> number * 0xC4CEB9FE1A85EC53L)
                .toArray();
        long[] kept = keys.clone();
        RepeatedKeys.keep(kept);
        long alone = 0;
        for (int row = 0; row < rows; row++) {
            long key = keys[row];
            if (key == 0
                    || Arrays.stream(keys)
                                    .filter(other -> other == key)
                                    .limit(2)
                                    .count()
                            == 2) {
                assertThat(kept[row]).isEqualTo(key);
            } else {
                assertThat(kept[row]).isIn(0L, key);
                alone += kept[row] == 0 ? 0 : 1;
            }
        }
        assertThat(alone).isLessThanOrEqualTo(rows / 5);
    }

    @Test
    void anIndexOfTheKeysThatStayCountsTheSamePairs() {
        long[] keys = new SplittableRandom(3).longs(50_000, 1, 20_000).toArray();
        long pairs = new KeyIndex(keys).pairsWithin();
        RepeatedKeys.keep(keys);
        assertThat(new KeyIndex(keys).pairsWithin()).isEqualTo(pairs).isPositive();
    }
}
