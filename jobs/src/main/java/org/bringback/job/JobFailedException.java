package org.bringback.job;

import java.sql.SQLException;
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
                .map(JobFailedException::describe)
                .orElse("");
        return new JobFailedException("step " + step + " failed" + cause);
    }

    /** The kind of the deepest cause; its text only when it is not a database's, which may quote a cell. */
    private static String describe(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String kind = ": " + deepest.getClass().getSimpleName();
        return deepest instanceof SQLException sql
                ? kind + " (SQL state " + sql.getSQLState() + ")"
                : kind + ": " + deepest.getMessage();
    }
}
