package org.bringback.job.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTimesTest {

    /** A fiftieth of the time that has passed, within 100 and 500 ms. */
    @ParameterizedTest
    @CsvSource({"0, 100", "4999, 100", "5050, 101", "10000, 200", "25000, 500", "3600000, 500"})
    void theLongerAStepTakesTheLessOftenItIsLookedAt(long millis, long pause) {
        long begun = Long.MAX_VALUE - 1_000_000;
        assertThat(new LookTimes(begun).pause(begun + Duration.ofMillis(millis).toNanos()))
                .isEqualTo(pause);
    }

    @Test
    void overdueLeasesAreLookedForAtOnceAndThenEverySevenTenthsOfASecond() {
        LookTimes looks = new LookTimes(0);
        int asked = 0;
        for (int tenth = 0; tenth < 20; tenth++) {
            asked += looks.isTimeForOverdue(Duration.ofMillis(tenth * 100L).toNanos()) ? 1 : 0;
        }
        assertThat(asked).isEqualTo(3);
    }
}
