package org.bringback.job.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.identity.scoring.ScoringPartition;
import org.bringback.job.intake.LargestFirstSplitter;
import org.bringback.job.intake.Night;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Who is who as steps: what is new, compared with everything older in units side by side, then settled and counted. */
@Configuration(proxyBeanMethods = false)
public class IdentitySteps {

    @Bean
    Step records(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Night night,
            IdentityService identityService) {
        return new StepBuilder("records", repository)
                .tasklet(
                        (contribution, context) -> {
                            identityService.enter(night);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step compare(
            JobRepository repository, Step unit, Night night, IdentityService identityService, TaskExecutor threads) {
        return new StepBuilder("compare", repository)
                .partitioner("unit", units(night, identityService))
                .splitter(new LargestFirstSplitter(
                        new SimpleStepExecutionSplitter(repository, unit.getName(), units(night, identityService))))
                .step(unit)
                .gridSize(IdentityService.THREADS)
                .taskExecutor(threads)
                .build();
    }

    private static Partitioner units(Night night, IdentityService identityService) {
        return grid -> {
            List<ScoringPartition> units = identityService.missing(night);
            night.progress().begin("comparing", units.size());
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            for (ScoringPartition unit : units) {
                ExecutionContext context = new ExecutionContext();
                context.putLong("submission", unit.submission());
                context.putLong("first", unit.first());
                context.putLong("last", unit.last());
                partitions.put(unit.name(), context);
            }
            return partitions;
        };
    }

    @Bean
    Step unit(JobRepository repository, PlatformTransactionManager transactions, Tasklet comparison) {
        return new StepBuilder("unit", repository)
                .tasklet(comparison, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet comparison(
            Night night, IdentityService identityService, @Value("#{stepExecution}") StepExecution execution) {
        ExecutionContext context = execution.getExecutionContext();
        ScoringPartition unit =
                new ScoringPartition(context.getLong("submission"), context.getLong("first"), context.getLong("last"));
        return (contribution, chunk) -> {
            identityService.compare(night, unit);
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step snapshots(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Night night,
            IdentityService identityService) {
        return new StepBuilder("snapshots", repository)
                .tasklet(
                        (contribution, context) -> {
                            new SnapshotStep(night, identityService).run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
