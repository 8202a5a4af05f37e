package org.bringback.job.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.lease.Fence;
import org.bringback.job.partition.Distribution;
import org.bringback.job.partition.SharedWork;
import org.bringback.job.workspace.ArchivedFileException;
import org.bringback.job.workspace.Progress;
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
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Intake as steps: files are entered in the ledger in order, then taken in, one partition a file. */
@Configuration(proxyBeanMethods = false)
public class IntakeSteps {

    private static final int ITEMS_A_TRANSACTION = 5000 / SubmissionItemReader.ROWS_AN_ITEM;

    @Bean
    Step register(JobRepository repository, PlatformTransactionManager transactions, Tasklet registration) {
        return new StepBuilder("register", repository)
                .tasklet(registration, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet registration(Workspace workspace, IntakePlan plan, Progress progress) {
        return (contribution, context) -> {
            SubmissionRegistrar registrar = new SubmissionRegistrar(workspace, plan.ledger(), plan.returned());
            progress.begin(
                    new BilingualText("ลงทะเบียนไฟล์", "registering files"),
                    plan.takes().size());
            for (InboxDecision.Take take : plan.takes()) {
                registrar.register(take);
                progress.advance(1);
            }
            for (InboxDecision decision : plan.decisions()) {
                if (decision instanceof InboxDecision.Refuse refuse) {
                    registrar.enter(refuse);
                }
            }
            plan.acceptedFiles().forEach(registrar::accept);
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step intake(JobRepository repository, Step submission, Partitioner begunSubmissions, Distribution distribution) {
        return distribution.build(
                new StepBuilder("intake", repository)
                        .partitioner("submission", begunSubmissions)
                        .splitter(new LargestFirstSplitter(
                                new SimpleStepExecutionSplitter(repository, submission.getName(), begunSubmissions))),
                submission);
    }

    @Bean
    @StepScope
    Partitioner begunSubmissions(Workspace workspace, IntakePlan plan, Progress progress, Distribution distribution) {
        return grid -> {
            progress.begin(new BilingualText("รับข้อมูลแต่ละแถว", "taking in rows"), 0);
            Ledger ledger = workspace.ledger();
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            for (InboxDecision.Take take : plan.takes()) {
                Optional<StoredSubmission> begun =
                        ledger.find(take.identity()).filter(stored -> stored.outcome() == Submission.Outcome.READING);
                if (begun.isPresent()) {
                    SubmissionPartition partition = new SubmissionPartition(
                            begun.get(), take.file().content().bytes());
                    partitions.put(partition.name(), new ExecutionContext());
                    if (distribution.shared().isPresent()) {
                        give(
                                begun.get().sha256(),
                                workspace,
                                distribution.shared().get());
                    }
                }
            }
            return partitions;
        };
    }

    /** A file that is missing in the archive is missed by the worker, as it would be here. */
    private static void give(String sha256, Workspace workspace, SharedWork work) {
        try (InputStream file = workspace.archive().stored(sha256)) {
            work.give(sha256, file);
        } catch (ArchivedFileException e) {
            // whoever takes the partition says so
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    Step submission(
            JobRepository repository,
            PlatformTransactionManager transactions,
            SubmissionItemReader reader,
            ItemProcessor<IntakeItem, IntakeResult> classifier,
            SubmissionItemWriter writer) {
        return new StepBuilder("submission", repository)
                .<IntakeItem, IntakeResult>chunk(ITEMS_A_TRANSACTION)
                .transactionManager(transactions)
                .reader(reader)
                .processor(classifier)
                .writer(writer)
                .build();
    }

    @Bean
    @StepScope
    SubmissionItemReader reader(Workspace workspace, @Value("#{stepExecution.stepName}") String stepName) {
        return new SubmissionItemReader(workspace, SubmissionPartition.submission(stepName));
    }

    @Bean
    @StepScope
    ItemProcessor<IntakeItem, IntakeResult> classifier(SubmissionItemReader reader) {
        return reader::classify;
    }

    @Bean
    @StepScope
    SubmissionItemWriter writer(
            Workspace workspace, Progress progress, Fence fence, @Value("#{stepExecution.stepName}") String stepName) {
        return new SubmissionItemWriter(
                workspace.submissions(), progress, fence, SubmissionPartition.submission(stepName));
    }
}
