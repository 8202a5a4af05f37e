package org.bringback.job.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.bringback.SharedPostgres;
import org.junit.jupiter.api.Test;

/** The same leases on PostgreSQL, and what only a server has: its clock, and sessions that can be ended. */
class PartitionLeaseOnPostgresTest extends PartitionLeaseStoreTest {

    @Override
    DataSource database() {
        return SharedPostgres.database();
    }

    @Test
    void theClockIsTheServersAndGoesOnWithinATransaction() throws Exception {
        ServerClockStore clock = new ServerClockStore(database());
        long first = clock.millis();
        assertThat(first).isCloseTo(System.currentTimeMillis(), within(60_000L));
        Thread.sleep(20);
        assertThat(clock.millis()).isGreaterThan(first);
    }

    @Test
    void whoIsReplacedKeepsNoRowLocked() throws Exception {
        PartitionLeaseStore leases = new PartitionLeaseStore(database(), System::currentTimeMillis);
        leases.clear();
        leases.offer(1, "unit", "settings", Duration.ofSeconds(45));
        PartitionLease lease = leases.claim(1, "paused", Duration.ofMillis(1)).orElseThrow();
        try (Connection paused = SharedPostgres.connection();
                Statement statement = paused.createStatement()) {
            paused.setAutoCommit(false);
            statement.execute("set application_name = '" + WorkerSessionStore.PREFIX + "paused'");
            paused.commit();
            // as a worker does it that is paused between its last statement and its commit
            statement.execute("update work_partition set state = 'DONE' where fence = " + lease.fence());
            Thread.sleep(5);
            OverdueLease overdue = leases.overdue().get(0);
            assertThat(overdue.worker()).contains("paused");
            new WorkerSessionStore(database()).end("paused");
            assertThat(leases.reopen(overdue, Duration.ofSeconds(45))).isTrue();
            assertThatThrownBy(paused::commit).isInstanceOf(SQLException.class);
        }
        assertThat(leases.isDone(1)).isFalse();
    }
}
