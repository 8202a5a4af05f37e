package org.bringback.job;

import org.bringback.job.identity.IdentitySteps;
import org.bringback.job.intake.IntakeSteps;
import org.bringback.job.partition.Distribution;
import org.bringback.job.release.ReleaseStep;
import org.bringback.job.release.SheetPrinting;
import org.bringback.job.release.SheetSteps;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.ThreadCounts;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The nightly job: register the files, take them in side by side, find out who is who, count, print and publish. */
@Configuration(proxyBeanMethods = false)
@Import({IntakeSteps.class, IdentitySteps.class, SheetSteps.class})
@ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, BatchJdbcAutoConfiguration.class})
class NightJob {

    static final String NIGHTLY = "nightly";
    static final String INTAKE_ONLY = "intakeOnly";
    static final String RESOLVE_ONLY = "resolveOnly";
    static final String REPORT_ONLY = "reportOnly";

    @Bean
    Job nightly(
            JobRepository repository,
            Step register,
            Step intake,
            Step records,
            Step compare,
            Step snapshots,
            Step release) {
        return new JobBuilder(NIGHTLY, repository)
                .start(register)
                .next(intake)
                .next(records)
                .next(compare)
                .next(snapshots)
                .next(release)
                .build();
    }

    // the parts of it that can be run by hand

    @Bean
    Job intakeOnly(JobRepository repository, Step register, Step intake) {
        return new JobBuilder(INTAKE_ONLY, repository)
                .start(register)
                .next(intake)
                .build();
    }

    @Bean
    Job resolveOnly(JobRepository repository, Step records, Step compare, Step snapshots) {
        return new JobBuilder(RESOLVE_ONLY, repository)
                .start(records)
                .next(compare)
                .next(snapshots)
                .build();
    }

    @Bean
    Job reportOnly(JobRepository repository, Step release) {
        return new JobBuilder(REPORT_ONLY, repository).start(release).build();
    }

    @Bean
    Step release(JobRepository repository, PlatformTransactionManager transactions, Tasklet publishing) {
        return new StepBuilder("release", repository)
                .tasklet(publishing, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet publishing(
            Workspace workspace,
            ReleaseParameters parameters,
            Progress progress,
            Distribution distribution,
            @Value("#{stepExecution}") StepExecution step) {
        SheetPrinting printing = SheetPrinting.of(distribution, step, progress);
        return (contribution, chunk) -> {
            new ReleaseStep(workspace, parameters, printing, progress).run();
            return RepeatStatus.FINISHED;
        };
    }

    // Parameters are read from the step's execution, not from a scope of the job: a thread or a machine that works on a
    // partition knows the first only. Without a proxy, as they are records.

    @Bean
    @Scope("step")
    RunParameters runParameters(Workspace workspace, @Value("#{stepExecution}") StepExecution execution) {
        return RunParameters.from(execution.getJobParameters(), workspace);
    }

    @Bean
    @Scope("step")
    ReleaseParameters releaseParameters(Workspace workspace, @Value("#{stepExecution}") StepExecution execution) {
        return ReleaseParameters.from(execution.getJobParameters(), workspace);
    }

    @Bean
    TaskExecutor threads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(ThreadCounts.NIGHT);
        threads.setMaxPoolSize(ThreadCounts.NIGHT);
        threads.setThreadNamePrefix("intake-");
        threads.setDaemon(true);
        return threads;
    }
}
