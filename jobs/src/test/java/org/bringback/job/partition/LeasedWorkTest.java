package org.bringback.job.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.bringback.job.lease.LeaseCounts;
import org.bringback.job.lease.PartitionLease;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.SetupException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a worker does with its partitions, and when it leaves; by clocks that the test sets, on a real server. */
class LeasedWorkTest {

    private static final Duration LEASE = Duration.ofMillis(400);
    private static final Optional<Duration> NEVER = Optional.empty();

    private WorkingSite site;
    private final AtomicLong nanos = new AtomicLong();

    @BeforeEach
    void open() throws Exception {
        site = new WorkingSite(LEASE);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private StepExecution offered() {
        StepExecution partition = site.partition();
        site.handout.offer(partition);
        return partition;
    }

    /** Another machine does the partition: two steps of one execution are never in one process. */
    private void replace(StepExecution partition) {
        site.handout.takeOver();
        PartitionLease lease =
                site.leases.claim(partition.getId(), "replacement", LEASE).orElseThrow();
        write(partition, "b");
        assertThat(site.leases.complete(lease)).isTrue();
    }

    private void write(StepExecution partition, String result) {
        site.contents.write(partition.getId(), "result", new byte[] {(byte) result.charAt(0)});
    }

    /** As another process does it: not in the transaction of the thread that works on a partition. */
    private static void elsewhere(Runnable what) {
        CompletableFuture.runAsync(what).join();
    }

    @Test
    void whoWasPausedPastItsLeaseCommitsNothing() {
        StepExecution partition = offered();
        site.work(paused -> {
            site.pass(LEASE);
            elsewhere(() -> replace(paused));
            // it goes on and knows nothing of all this
            write(paused, "a");
        });
        assertThat(site.worker("paused").next()).isEqualTo(PartitionRunner.Outcome.DONE);
        assertThat(site.contents.get(partition.getId(), "result")).containsExactly('b');
        assertThat(site.state(partition)).contains("DONE");
    }

    @Test
    void whoseLeaseRanOutWithoutAReplacementCommitsNothingEither() {
        StepExecution partition = offered();
        PartitionRunner worker = site.worker("paused");
        site.work(paused -> {
            write(paused, "a");
            site.pass(LEASE);
        });
        assertThat(worker.next()).isEqualTo(PartitionRunner.Outcome.LOST);
        assertThat(site.state(partition)).contains("LEASED");
        assertThatThrownBy(() -> site.contents.get(partition.getId(), "result"))
                .isInstanceOf(IllegalStateException.class);
        site.work(again -> write(again, "b"));
        site.handout.takeOver();
        assertThat(worker.next()).isEqualTo(PartitionRunner.Outcome.DONE);
        assertThat(site.contents.get(partition.getId(), "result")).containsExactly('b');
    }

    @Test
    void signsOfLifeKeepALongPartition() {
        StepExecution partition = offered();
        site.work(slow -> {
            long begun = site.until(slow);
            // time passes by less than the lease between two signs of life, and by more altogether
            for (int beat = 1; beat <= 4; beat++) {
                long before = site.until(slow);
                site.pass(LEASE.dividedBy(2));
                await(() -> site.until(slow) > before);
            }
            assertThat(site.until(slow) - begun).isGreaterThan(LEASE.toMillis());
        });
        assertThat(site.worker("one").next()).isEqualTo(PartitionRunner.Outcome.DONE);
        assertThat(site.state(partition)).contains("DONE");
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        for (int look = 0; look < 2_000 && !reached.getAsBoolean(); look++) {
            Thread.sleep(5);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    @Test
    void whoEndsGivesItsPartitionBackAtOnceAndCommitsNothing() {
        offered();
        PartitionRunner ending = site.worker("ending");
        ending.giveUp();
        site.work(partition -> elsewhere(ending::giveUp));
        assertThat(ending.next()).isEqualTo(PartitionRunner.Outcome.LOST);
        assertThat(site.leases.overdue())
                .singleElement()
                .satisfies(overdue -> assertThat(overdue.worker()).contains("ending"));
    }

    @Test
    void aStepOfSeveralTransactionsIsDoneWithItsLastOne() {
        StepExecution partition = offered();
        site.work(held -> {
            site.pass(LEASE.dividedBy(2));
            site.fence.hold();
            site.pass(LEASE.dividedBy(2));
            site.fence.hold();
            // nothing is left to be fenced
            site.fence.leave();
        });
        assertThat(site.worker("one").next()).isEqualTo(PartitionRunner.Outcome.DONE);
        assertThat(site.state(partition)).contains("DONE");
    }

    private WorkLoop loop(PartitionRunner runner, String configuration, Duration between) {
        return new WorkLoop(
                runner, site.leases, configuration, Progress.SILENT, () -> nanos.getAndAdd(between.toNanos()));
    }

    @Test
    void aWorkerLeavesAfterItsTimeWithoutWork() throws Exception {
        offered();
        offered();
        assertThat(loop(site.worker("one"), WorkingSite.CONFIGURATION, Duration.ofSeconds(3))
                        .run(Optional.of(Duration.ofSeconds(4)), NEVER))
                .isEqualTo(2);
        assertThat(site.leases.counts()).isEqualTo(new LeaseCounts(0, 0, 2, 0));
    }

    @Test
    void aWorkerTakesNothingMoreAfterItsLife() throws Exception {
        offered();
        offered();
        site.work(partition -> nanos.addAndGet(Duration.ofHours(1).toNanos()));
        assertThat(loop(site.worker("one"), WorkingSite.CONFIGURATION, Duration.ZERO)
                        .run(NEVER, Optional.of(Duration.ofMinutes(59))))
                .isEqualTo(1);
        assertThat(site.leases.counts()).isEqualTo(new LeaseCounts(1, 0, 1, 0));
    }

    @Test
    void aWorkerOfOtherSettingsLeavesAndSaysWhatToDo() {
        offered();
        PartitionRunner other = site.worker("other", site.database, "others");
        assertThatThrownBy(() -> loop(other, "others", Duration.ZERO).run(NEVER, NEVER))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("no work was taken")
                .hasMessageContaining("ไม่ได้รับงานใด");
        assertThat(site.leases.counts()).isEqualTo(new LeaseCounts(1, 0, 0, 0));
    }

    @Test
    void aWorkerBearsALostServerForAMinute() {
        DriverManagerDataSource nowhere = new DriverManagerDataSource("jdbc:postgresql://localhost:1/none", "x", "");
        PartitionRunner cutOff = site.worker("cut off", nowhere, WorkingSite.CONFIGURATION);
        WorkLoop loop = loop(cutOff, WorkingSite.CONFIGURATION, Duration.ofSeconds(25));
        assertThatThrownBy(() -> loop.run(NEVER, NEVER)).isInstanceOf(DataAccessException.class);
        assertThat(Duration.ofNanos(nanos.get())).isBetween(Duration.ofSeconds(61), Duration.ofSeconds(150));
    }

    @Test
    void aNightThatSharesNothingHasItsOwnThreads() {
        Distribution alone = new OwnThreads().distribution(Runnable::run);
        assertThat(alone.shared()).isEmpty();
        assertThat(alone.sharers()).isOne();
        assertThat(site.distribution().sharers()).isEqualTo(2);
        assertThat(List.of(WorkerName.current().value(), WorkerName.current().value()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.contains("-" + ProcessHandle.current().pid() + "-"));
    }
}
