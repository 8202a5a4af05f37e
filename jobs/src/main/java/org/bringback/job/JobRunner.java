package org.bringback.job;

import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Starts a job, or goes on with an execution of the same parameters that did not end. Only called while the state is
 * locked: whatever the repository still calls running belongs to a process that is gone.
 */
final class JobRunner {

    private final JobRepository repository;
    private final JobOperator operator;

    JobRunner(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    /** Runs the job to its end. */
    JobExecution run(Job job, JobParameters parameters) throws JobExecutionException {
        recoverInterrupted(job);
        Optional<JobExecution> unfinished = findUnfinished(job, parameters);
        JobExecution execution =
                unfinished.isPresent() ? operator.restart(unfinished.get()) : operator.start(job, parameters);
        dropExceptionTexts(execution);
        return execution;
    }

    /** Spring Batch keeps stack traces in its tables. A database's message in them can quote a cell. */
    private void dropExceptionTexts(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (!step.getExitStatus().getExitDescription().isEmpty()) {
                step.setExitStatus(new ExitStatus(step.getExitStatus().getExitCode()));
                repository.update(step);
            }
        }
        if (!execution.getExitStatus().getExitDescription().isEmpty()) {
            execution.setExitStatus(new ExitStatus(execution.getExitStatus().getExitCode()));
            repository.update(execution);
        }
    }

    /** Whether an execution with these parameters has ended well. */
    boolean hasCompleted(Job job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    private void recoverInterrupted(Job job) {
        for (JobExecution interrupted : repository.findRunningJobExecutions(job.getName())) {
            operator.recover(interrupted);
        }
    }

    private Optional<JobExecution> findUnfinished(Job job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        return Optional.ofNullable(last).filter(execution -> execution.getStatus() != BatchStatus.COMPLETED);
    }
}
