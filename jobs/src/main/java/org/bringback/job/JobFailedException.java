package org.bringback.job;

import org.bringback.job.workspace.FailureCause;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** A run that did not come to its end. Giving the same command again goes on where it stopped. */
public final class JobFailedException extends Exception {

    private static final long serialVersionUID = 1;

    JobFailedException(String message) {
        super(message);
    }

    static JobFailedException of(JobExecution execution) {
        String step = execution.getStepExecutions().stream()
                .filter(one -> one.getStatus().isUnsuccessful())
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse("?");
        String cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .map(failure -> ": " + FailureCause.describe(failure))
                .orElse("");
        return new JobFailedException("step " + step + " failed" + cause);
    }
}
