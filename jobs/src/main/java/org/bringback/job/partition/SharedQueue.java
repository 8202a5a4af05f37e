package org.bringback.job.partition;

import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.job.lease.Fence;
import org.bringback.job.lease.PartitionLeaseStore;
import org.bringback.job.lease.ServerClockStore;
import org.bringback.job.lease.WorkContentStore;
import org.bringback.job.lease.WorkerSessionStore;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.Workspace;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.integration.partition.BeanFactoryStepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.messaging.PollableChannel;

/** Partitions go through a queue to whoever takes them; the same beans serve the process that hands them out and workers. */
@Configuration(proxyBeanMethods = false)
public class SharedQueue {

    /**
     * The queue, in the database that all share anyway. A site that has a broker replaces this bean; a request that is lost
     * or delivered twice does no harm, as the leases decide.
     */
    @Bean
    PollableChannel partitions(DataSource dataSource, WorkConfiguration configuration) {
        WorkRequestCodec codec = new WorkRequestCodec();
        JdbcChannelMessageStore store = new JdbcChannelMessageStore(dataSource);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.setSerializer(codec);
        store.setDeserializer(codec);
        store.afterPropertiesSet();
        // those with other settings or another key, or of another version, listen to another group
        return new QueueChannel(new MessageGroupQueue(store, configuration.digest()));
    }

    @Bean
    WorkConfiguration configuration(Workspace workspace) {
        return WorkConfiguration.of(workspace);
    }

    @Bean
    PartitionLeaseStore leases(DataSource dataSource) {
        return new PartitionLeaseStore(dataSource, new ServerClockStore(dataSource));
    }

    @Bean
    Fence fence(PartitionLeaseStore leases, WorkerSettings settings) {
        return new Fence(leases, settings.lease());
    }

    @Bean(destroyMethod = "close")
    PartitionRunner runner(
            WorkerName name,
            WorkerSettings settings,
            PollableChannel partitions,
            PartitionLeaseStore leases,
            StepExecutionRequestHandler requests,
            Fence fence) {
        return new PartitionRunner(name.value(), settings, partitions, leases, requests, fence);
    }

    @Bean
    WorkLoop workLoop(
            PartitionRunner runner, PartitionLeaseStore leases, WorkConfiguration configuration, Progress progress) {
        return new WorkLoop(runner, leases, configuration.digest(), progress, System::nanoTime);
    }

    @Bean
    StepExecutionRequestHandler requests(JobRepository repository, BeanFactory beans) {
        BeanFactoryStepLocator steps = new BeanFactoryStepLocator();
        steps.setBeanFactory(beans);
        StepExecutionRequestHandler requests = new StepExecutionRequestHandler();
        requests.setJobRepository(repository);
        requests.setStepLocator(steps);
        return requests;
    }

    @Bean
    Handout handout(
            DataSource dataSource,
            WorkerSettings settings,
            PollableChannel partitions,
            PartitionLeaseStore leases,
            WorkConfiguration configuration) {
        return new Handout(settings, partitions, leases, new WorkerSessionStore(dataSource), configuration.digest());
    }

    @Bean
    LeasedPartitionHandler handler(
            JobRepository repository, PartitionRunner runner, Handout handout, Progress progress) {
        return new LeasedPartitionHandler(repository, handout, runner, progress);
    }

    @Bean
    Distribution distribution(
            JobRepository repository,
            LeasedPartitionHandler handler,
            WorkerSettings settings,
            WorkContentStore workContents) {
        SharedWork work = new SharedWork(repository, workContents, handler, settings.workers());
        return new Distribution() {
            @Override
            public Step build(PartitionStepBuilder whole, Step partition) {
                return whole.partitionHandler(handler).build();
            }

            @Override
            public Optional<SharedWork> shared() {
                return Optional.of(work);
            }

            @Override
            public int sharers() {
                return settings.workers();
            }
        };
    }
}
