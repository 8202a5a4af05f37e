package org.bringback.job;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;

/**
 * Starts a job, always as a new attempt. Only called while the state is locked: whatever the repository still calls
 * running belongs to a process that is gone.
 */
final class JobRunner {

    private final JobRepository repository;
    private final JobOperator operator;
    private final RunHistoryStore history;

    JobRunner(JobRepository repository, JobOperator operator, RunHistoryStore history) {
        this.repository = repository;
        this.operator = operator;
        this.history = history;
    }

    /** Runs the job to its end. */
    JobExecution run(Job job, JobParametersBuilder parameters) throws JobExecutionException {
        history.endInterrupted(LocalDateTime.now(ZoneId.systemDefault()));
        long attempt = 1;
        while (repository.getJobInstance(job.getName(), attempt(attempt, parameters)) != null) {
            attempt++;
        }
        JobExecution execution = operator.start(job, attempt(attempt, parameters));
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            dropExceptionTexts();
        }
        return execution;
    }

    /** Spring Batch keeps stack traces in its tables. A database's message in them can quote a cell. */
    private void dropExceptionTexts() {
        try {
            history.dropExceptionTexts();
        } catch (DataAccessException e) {
            // The run failed because the database is gone, and that is what the user must hear; the next run drops
            // them.
        }
    }

    /** Whether an attempt with these parameters has ended well. */
    boolean hasCompleted(Job job, JobParametersBuilder parameters) {
        long attempt = 1;
        JobInstance instance = repository.getJobInstance(job.getName(), attempt(attempt, parameters));
        while (instance != null) {
            if (history.hasCompleted(instance.getInstanceId())) {
                return true;
            }
            attempt++;
            instance = repository.getJobInstance(job.getName(), attempt(attempt, parameters));
        }
        return false;
    }

    private static JobParameters attempt(long attempt, JobParametersBuilder parameters) {
        return parameters.addLong("attempt", attempt).toJobParameters();
    }
}
