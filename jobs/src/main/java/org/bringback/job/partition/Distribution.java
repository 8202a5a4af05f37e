package org.bringback.job.partition;

import java.util.Optional;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;

/** Who works on the partitions of a step: the threads of this process, or other processes. */
public interface Distribution {

    /** Says in a step who works on its partitions. */
    Step build(PartitionStepBuilder whole, Step partition);

    /** For work in the middle of a step; empty where this process does it by itself. */
    Optional<SharedWork> shared();

    /** How many partitions of equal size keep everybody busy, where that is more than the memory asks for; else 1. */
    int sharers();
}
