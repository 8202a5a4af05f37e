package org.bringback.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.job.identity.IdentityService;
import org.bringback.job.intake.Night;
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

/** Starts Spring for one night and runs a job in it. The same parameters again go on with a run that did not end. */
final class BatchRun {

    private final Night night;
    private final IdentityService identityService;

    BatchRun(Night night) {
        this.night = night;
        this.identityService = new IdentityService(night.installation(), night.state(), night.referenceContext());
    }

    /**
     * Runs the whole night, unless one with the same inputs has ended and its release is still there.
     *
     * @return whether there was anything to do
     */
    boolean runUnlessDone() throws JobFailedException {
        return inSpring(NightJob.NIGHTLY, true);
    }

    /** Runs one of the jobs that are parts of the night, whatever ran before. */
    void run(String job) throws JobFailedException {
        inSpring(job, false);
    }

    private boolean inSpring(String name, boolean once) throws JobFailedException {
        try (ConfigurableApplicationContext spring = start()) {
            JobRunner runner = new JobRunner(spring.getBean(JobRepository.class), spring.getBean(JobOperator.class));
            Job job = spring.getBean(name, Job.class);
            Optional<JobParameters> parameters = nextParameters(runner, job, once);
            if (parameters.isEmpty()) {
                return false;
            }
            JobExecution execution = runner.run(job, parameters.get());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw JobFailedException.of(execution);
            }
            return true;
        } catch (JobExecutionException e) {
            throw new JobFailedException("the job " + name + " could not be started: " + e.getMessage());
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(NightJob.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> register((GenericApplicationContext) context))
                .run();
    }

    private void register(GenericApplicationContext context) {
        context.registerBean("night", Night.class, () -> night);
        context.registerBean("who", IdentityService.class, () -> identityService);
        context.registerBean(
                "dataSource", DataSource.class, () -> night.state().database(), bean -> bean.setDestroyMethodName(""));
    }

    /** The parameters of the next attempt; empty when there is nothing new to do. */
    private Optional<JobParameters> nextParameters(JobRunner runner, Job job, boolean once) {
        long attempt = 1;
        while (runner.hasCompleted(job, parameters(attempt))) {
            attempt++;
        }
        Path manifest = night.output().resolve(night.asOf() + "/published/manifest.json");
        boolean done = once && attempt > 1 && Files.exists(manifest);
        return done ? Optional.empty() : Optional.of(parameters(attempt));
    }

    private JobParameters parameters(long attempt) {
        return new JobParametersBuilder()
                .addString("as_of", night.asOf().toString())
                .addString("inputs", night.plan().inputs())
                .addString("ledger", night.plan().otherLedger())
                .addLong("judgements", night.judgements())
                .addString("configuration", night.installation().fingerprint())
                .addString("reports", night.selection().word())
                .addString("output", night.output().toAbsolutePath().normalize().toString())
                .addLong("attempt", attempt)
                .toJobParameters();
    }
}
