package org.bringback.job.partition;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.bringback.SharedPostgres;
import org.bringback.job.lease.Fence;
import org.bringback.job.lease.PartitionLeaseStore;
import org.bringback.job.lease.WorkContentStore;
import org.bringback.job.lease.WorkerSessionStore;
import org.bringback.job.workspace.Progress;
import org.bringback.text.BilingualText;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.messaging.PollableChannel;

/**
 * A night's and its workers' parts on a real server, in one process: queue, leases by a clock that the test sets, Spring
 * Batch's tables, and a step {@code unit} that does what the test says.
 */
final class WorkingSite implements AutoCloseable {

    static final String CONFIGURATION = "settings";

    final DataSource database = SharedPostgres.database();
    final JdbcClient db = JdbcClient.create(database);
    final WorkContentStore contents = new WorkContentStore(database);
    final AtomicLong now = new AtomicLong(1_669_766_400_000L);
    final PartitionLeaseStore leases = new PartitionLeaseStore(database, now::get);
    final WorkerSettings settings;
    final Fence fence;
    final PollableChannel queue;
    final Handout handout;
    final JobRepository repository;
    final List<String> told = new ArrayList<>();

    private final SharedQueue beans = new SharedQueue();
    private final List<PartitionRunner> runners = new ArrayList<>();
    private final StepExecutionRequestHandler steps;
    private Work work = partition -> {};

    /** What is done for a partition, in the transaction that its lease is confirmed in. */
    interface Work {
        void on(StepExecution partition) throws Exception;
    }

    WorkingSite(Duration lease) throws Exception {
        leases.clear();
        settings = new WorkerSettings(2, lease);
        WorkConfiguration configuration = new WorkConfiguration(CONFIGURATION);
        fence = beans.fence(leases, settings);
        queue = beans.partitions(database, configuration);
        handout = new Handout(settings, queue, leases, new WorkerSessionStore(database), CONFIGURATION);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database);
        factory.setTransactionManager(transactions);
        factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
        factory.afterPropertiesSet();
        repository = factory.getObject();
        Step unit = new StepBuilder("unit", repository)
                .tasklet(
                        (contribution, context) -> {
                            work.on(contribution.getStepExecution());
                            fence.confirm();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        StaticListableBeanFactory factoryOfSteps = new StaticListableBeanFactory();
        factoryOfSteps.addBean("unit", unit);
        steps = beans.requests(repository, factoryOfSteps);
    }

    void work(Work how) {
        work = how;
    }

    /** A step of a run whose partitions are handed out. */
    StepExecution step() {
        JobParameters none = new JobParameters();
        String job = "job" + System.nanoTime();
        JobExecution run =
                repository.createJobExecution(repository.createJobInstance(job, none), none, new ExecutionContext());
        return repository.createStepExecution("whole", run);
    }

    /** A partition of such a step that is not handed out yet. */
    StepExecution partition() {
        return repository.createStepExecution("unit:part", step().getJobExecution());
    }

    PartitionRunner worker(String name) {
        return worker(name, database, CONFIGURATION);
    }

    PartitionRunner worker(String name, DataSource reached, String configuration) {
        PartitionRunner runner = beans.runner(
                new WorkerName(name),
                settings,
                beans.partitions(reached, new WorkConfiguration(configuration)),
                new PartitionLeaseStore(reached, now::get),
                steps,
                fence);
        runners.add(runner);
        return runner;
    }

    LeasedPartitionHandler manager() {
        return beans.handler(repository, worker("night"), handout, progress());
    }

    Distribution distribution() {
        return beans.distribution(repository, manager(), settings, contents);
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void begin(BilingualText step, long total) {
                told.add(step.english() + ": " + total);
            }

            @Override
            public void advance(long done) {
                told.add("+" + done);
            }
        };
    }

    /** Until when the lease of a partition holds, in milliseconds; for work that has a transaction of its own. */
    long until(StepExecution partition) {
        try (Connection other = SharedPostgres.connection()) {
            return JdbcClient.create(new SingleConnectionDataSource(other, true))
                    .sql("select lease_until from work_partition where partition_id = :partition")
                    .param("partition", partition.getId())
                    .query(Long.class)
                    .single();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<String> state(StepExecution partition) {
        return db.sql("select state from work_partition where partition_id = :partition")
                .param("partition", partition.getId())
                .query(String.class)
                .optional();
    }

    void pass(Duration time) {
        now.addAndGet(time.toMillis());
    }

    @Override
    public void close() {
        runners.forEach(PartitionRunner::close);
        leases.clear();
    }
}
