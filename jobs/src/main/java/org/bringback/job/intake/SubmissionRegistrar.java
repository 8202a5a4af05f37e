package org.bringback.job.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;
import org.bringback.source.refusal.RefusedFileException;

/**
 * Enters a run's files in the ledger, one after the other in the plan's order, so that submissions have the same numbers
 * however the files are read later. Asks the ledger once, and knows what it has entered since.
 */
final class SubmissionRegistrar {

    private final Workspace workspace;
    private Ledger ledger;

    SubmissionRegistrar(Workspace workspace) {
        this.workspace = workspace;
        this.ledger = workspace.ledger();
    }

    /** Enters a file: begun when it can be opened and may join this state, else refused. */
    void register(InboxDecision.Take take) throws IOException {
        Optional<StoredSubmission> known = ledger.find(take.identity());
        if (known.isPresent() && known.get().outcome() != Submission.Outcome.REFUSED) {
            return;
        }
        Path file = workspace.archive().get(take.file().sha256());
        try (SubmissionFileReader reader = SubmissionFileReader.open(
                file, take.name(), take.supplements().isPresent(), workspace.referenceContext())) {
            Optional<Notice> mixed = reader.mixedWith(ledger.synthetic(), take.name());
            if (mixed.isPresent()) {
                refuse(take, Files.size(file), mixed.get());
            } else {
                StoredSubmission begun =
                        workspace.submissions().begin(submission(take, Files.size(file), reader.isSynthetic()));
                ledger = ledger.with(begun);
            }
        } catch (RefusedFileException e) {
            refuse(take, Files.size(file), e.notice());
        }
    }

    private void refuse(InboxDecision.Take take, long bytes, Notice why) {
        workspace.submissions().refuse(submission(take, bytes, false), why);
    }

    private Submission submission(InboxDecision.Take take, long bytes, boolean synthetic) {
        return new Submission(
                take.file().sha256(), take.name(), cohort(take.name()), bytes, synthetic, take.supplements());
    }

    private Optional<CohortId> cohort(FileName name) {
        return workspace
                .referenceContext()
                .reference()
                .cohorts()
                .find(name.asOf())
                .map(Cohort::id);
    }

    /** Enters a file that the plan refuses, unless its name says nothing or it is only not finished. */
    void enter(InboxDecision.Refuse refuse) {
        if (refuse.name().isPresent() && refuse.notice().code() != NoticeCode.STILL_CHANGING) {
            FileName name = refuse.name().get();
            Submission submission = new Submission(
                    refuse.file().sha256(),
                    name,
                    cohort(name),
                    0,
                    false,
                    refuse.file().corrects());
            workspace.submissions().refuse(submission, refuse.notice());
        }
    }
}
