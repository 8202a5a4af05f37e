package org.bringback.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.intake.InboxDecision;
import org.bringback.intake.IntakeRules;
import org.bringback.intake.SubmissionStore;
import org.bringback.reference.Cohort;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Everything cron needs: takes the inbox in, finds out who is who, counts, prints and publishes. */
public final class Nightly {

    private final Installation installation;
    private final State state;
    private final IntakeRules country;
    private final Progress progress;
    private final SubmissionStore submissions;

    public Nightly(Installation installation, State state, IntakeRules country, Progress progress) {
        this.installation = installation;
        this.state = state;
        this.country = country;
        this.progress = progress;
        this.submissions = new SubmissionStore(state.database());
    }

    /**
     * Runs the night, or what is left of it when an earlier attempt with the same inputs did not end.
     *
     * @throws IllegalArgumentException when the as-of date belongs to no cohort
     * @throws JobFailedException when a step failed; giving the same command again goes on
     */
    public NightReport run(NightOrder order) throws IOException, JobFailedException {
        progress.begin("looking at the inbox", 0);
        Inbox inbox = Inbox.look(order.inbox());
        NightPlan plan = NightPlan.of(inbox, submissions.list(), country.agencies());
        Optional<LocalDate> asOf = order.asOf().isPresent() ? order.asOf() : plan.newest();
        if (asOf.isEmpty()) {
            return new NightSummary(country, submissions).nothingAtAll(plan);
        }
        Night night = night(order.output(), asOf.get(), plan);
        for (InboxDecision.Take take : plan.takes(asOf.get())) {
            inbox.archive(take.file().sha256(), state);
        }
        boolean fresh = runJob(night);
        return new NightSummary(country, submissions).of(night, !fresh);
    }

    private Night night(Path output, LocalDate asOf, NightPlan plan) {
        Cohort cohort = country.reference()
                .cohorts()
                .find(asOf)
                .orElseThrow(() -> new IllegalArgumentException("no cohort was tracked on " + asOf
                        + "; jobs/reference/cohorts.csv lists them / ไม่มีกลุ่มติดตามในวันที่ " + asOf));
        return new Night(installation, state, country, submissions, cohort, asOf, output, plan, progress);
    }

    /** Whether there was anything to do. */
    private boolean runJob(Night night) throws JobFailedException {
        try (ConfigurableApplicationContext spring = start(night)) {
            JobRunner runner = new JobRunner(spring.getBean(JobRepository.class), spring.getBean(JobOperator.class));
            Job job = spring.getBean(NightJob.NAME, Job.class);
            Optional<JobParameters> parameters = nextParameters(night, runner, job);
            if (parameters.isEmpty()) {
                return false;
            }
            JobExecution execution = runner.run(job, parameters.get());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw JobFailedException.of(execution);
            }
            return true;
        } catch (JobExecutionException e) {
            throw new JobFailedException("the nightly job could not be started: " + e.getMessage());
        }
    }

    private ConfigurableApplicationContext start(Night night) {
        return new SpringApplicationBuilder(NightJob.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> register((GenericApplicationContext) context, night))
                .run();
    }

    private void register(GenericApplicationContext context, Night night) {
        context.registerBean("night", Night.class, () -> night);
        context.registerBean(
                "dataSource", DataSource.class, () -> state.database(), bean -> bean.setDestroyMethodName(""));
    }

    /** The parameters to run with; empty when a run with the same ones has ended and its release is still there. */
    private static Optional<JobParameters> nextParameters(Night night, JobRunner runner, Job job) {
        long attempt = 1;
        while (runner.hasCompleted(job, parameters(night, attempt))) {
            attempt++;
        }
        Path manifest = night.output().resolve(night.asOf() + "/published/manifest.json");
        boolean done = attempt > 1 && Files.exists(manifest);
        return done ? Optional.empty() : Optional.of(parameters(night, attempt));
    }

    private static JobParameters parameters(Night night, long attempt) {
        return new JobParametersBuilder()
                .addString("as_of", night.asOf().toString())
                .addString("inputs", night.plan().inputs())
                .addString("ledger", night.plan().otherLedger())
                .addString("configuration", night.installation().fingerprint())
                .addString("output", night.output().toAbsolutePath().normalize().toString())
                .addLong("attempt", attempt)
                .toJobParameters();
    }
}
