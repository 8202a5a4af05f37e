package org.bringback.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.submission.Submission;
import org.bringback.job.identity.IdentitySteps;
import org.bringback.job.intake.IntakeItem;
import org.bringback.job.intake.IntakeResult;
import org.bringback.job.intake.LargestFirstSplitter;
import org.bringback.job.intake.Night;
import org.bringback.job.intake.SubmissionItemReader;
import org.bringback.job.intake.SubmissionItemWriter;
import org.bringback.job.intake.SubmissionPartition;
import org.bringback.job.intake.SubmissionRegistrar;
import org.bringback.job.release.ReleaseStep;
import org.bringback.notice.NoticeCode;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The nightly job: register the files, take them in side by side, find out who is who, count, print and publish. */
@Configuration(proxyBeanMethods = false)
@Import(IdentitySteps.class)
@ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, BatchJdbcAutoConfiguration.class})
class NightJob {

    static final String NIGHTLY = "nightly";
    static final String INTAKE_ONLY = "intakeOnly";
    static final String RESOLVE_ONLY = "resolveOnly";
    static final String REPORT_ONLY = "reportOnly";

    private static final int ROWS_A_TRANSACTION = 5000;
    private static final int THREADS = 2;

    // step 1: enter the files in the ledger, in order

    @Bean
    Step register(JobRepository repository, PlatformTransactionManager transactions, Night night) {
        return new StepBuilder("register", repository)
                .tasklet(
                        (contribution, context) -> {
                            registerAll(night);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private static void registerAll(Night night) throws IOException {
        List<InboxDecision.Take> takes = night.plan().takes(night.asOf());
        night.progress().begin("opening files", takes.size());
        for (InboxDecision.Take take : takes) {
            SubmissionRegistrar.register(night, submissionPartition(night, take));
            night.progress().advance(1);
        }
        for (InboxDecision decision : night.plan().decisions()) {
            if (decision instanceof InboxDecision.Refuse refuse
                    && refuse.name().isPresent()
                    && refuse.notice().code() != NoticeCode.STILL_CHANGING) {
                night.submissions().refuse(refused(night, refuse), refuse.notice());
            }
        }
    }

    private static SubmissionPartition submissionPartition(Night night, InboxDecision.Take take) throws IOException {
        return SubmissionPartition.of(
                take, Files.size(night.state().archived(take.file().sha256())));
    }

    private static Submission refused(Night night, InboxDecision.Refuse refuse) {
        return new Submission(
                refuse.file().sha256(),
                refuse.name().orElseThrow(),
                Optional.of(night.cohort().id()),
                0,
                false,
                refuse.file().corrects());
    }

    // step 2: take them in, one partition a file, one thread a partition

    @Bean
    Step intake(JobRepository repository, Step submission, Night night, TaskExecutor threads) {
        return new StepBuilder("intake", repository)
                .partitioner("submission", partitions(night))
                .splitter(new LargestFirstSplitter(
                        new SimpleStepExecutionSplitter(repository, submission.getName(), partitions(night))))
                .step(submission)
                .gridSize(THREADS)
                .taskExecutor(threads)
                .build();
    }

    private static Partitioner partitions(Night night) {
        return grid -> {
            night.progress().begin("taking in rows", 0);
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            for (InboxDecision.Take take : night.plan().takes(night.asOf())) {
                try {
                    SubmissionPartition submissionPartition = submissionPartition(night, take);
                    if (SubmissionRegistrar.stored(night, submissionPartition).outcome()
                            == Submission.Outcome.READING) {
                        partitions.put(submissionPartition.partitionName(), submissionPartition.context());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return partitions;
        };
    }

    @Bean
    Step submission(
            JobRepository repository,
            PlatformTransactionManager transactions,
            SubmissionItemReader reader,
            ItemProcessor<IntakeItem, IntakeResult> classifier,
            SubmissionItemWriter writer) {
        return new StepBuilder("submission", repository)
                .<IntakeItem, IntakeResult>chunk(ROWS_A_TRANSACTION)
                .transactionManager(transactions)
                .reader(reader)
                .processor(classifier)
                .writer(writer)
                .build();
    }

    @Bean
    @StepScope
    SubmissionItemReader reader(Night night) {
        return new SubmissionItemReader(night);
    }

    @Bean
    @StepScope
    ItemProcessor<IntakeItem, IntakeResult> classifier(SubmissionItemReader reader) {
        return reader::classify;
    }

    @Bean
    @StepScope
    SubmissionItemWriter writer(Night night, @Value("#{stepExecution}") StepExecution execution) {
        return new SubmissionItemWriter(night, SubmissionPartition.from(execution.getExecutionContext()));
    }

    @Bean
    TaskExecutor threads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setThreadNamePrefix("intake-");
        threads.setDaemon(true);
        return threads;
    }

    // step 3: who is who, and where every case stands: IdentitySteps

    // step 4: tables, reports, publication

    @Bean
    Step release(JobRepository repository, PlatformTransactionManager transactions, Night night) {
        return new StepBuilder("release", repository)
                .tasklet(
                        (contribution, context) -> {
                            new ReleaseStep(night).run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    // the job, and the parts of it that can be run by hand

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
}
