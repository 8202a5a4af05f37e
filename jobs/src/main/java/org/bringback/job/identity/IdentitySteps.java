package org.bringback.job.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.identity.scoring.ScoringPartition;
import org.bringback.job.intake.LargestFirstSplitter;
import org.bringback.job.lease.Fence;
import org.bringback.job.partition.Distribution;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Who is who as steps: what is new, compared with everything older in units side by side, then settled and counted. */
@Configuration(proxyBeanMethods = false)
public class IdentitySteps {

    @Bean
    Step records(JobRepository repository, PlatformTransactionManager transactions, Tasklet recording) {
        return new StepBuilder("records", repository)
                .tasklet(recording, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet recording(RunParameters run, IdentityService identityService, Progress progress) {
        return (contribution, chunk) -> {
            progress.begin(new BilingualText("หาข้อมูลใหม่", "what is new"), 0);
            identityService.enter(run);
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step compare(JobRepository repository, Step unit, Partitioner missingUnits, Distribution distribution) {
        return distribution.build(
                new StepBuilder("compare", repository)
                        .partitioner("unit", missingUnits)
                        .splitter(new LargestFirstSplitter(
                                new SimpleStepExecutionSplitter(repository, unit.getName(), missingUnits))),
                unit);
    }

    @Bean
    @StepScope
    Partitioner missingUnits(
            RunParameters run, IdentityService identityService, Distribution distribution, Progress progress) {
        return grid -> {
            List<ScoringPartition> units = identityService.missing(run, distribution.sharers());
            distribution.shared().ifPresent(workers -> identityService.lend(units, workers));
            progress.begin(new BilingualText("เปรียบเทียบรายชื่อ", "comparing"), units.size());
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            for (ScoringPartition unit : units) {
                partitions.put(unit.name(), new ExecutionContext());
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
            RunParameters run,
            IdentityService identityService,
            Progress progress,
            Fence fence,
            @Value("#{stepExecution.stepName}") String stepName) {
        ScoringPartition unit = ScoringPartition.parse(stepName.substring(stepName.indexOf(':') + 1));
        return (contribution, chunk) -> {
            identityService.compare(run, unit);
            fence.confirm();
            progress.advance(1);
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step snapshots(JobRepository repository, PlatformTransactionManager transactions, Tasklet counting) {
        return new StepBuilder("snapshots", repository)
                .tasklet(counting, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet counting(Workspace workspace, RunParameters run, IdentityService identityService, Progress progress) {
        return (contribution, chunk) -> {
            new SnapshotStep(workspace, run, identityService, progress).run();
            return RepeatStatus.FINISHED;
        };
    }
}
