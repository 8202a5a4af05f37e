package org.bringback.cli.run;

import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.intake.NotInInboxException;
import org.bringback.job.workspace.FailureCause;
import org.bringback.job.workspace.NoCohortException;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.UnusableFolderException;
import org.bringback.linkage.record.LinkageException;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;

/**
 * What is told of a command that failed.
 *
 * @param code its exit code
 * @param message what is wrong and what to do, on one line
 * @param expected whether the message says all there is to know
 */
public record Failure(int code, String message, boolean expected) {

    public static Failure of(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof StateInUseException) {
            return new Failure(ExitCode.IN_PROGRESS, message, true);
        }
        if (failure instanceof LinkageException wrong) {
            return new Failure(ExitCode.WRONG_USE, wrong.problem().englishThenThai(), true);
        }
        if (failure instanceof UsageException
                || failure instanceof ConfigurationException
                || failure instanceof SetupException
                || failure instanceof NoCohortException
                || failure instanceof NotInInboxException) {
            return new Failure(ExitCode.WRONG_USE, message, true);
        }
        if (failure instanceof UnusableFolderException) {
            return new Failure(ExitCode.FAILED, message, true);
        }
        String failed = new BilingualText("ล้มเหลว", "Failed").englishThenThai();
        return new Failure(ExitCode.FAILED, failed + ": " + FailureCause.describe(failure), false);
    }
}
