package org.bringback.job.partition;

import org.bringback.job.lease.OverdueLease;
import org.bringback.job.lease.PartitionLeaseStore;
import org.bringback.job.lease.WorkerSessionStore;
import org.bringback.text.BilingualText;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.GenericMessage;

/**
 * Hands partitions to workers, and to others when the first ones are silent.
 *
 * @param configuration which workers may take them: those with the same version, settings and templates
 */
record Handout(
        WorkerSettings settings,
        MessageChannel queue,
        PartitionLeaseStore leases,
        WorkerSessionStore sessions,
        String configuration) {

    /** A partition that kills or fails its workers so often is not handed out again. */
    private static final int ATTEMPTS = 5;

    /** Enters a partition and puts it into the queue. */
    void offer(StepExecution partition) {
        String step = stepOf(partition);
        leases.offer(partition.getId(), step, configuration, settings.lease());
        send(partition.getId(), step);
    }

    /** A partition is called {@code step:name}; the step is the bean that works on it. */
    private static String stepOf(StepExecution partition) {
        String name = partition.getStepName();
        return name.substring(0, name.indexOf(':'));
    }

    private void send(long partition, String step) {
        queue.send(new GenericMessage<>(new StepExecutionRequest(step, partition)));
    }

    /**
     * Hands what is overdue to others: what nobody began (its request may be lost), what nobody keeps alive any more, and
     * what failed.
     *
     * @throws PartitionFailedException when one failed too often
     */
    void takeOver() {
        for (OverdueLease overdue : leases.overdue()) {
            if (overdue.attempts() >= ATTEMPTS) {
                throw new PartitionFailedException(
                        ATTEMPTS,
                        leases.problem(overdue.partition())
                                .map(problem -> new BilingualText(": ", ": ").join(problem))
                                .orElse(SILENT));
            }
            // first its sessions: one that was paused within a transaction keeps the row locked
            overdue.worker().ifPresent(sessions::end);
            if (leases.reopen(overdue, settings.lease())) {
                send(overdue.partition(), overdue.step());
            }
        }
    }

    private static final BilingualText SILENT =
            new BilingualText(" เครื่องที่ทำหยุดตอบทุกครั้ง", ": whoever worked on it fell silent each time");

    /** Takes back all that is handed out. */
    void end() {
        leases.workers().forEach(sessions::end);
        leases.clear();
    }
}
