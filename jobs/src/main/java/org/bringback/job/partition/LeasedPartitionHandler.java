package org.bringback.job.partition;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.bringback.job.lease.LeaseCounts;
import org.bringback.job.workspace.Progress;
import org.bringback.text.BilingualText;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Hands the partitions of a step to workers and waits until the ledger of leases says that all are done. Spring Batch's own
 * handler waits for what its repository says, where the step of a worker that died runs for ever (#4006) and one that was
 * paused may write later; the replies that it knows instead get lost when the manager starts again (#4945, #5158).
 */
final class LeasedPartitionHandler extends AbstractPartitionHandler {

    private static final BilingualText ALONE = new BilingualText(
            "ไม่มีเครื่องช่วยทำงานรับงาน เครื่องนี้จึงทำเอง",
            "no worker takes anything, so this machine does it by itself");

    private final JobRepository repository;
    private final Handout handout;
    private final PartitionRunner own;
    private final Progress progress;

    LeasedPartitionHandler(JobRepository repository, Handout handout, PartitionRunner own, Progress progress) {
        this.repository = repository;
        this.handout = handout;
        this.own = own;
        this.progress = progress;
        setGridSize(handout.settings().workers());
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution whole, Set<StepExecution> partitions)
            throws InterruptedException {
        return run(partitions, partition -> {});
    }

    /** Told that a partition is done, by its number. */
    interface Completion<E extends Exception> {
        void done(long partition) throws E;
    }

    /** Has partitions done, and is through with each of them before everything handed out is taken back. */
    <E extends Exception> Set<StepExecution> run(Set<StepExecution> partitions, Completion<E> completion)
            throws E, InterruptedException {
        try {
            partitions.forEach(handout::offer);
            await();
            Set<StepExecution> ended = new HashSet<>();
            for (StepExecution partition : partitions) {
                ended.add(completed(partition.getId()));
                completion.done(partition.getId());
            }
            handout.end();
            return ended;
        } catch (Exception e) {
            takeBack(e);
            throw e;
        }
    }

    private void takeBack(Exception failure) {
        try {
            handout.end();
        } catch (DataAccessException e) {
            // the database is what failed; whoever opens the state next takes everything back
            failure.addSuppressed(e);
        }
    }

    private void await() throws InterruptedException {
        long begun = System.nanoTime();
        UnattendedTime unattended = new UnattendedTime(handout.settings().lease(), begun);
        LookTimes looks = new LookTimes(begun);
        boolean alone = false;
        int told = 0;
        LeaseCounts counts = handout.leases().counts();
        while (!counts.isFinished()) {
            if (looks.isTimeForOverdue(System.nanoTime())) {
                handout.takeOver();
            }
            if (!alone && unattended.isOver(counts, System.nanoTime())) {
                alone = true;
                progress.begin(ALONE, counts.open() + counts.failed());
            }
            if (!alone || own.next() == PartitionRunner.Outcome.NOTHING_TO_DO) {
                Thread.sleep(looks.pause(System.nanoTime()));
            }
            counts = handout.leases().counts();
            progress.advance(Math.max(0, counts.done() - told));
            told = Math.max(told, counts.done());
        }
    }

    private StepExecution read(long partition) {
        return Objects.requireNonNull(repository.getStepExecution(partition));
    }

    /** A worker may have died after its results were committed and before Spring Batch was told. */
    private StepExecution completed(long partition) {
        StepExecution execution = read(partition);
        while (execution.getStatus() != BatchStatus.COMPLETED) {
            execution.setStatus(BatchStatus.COMPLETED);
            execution.setExitStatus(ExitStatus.COMPLETED);
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            try {
                repository.update(execution);
            } catch (OptimisticLockingFailureException e) {
                // the worker wrote it just now
                execution = read(partition);
            }
        }
        return execution;
    }
}
