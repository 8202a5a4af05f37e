package org.bringback.job;

import java.util.List;
import org.bringback.job.workspace.FailureCause;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** A run that did not come to its end. Giving the same command again goes on where it stopped. */
public final class JobFailedException extends Exception implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final transient BilingualText problem;

    JobFailedException(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    static JobFailedException of(JobExecution execution) {
        String step = execution.getStepExecutions().stream()
                .filter(one -> one.getStatus().isUnsuccessful())
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse("?");
        List<Throwable> failures = execution.getAllFailureExceptions();
        BilingualText cause = FailureCause.find(failures)
                .map(text -> text.map(words -> ": " + words))
                .orElse(new BilingualText("", ""));
        JobFailedException failed = new JobFailedException(new BilingualText(
                "ขั้นตอน " + step + " ไม่สำเร็จ" + cause.thai(), "step " + step + " failed" + cause.english()));
        failures.forEach(failed::addSuppressed);
        return failed;
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
