package org.bringback.job.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bringback.job.lease.LeaseCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a night gives up waiting for workers and does a step by itself, with leases of 45 seconds. */
class UnattendedTimeTest {

    /** Each look is {@code second:leased/done} of ten partitions; the last one is asked about. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nobody came in time, 10:0/0 45:0/0 46:0/0, true",
        "a lease has not passed yet, 10:0/0 45:0/0, false",
        "somebody has a partition for long, 40:1/0 900:1/0, false",
        "somebody was quick between two looks, 40:0/0 44:0/1 80:0/1, false",
        "all left in the middle, 10:2/0 20:1/3 60:0/4 106:0/4, true",
        "one left and one stays, 10:2/0 20:1/3 60:1/4 106:1/4, false",
        "the last one died with its partition, 10:1/2 55:1/2 56:0/2 90:0/2 101:0/2, true",
    })
    void aNightWaitsAsLongAsSomebodyWorks(String name, String looks, boolean expected) {
        UnattendedTime unattended = new UnattendedTime(Duration.ofSeconds(45), 0);
        boolean over = false;
        for (String look : looks.split(" ")) {
            String[] parts = look.split("[:/]");
            int leased = Integer.parseInt(parts[1]);
            int done = Integer.parseInt(parts[2]);
            over = unattended.isOver(
                    new LeaseCounts(10 - leased - done, leased, done, 0),
                    Duration.ofSeconds(Long.parseLong(parts[0])).toNanos());
        }
        assertThat(over).as(name).isEqualTo(expected);
    }
}
