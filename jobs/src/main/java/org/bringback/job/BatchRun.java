package org.bringback.job;

import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.delivery.Release;
import org.bringback.job.identity.IdentityService;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.partition.OwnThreads;
import org.bringback.job.partition.SharedQueue;
import org.bringback.job.partition.WorkerName;
import org.bringback.job.partition.WorkerSettings;
import org.bringback.job.release.StaleReleases;
import org.bringback.job.workspace.FailureCause;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts Spring for one run and runs a job in it. */
final class BatchRun {

    private final Workspace workspace;
    private final Progress progress;
    private final WorkerSettings workers;
    private final WorkerName name;
    private final IdentityService identityService;
    private Optional<IntakePlan> plan = Optional.empty();

    BatchRun(Workspace workspace, Progress progress) {
        this(workspace, progress, WorkerSettings.of(System.getenv()), WorkerName.current());
    }

    BatchRun(Workspace workspace, Progress progress, WorkerSettings workers, WorkerName name) {
        this.workspace = workspace;
        this.progress = progress;
        this.workers = workers;
        this.name = name;
        this.identityService = new IdentityService(workspace);
    }

    /** For a job that takes files in. */
    BatchRun with(IntakePlan files) {
        plan = Optional.of(files);
        return this;
    }

    /**
     * Runs the whole night, unless one with the same parameters has ended and its release is still there, and
     * no release prints restated figures.
     *
     * @return whether there was anything to do
     */
    boolean runUnlessDone(JobParametersBuilder parameters, ReleaseParameters release)
            throws IOException, JobFailedException {
        boolean published = Release.isPublished(release.output(), release.run().asOf())
                && new StaleReleases(workspace, release.output()).days().isEmpty();
        return inSpring(NightJob.NIGHTLY, parameters, published);
    }

    /** Runs one of the jobs that are parts of the night, whatever ran before. */
    void run(String job, JobParametersBuilder parameters) throws JobFailedException {
        inSpring(job, parameters, false);
    }

    /** @param onlyOnce whether nothing is done where a run with these parameters has ended well */
    private boolean inSpring(String name, JobParametersBuilder parameters, boolean onlyOnce) throws JobFailedException {
        parameters.addString("configuration", workspace.installation().fingerprint());
        try (ConfigurableApplicationContext spring = start()) {
            JobRunner runner = new JobRunner(
                    spring.getBean(JobRepository.class),
                    spring.getBean(JobOperator.class),
                    new RunHistoryStore(workspace.database()));
            Job job = spring.getBean(name, Job.class);
            if (onlyOnce && runner.hasCompleted(job, parameters)) {
                return false;
            }
            JobExecution execution = runner.run(job, parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                // said as what it is, whether it was seen before the first row or after it
                for (Throwable failure : execution.getAllFailureExceptions()) {
                    if (failure instanceof SetupException setup) {
                        throw setup;
                    }
                }
                throw JobFailedException.of(execution);
            }
            return true;
        } catch (JobExecutionException e) {
            BilingualText why = FailureCause.describe(e);
            throw new JobFailedException(new BilingualText(
                    "เริ่มงาน " + name + " ไม่ได้: " + why.thai(),
                    "the job " + name + " could not be started: " + why.english()));
        }
    }

    /** Spring with all steps, for a night or for a worker. */
    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(NightJob.class, workers.areThere() ? SharedQueue.class : OwnThreads.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> register((GenericApplicationContext) context))
                .run();
    }

    private void register(GenericApplicationContext context) {
        context.registerBean("workspace", Workspace.class, () -> workspace);
        context.registerBean("workers", WorkerSettings.class, () -> workers);
        context.registerBean("name", WorkerName.class, () -> name);
        context.registerBean("progress", Progress.class, () -> progress);
        context.registerBean("who", IdentityService.class, () -> identityService);
        plan.ifPresent(files -> context.registerBean("plan", IntakePlan.class, () -> files));
        context.registerBean(
                "dataSource", DataSource.class, workspace::database, bean -> bean.setDestroyMethodName(""));
    }
}
