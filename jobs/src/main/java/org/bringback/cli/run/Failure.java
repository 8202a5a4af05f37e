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
import org.bringback.render.pdf.template.TemplateException;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.bringback.text.OutsideText;

/**
 * What is told of a command that failed.
 *
 * @param code its exit code
 * @param message what is wrong and what to do, on one line
 * @param expected whether the message says all there is to know
 */
public record Failure(int code, String message, boolean expected) {

    /** @param language in which it is told */
    public static Failure of(Exception failure, MessageLanguage language) {
        if (failure instanceof BilingualFailure told) {
            String message = OutsideText.oneLine(language.text(told.explanation()));
            if (failure instanceof StateInUseException) {
                return new Failure(ExitCode.IN_PROGRESS, message, true);
            }
            if (isWrongUse(failure)) {
                return new Failure(ExitCode.WRONG_USE, message, true);
            }
            if (failure instanceof UnusableFolderException) {
                return new Failure(ExitCode.FAILED, message, true);
            }
        }
        BilingualText failed = new BilingualText("ล้มเหลว: ", "Failed: ").join(FailureCause.describe(failure));
        return new Failure(ExitCode.FAILED, OutsideText.oneLine(language.text(failed)), false);
    }

    /** What is told of it, in both languages. */
    static BilingualText words(Exception failure) {
        return new BilingualText(
                of(failure, MessageLanguage.TH).message(),
                of(failure, MessageLanguage.EN).message());
    }

    private static boolean isWrongUse(Exception failure) {
        return failure instanceof UsageException
                || failure instanceof LinkageException
                || failure instanceof ConfigurationException
                || failure instanceof TemplateException
                || failure instanceof SetupException
                || failure instanceof NoCohortException
                || failure instanceof NotInInboxException;
    }
}
