package org.bringback.samples.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;
import org.junit.jupiter.api.Test;

class StatusHistoriesTest {

    @Test
    void aFallOfOneStatusFeedsTheRisesOfTheOthers() {
        Map<String, Integer> moves = moves(
                Map.of(Status.FOUND_RETURNED, 1_624, Status.FOUND_NOT_RETURNED, 35_291, Status.DIED, 2_098),
                Map.of(
                        Status.FOUND_RETURNED, 14_377,
                        Status.FOUND_NOT_RETURNED, 6_999,
                        Status.DIED, 2_099,
                        Status.FORWARDED, 15_538));

        assertThat(moves)
                .containsOnly(
                        Map.entry("FOUND_RETURNED>FOUND_RETURNED", 1_624),
                        Map.entry("FOUND_NOT_RETURNED>FOUND_RETURNED", 12_753),
                        Map.entry("FOUND_NOT_RETURNED>FORWARDED", 15_538),
                        Map.entry("FOUND_NOT_RETURNED>DIED", 1),
                        Map.entry("FOUND_NOT_RETURNED>FOUND_NOT_RETURNED", 6_999),
                        Map.entry("DIED>DIED", 2_098));
    }

    @Test
    void theDeadLeaveTheListRatherThanLiveAgain() {
        assertThat(moves(Map.of(Status.DIED, 3, Status.NOT_FOUND, 1), Map.of(Status.DIED, 1, Status.NOT_FOUND, 3)))
                .containsOnly(
                        Map.entry("DIED>DIED", 1),
                        Map.entry("DIED>null", 2),
                        Map.entry("NOT_FOUND>NOT_FOUND", 1),
                        Map.entry("null>NOT_FOUND", 2));
    }

    @Test
    void casesJoinAndLeaveWhereTotalsDiffer() {
        assertThat(moves(Map.of(Status.NOT_FOUND, 5), Map.of(Status.NOT_FOUND, 8)))
                .containsEntry("null>NOT_FOUND", 3);
        assertThat(moves(Map.of(Status.NOT_FOUND, 5), Map.of(Status.NOT_FOUND, 3)))
                .containsEntry("NOT_FOUND>null", 2);
    }

    @Test
    void aDateWithoutAnExportIsPassedOver() {
        assertThat(StatusHistories.of(List.of(Map.of(Status.DIED, 1), Map.of(), Map.of(Status.DIED, 1))))
                .singleElement()
                .isEqualTo(new Status[] {Status.DIED, null, Status.DIED});
    }

    private static Map<String, Integer> moves(Map<Status, Integer> before, Map<Status, Integer> after) {
        Map<String, Integer> moves = new TreeMap<>();
        StatusHistories.of(List.of(before, after)).forEach(history -> {
            assertThat(Arrays.asList(history)).hasSize(2);
            moves.merge(history[0] + ">" + history[1], 1, Integer::sum);
        });
        return moves;
    }
}
