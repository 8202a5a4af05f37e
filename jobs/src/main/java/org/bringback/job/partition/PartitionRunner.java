package org.bringback.job.partition;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bringback.job.lease.Fence;
import org.bringback.job.lease.LeaseLostException;
import org.bringback.job.lease.PartitionLease;
import org.bringback.job.lease.PartitionLeaseStore;
import org.bringback.job.workspace.FailureCause;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;
import org.springframework.messaging.PollableChannel;

/** Takes one partition after another from the queue and works on it under a lease, with signs of life. */
final class PartitionRunner implements AutoCloseable {

    private static final BilingualText UNKNOWN = new BilingualText("ไม่ทราบสาเหตุ", "for no known reason");

    private final String worker;
    private final WorkerSettings settings;
    private final PollableChannel queue;
    private final PartitionLeaseStore leases;
    private final StepExecutionRequestHandler steps;
    private final Fence fence;
    private final ScheduledExecutorService heart;
    private final AtomicReference<@Nullable PartitionLease> current = new AtomicReference<>();

    PartitionRunner(
            String worker,
            WorkerSettings settings,
            PollableChannel queue,
            PartitionLeaseStore leases,
            StepExecutionRequestHandler steps,
            Fence fence) {
        this.worker = worker;
        this.settings = settings;
        this.queue = queue;
        this.leases = leases;
        this.steps = steps;
        this.fence = fence;
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        long beat = settings.heartbeat().toMillis();
        var unused = heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** What became of a look at the queue. */
    enum Outcome {
        NOTHING_TO_DO,
        NOT_TAKEN,
        DONE,
        LOST
    }

    /** Works on the next partition, where one waits. */
    Outcome next() {
        Message<?> message = queue.receive(0);
        if (message == null || !(message.getPayload() instanceof StepExecutionRequest request)) {
            return Outcome.NOTHING_TO_DO;
        }
        Optional<PartitionLease> lease = leases.claim(request.getStepExecutionId(), worker, settings.lease());
        return lease.isPresent() ? work(lease.get()) : Outcome.NOT_TAKEN;
    }

    private Outcome work(PartitionLease lease) {
        current.set(lease);
        fence.enter(lease);
        try {
            StepExecution ended = steps.handle(new StepExecutionRequest(lease.step(), lease.partition()));
            if (ended.getStatus() == BatchStatus.COMPLETED && !leases.isDone(lease.partition())) {
                // a step of several transactions, each of which held the lease, or one that had nothing left to do
                leases.complete(lease);
            }
            return outcome(lease, ended.getFailureExceptions().stream().findFirst());
        } catch (RuntimeException e) {
            // Spring Batch could not keep what became of the step; the ledger says whether its results were committed
            return outcome(lease, Optional.of(e));
        } finally {
            fence.leave();
            current.set(null);
        }
    }

    private Outcome outcome(PartitionLease lease, Optional<Throwable> failure) {
        if (leases.isDone(lease.partition())) {
            return Outcome.DONE;
        }
        if (failure.isEmpty() || !(failure.get() instanceof LeaseLostException)) {
            leases.fail(lease, failure.map(FailureCause::describe).orElse(UNKNOWN));
        }
        return Outcome.LOST;
    }

    private void beat() {
        PartitionLease lease = current.get();
        try {
            if (lease != null && !leases.extend(lease, settings.lease())) {
                current.compareAndSet(lease, null);
            }
        } catch (DataAccessException e) {
            // the next one may get through; when none does, the lease runs out
        }
    }

    /** Gives back what is being worked on, which then commits nothing: the process is about to end. */
    void giveUp() {
        PartitionLease lease = current.get();
        if (lease != null) {
            leases.giveBack(lease);
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
