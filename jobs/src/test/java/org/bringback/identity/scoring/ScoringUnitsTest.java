package org.bringback.identity.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class ScoringUnitsTest {

    /** Keys have gaps, as rejected rows have numbers too. */
    private static final IntToLongFunction EVERY_THIRD = row -> 1_000 + 3L * row;

    private static ScoringPartition unit(long first, long last) {
        return new ScoringPartition(7, first, last);
    }

    @Test
    void unitsAreOfOneSizeAndAsManyAsTheThreadsCanShare() {
        assertThat(new ScoringUnits(10).missing(7, 9, 1, EVERY_THIRD, Map.of())).containsExactly(unit(1_000, 1_024));
        assertThat(new ScoringUnits(10).missing(7, 21, 1, EVERY_THIRD, Map.of()))
                .containsExactly(unit(1_000, 1_015), unit(1_018, 1_033), unit(1_036, 1_051), unit(1_054, 1_060));
    }

    @Test
    void whatWasComparedInUnitsOfAnotherSizeIsLeftOut() {
        Map<Long, ScoringPartition> compared = new TreeMap<>();
        for (ScoringPartition unit : List.of(
                unit(10, 999), unit(1_003, 1_009), unit(1_012, 1_015), unit(1_030, 1_033), unit(5_000, 6_000))) {
            compared.put(unit.first(), unit);
        }
        assertThat(new ScoringUnits(100).missing(7, 12, 1, EVERY_THIRD, compared))
                .containsExactly(unit(1_000, 1_000), unit(1_018, 1_027));
    }

    @Test
    void aLargerHeapHasLargerUnitsWithinLimits() {
        assertThat(ScoringUnits.of(100L << 20).maxRows()).isEqualTo(30_000);
        assertThat(ScoringUnits.of(960L << 20).maxRows()).isBetween(150_000, 165_000);
        assertThat(ScoringUnits.of(64L << 30).maxRows()).isEqualTo(300_000);
    }

    @Test
    void processesThatShareTheUnitsGetEquallyMany() {
        assertThat(new ScoringUnits(1_000).missing(7, 900, 2, EVERY_THIRD, Map.of()))
                .hasSize(2);
        assertThat(new ScoringUnits(1_000).missing(7, 2_500, 2, EVERY_THIRD, Map.of()))
                .hasSize(4);
        assertThat(new ScoringUnits(100_000).missing(7, 9_000, 5, EVERY_THIRD, Map.of()))
                .hasSize(5);
        assertThat(new ScoringUnits(100_000).missing(7, 450, 5, EVERY_THIRD, Map.of()))
                .hasSize(1);
    }
}
