package org.bringback.job.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bringback.job.lease.LeaseCounts;
import org.bringback.job.lease.PartitionLease;
import org.bringback.job.lease.WorkContentStore;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.SetupException;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;

/** Handing out partitions and waiting for them, on a real server and with workers in threads of this process. */
class HandedOutPartitionsTest {

    private static final Duration LEASE = Duration.ofSeconds(45);

    private final AtomicLong nanos = new AtomicLong();
    private WorkingSite site;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @BeforeEach
    void open() throws Exception {
        site = new WorkingSite(LEASE);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        site.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The work of a part: it gives back in capitals what it is given. */
    private void capitals(StepExecution partition) {
        String given = new String(site.contents.get(partition.getId(), SharedWork.GIVEN), StandardCharsets.UTF_8);
        site.contents.write(partition.getId(), SharedWork.RESULT, bytes(given.toUpperCase(Locale.ROOT)));
    }

    @Test
    void workersDoAllPartsAndNothingIsLeftHandedOut() throws Exception {
        site.work(this::capitals);
        List<Future<Integer>> workers = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            WorkLoop loop = new WorkLoop(
                    site.worker(name), site.leases, WorkingSite.CONFIGURATION, Progress.SILENT, nanos::get);
            workers.add(threads.submit(() -> loop.run(Optional.empty(), Optional.of(Duration.ofHours(1)))));
        }
        SortedMap<String, Supplier<byte[]>> parts = new TreeMap<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            parts.put(name, () -> bytes("part " + name));
        }
        SharedWork shared = site.distribution().shared().orElseThrow();
        assertThat(shared.workers()).isEqualTo(2);
        List<String> results = new ArrayList<>();
        shared.run(
                site.step(),
                "unit",
                parts,
                (name, result) -> results.add(name + "=" + new String(result, StandardCharsets.UTF_8)));
        assertThat(results).containsExactlyInAnyOrder("a=PART A", "b=PART B", "c=PART C", "d=PART D", "e=PART E");
        nanos.set(Duration.ofHours(2).toNanos());
        int done = 0;
        for (Future<Integer> worker : workers) {
            done += worker.get(1, TimeUnit.MINUTES);
        }
        assertThat(done).isEqualTo(5);
        assertThat(site.leases.counts()).isEqualTo(new LeaseCounts(0, 0, 0, 0));
        assertThat(site.db
                        .sql("select count(*) from work_content")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsGivenToAllIsThereUntilTheStepIsDone() throws Exception {
        site.distribution().shared().orElseThrow().give("file", new ByteArrayInputStream(bytes("for all")));
        assertThat(site.contents.get(WorkContentStore.ANY, "file")).isEqualTo(bytes("for all"));
        site.handout.end();
        assertThatThrownBy(() -> site.contents.get(WorkContentStore.ANY, "file"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEndedPartitionIsCompletedEvenIfItsWorkerDiedBeforeSpringBatchWasTold() throws Exception {
        StepExecution partition = site.partition();
        LeasedPartitionHandler manager = site.manager();
        Future<Boolean> dying = threads.submit(() -> {
            Optional<PartitionLease> lease = Optional.empty();
            while (lease.isEmpty()) {
                lease = site.leases.claim(partition.getId(), "dying", LEASE);
            }
            return site.leases.complete(lease.get());
        });
        Set<StepExecution> ended = manager.doHandle(partition, Set.of(partition));
        assertThat(dying.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(ended).extracting(StepExecution::getStatus).containsExactly(BatchStatus.COMPLETED);
        assertThat(site.repository.getStepExecution(partition.getId()).getStatus())
                .isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void whatFailsAgainAndAgainFailsTheStepAndSaysWhy() {
        List<Long> tried = new ArrayList<>();
        site.work(partition -> {
            tried.add(partition.getId());
            throw new SetupException(new BilingualText("ไม่มีแบบรายงาน", "the template is not there"));
        });
        StepExecution partition = site.partition();
        site.handout.offer(partition);
        PartitionRunner worker = site.worker("one");
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThat(worker.next()).isEqualTo(PartitionRunner.Outcome.LOST);
            assertThat(site.state(partition)).contains("FAILED");
            site.handout.takeOver();
        }
        assertThat(worker.next()).isEqualTo(PartitionRunner.Outcome.LOST);
        assertThatThrownBy(site.handout::takeOver)
                .isInstanceOfSatisfying(
                        PartitionFailedException.class,
                        failure -> assertThat(failure.explanation())
                                .isEqualTo(new BilingualText(
                                        "งานส่วนหนึ่งทำ 5 ครั้งแล้วไม่สำเร็จ: ไม่มีแบบรายงาน",
                                        "a part of the work failed 5 times: the template is not there")));
        assertThat(tried).hasSize(5).containsOnly(partition.getId());
    }

    @Test
    void aFailedStepTakesBackWhatItHandedOut() {
        StepExecution partition = site.partition();
        LeasedPartitionHandler manager = site.manager();
        Future<Integer> killed = threads.submit(() -> {
            int begun = 0;
            while (!Thread.currentThread().isInterrupted()) {
                if (site.leases.claim(partition.getId(), "killed", LEASE).isPresent()) {
                    begun++;
                    site.pass(LEASE);
                }
                Thread.sleep(1);
            }
            return begun;
        });
        assertThatThrownBy(() -> manager.doHandle(partition, Set.of(partition)))
                .isInstanceOf(PartitionFailedException.class)
                .hasMessageContaining("a part of the work failed 5 times: whoever worked on it fell silent each time");
        assertThat(killed.cancel(true)).isTrue();
        assertThat(site.state(partition)).isEmpty();
    }

    @Test
    void aLostRequestIsMadeAgainAndADoubledOneFindsThePartitionTaken() {
        StepExecution partition = site.partition();
        site.handout.offer(partition);
        site.handout.offer(site.partition());
        assertThat(site.queue.receive(0)).isNotNull();
        assertThat(site.queue.receive(0)).isNotNull();
        PartitionRunner worker = site.worker("one");
        site.handout.takeOver();
        assertThat(worker.next()).isEqualTo(PartitionRunner.Outcome.NOTHING_TO_DO);
        site.pass(LEASE);
        site.handout.takeOver();
        site.pass(LEASE);
        site.handout.takeOver();
        assertThat(worker.next()).isEqualTo(PartitionRunner.Outcome.DONE);
        assertThat(worker.next()).isEqualTo(PartitionRunner.Outcome.DONE);
        assertThat(worker.next()).isEqualTo(PartitionRunner.Outcome.NOT_TAKEN);
        assertThat(site.state(partition)).contains("DONE");
    }

    @Test
    void theNightWorksAloneWhenNobodyComes() throws Exception {
        site.close();
        try (WorkingSite unattended = new WorkingSite(Duration.ofMillis(120))) {
            StepExecution one = unattended.partition();
            StepExecution other = unattended.partition();
            unattended.manager().doHandle(one, Set.of(one, other));
            assertThat(unattended.told)
                    .contains("no worker takes anything, so this machine does it by itself: 2", "+1")
                    .doesNotContain("+2");
            assertThat(unattended.leases.counts()).isEqualTo(new LeaseCounts(0, 0, 0, 0));
        }
    }
}
