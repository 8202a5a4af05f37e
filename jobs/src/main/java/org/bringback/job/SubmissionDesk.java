package org.bringback.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.bringback.intake.InboxKind;
import org.bringback.intake.IntakeReading;
import org.bringback.intake.StoredSubmission;
import org.bringback.intake.Submission;
import org.bringback.notice.Notice;
import org.bringback.source.RefusedFileException;

/**
 * Registers files in the ledger, one after the other in the plan's order, so that submissions have the same numbers
 * however the files are read later.
 */
final class SubmissionDesk {

    private SubmissionDesk() {}

    /** Enters a file: begun when it can be opened and may join this state, else refused. */
    static boolean register(Night night, SubmissionTicket ticket) {
        Optional<StoredSubmission> known = find(night, ticket);
        if (known.isPresent() && known.get().outcome() != Submission.Outcome.REFUSED) {
            return known.get().outcome() == Submission.Outcome.READING;
        }
        try (IntakeReading reading =
                IntakeReading.open(night.state().archived(ticket.sha256()), ticket.name(), night.country())) {
            Optional<Notice> mixed = reading.mixedWith(stateIsSynthetic(night), ticket.name());
            if (mixed.isPresent()) {
                refuse(night, ticket, mixed.get());
                return false;
            }
            night.submissions().begin(submission(night, ticket, reading.isSynthetic()));
            return true;
        } catch (RefusedFileException e) {
            refuse(night, ticket, e.notice());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that are only begun count as well: the first one of a run decides for those after it. */
    private static Optional<Boolean> stateIsSynthetic(Night night) {
        return night.submissions().list().stream()
                .filter(stored -> stored.kind() != InboxKind.CONTROL)
                .filter(stored -> stored.outcome() != Submission.Outcome.REFUSED)
                .map(StoredSubmission::synthetic)
                .findFirst();
    }

    static void refuse(Night night, SubmissionTicket ticket, Notice why) {
        night.submissions().refuse(submission(night, ticket, false), why);
    }

    private static Submission submission(Night night, SubmissionTicket ticket, boolean synthetic) {
        return new Submission(
                ticket.sha256(),
                ticket.name(),
                night.country().reference().cohorts().find(ticket.name().asOf()).map(cohort -> cohort.id()),
                ticket.bytes(),
                synthetic,
                ticket.supplements());
    }

    /** The submission's line in the ledger. */
    static StoredSubmission stored(Night night, SubmissionTicket ticket) {
        return find(night, ticket).orElseThrow();
    }

    private static Optional<StoredSubmission> find(Night night, SubmissionTicket ticket) {
        return night.submissions().list().stream()
                .filter(stored -> stored.sha256().equals(ticket.sha256()))
                .filter(stored -> stored.kind() == ticket.name().kind())
                .filter(stored -> stored.listWord().equals(ticket.name().listWord()))
                .filter(stored -> stored.asOf().equals(ticket.name().asOf()))
                .findFirst();
    }
}
