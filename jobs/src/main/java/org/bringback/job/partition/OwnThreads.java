package org.bringback.job.partition;

import java.time.Duration;
import java.util.Optional;
import org.bringback.job.lease.Fence;
import org.bringback.job.lease.PartitionLeaseStore;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.ThreadCounts;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** All partitions are worked off by the threads of this process. */
@Configuration(proxyBeanMethods = false)
public class OwnThreads {

    @Bean
    Distribution distribution(TaskExecutor threads) {
        return new Distribution() {
            @Override
            public Step build(PartitionStepBuilder whole, Step partition) {
                return whole.step(partition)
                        .gridSize(ThreadCounts.NIGHT)
                        .taskExecutor(threads)
                        .build();
            }

            @Override
            public Optional<SharedWork> shared() {
                return Optional.empty();
            }

            @Override
            public int sharers() {
                return 1;
            }
        };
    }

    /** Nothing is ever handed out here, so it lets everything pass. */
    @Bean
    Fence fence(Workspace workspace) {
        return new Fence(new PartitionLeaseStore(workspace.database(), System::currentTimeMillis), Duration.ZERO);
    }
}
