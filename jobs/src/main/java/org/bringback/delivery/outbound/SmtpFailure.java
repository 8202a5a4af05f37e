package org.bringback.delivery.outbound;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not sent.
 *
 * @param causes the failure and what lies behind it, the innermost last
 */
record SmtpFailure(List<Throwable> causes) {

    private static final int FIRST_REFUSAL = 400;

    static SmtpFailure of(Throwable failure) {
        return new SmtpFailure(causes(failure));
    }

    /** Whether the server refused the mail, so that it surely does not have it. */
    boolean isRefusal() {
        return causes.stream()
                .anyMatch(cause ->
                        cause instanceof SMTPSendFailedException refusal && refusal.getReturnCode() >= FIRST_REFUSAL);
    }

    /** What the library or the server said of it. */
    String said() {
        return Objects.requireNonNullElse(causes.get(causes.size() - 1).getMessage(), "");
    }

    /** Spring wraps what the library says, and the library what the server did. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>(List.of(failure));
        Throwable next = failure;
        while (next != null) {
            Throwable inner = next.getCause();
            if (next instanceof MailSendException several && several.getMessageExceptions().length > 0) {
                inner = several.getMessageExceptions()[0];
            } else if (next instanceof MessagingException one && one.getNextException() != null) {
                inner = one.getNextException();
            }
            if (inner != null) {
                causes.add(inner);
            }
            next = causes.size() > 20 ? null : inner;
        }
        return causes;
    }
}
