package org.bringback.job.partition;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.bringback.job.lease.WorkContentStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Work in the middle of a step that other processes do: each part is bytes that are given, and bytes that come back. Called
 * outside the step's transaction, or nobody would see the parts.
 */
public final class SharedWork {

    /** The names under which a partition's bytes are kept. */
    public static final String GIVEN = "given";

    public static final String RESULT = "result";

    private final JobRepository repository;
    private final WorkContentStore contents;
    private final LeasedPartitionHandler handler;
    private final int workers;

    SharedWork(JobRepository repository, WorkContentStore contents, LeasedPartitionHandler handler, int workers) {
        this.repository = repository;
        this.contents = contents;
        this.handler = handler;
        this.workers = workers;
    }

    public int workers() {
        return workers;
    }

    /** Keeps something for whichever partition asks for it, until the step is done. */
    public void give(String name, InputStream content) throws IOException {
        contents.write(WorkContentStore.ANY, name, content);
    }

    /** Told what a part gave back. */
    public interface Receiver<E extends Exception> {
        void receive(String name, byte[] result) throws E;
    }

    /**
     * Has all parts done.
     *
     * @param whole the step that this is a part of
     * @param step the bean of the step that does each part
     * @param parts what each is given, by a name that is used once in a run; made when it is its turn
     */
    public <E extends Exception> void run(
            StepExecution whole, String step, SortedMap<String, Supplier<byte[]>> parts, Receiver<E> receiver)
            throws E, InterruptedException {
        Map<Long, String> names = new HashMap<>();
        Set<StepExecution> partitions = new LinkedHashSet<>();
        parts.forEach((name, given) -> {
            StepExecution partition = repository.createStepExecution(step + ":" + name, whole.getJobExecution());
            contents.write(partition.getId(), GIVEN, given.get());
            names.put(partition.getId(), name);
            partitions.add(partition);
        });
        handler.run(partitions, partition -> {
            receiver.receive(Objects.requireNonNull(names.get(partition)), contents.get(partition, RESULT));
            contents.delete(partition, RESULT);
        });
    }
}
