package org.bringback.job.intake;

import java.util.List;
import java.util.Optional;
import org.bringback.intake.inbox.FileContent;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Notice;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;

/**
 * Enters a run's files in the ledger, one after the other in the plan's order, so that submissions have the same numbers
 * however the files are read later. Opens nothing and asks nothing: the plan knows the ledger and the files, and this what
 * it has entered since.
 */
final class SubmissionRegistrar {

    private final Workspace workspace;
    private final List<ReturnedRows> returned;
    private Ledger ledger;

    SubmissionRegistrar(Workspace workspace, Ledger ledger, List<ReturnedRows> returned) {
        this.workspace = workspace;
        this.returned = returned;
        this.ledger = ledger;
    }

    /** Enters a file: begun when it may join this state, else refused. */
    void register(InboxDecision.Take take) {
        Optional<StoredSubmission> known = ledger.find(take.identity());
        if (known.isPresent() && known.get().outcome() != Submission.Outcome.REFUSED) {
            return;
        }
        FileContent content = take.file().content();
        Optional<Notice> mixed = content.mixedWith(workspace.synthetic(ledger), take.name());
        if (mixed.isPresent()) {
            workspace.submissions().refuse(submission(take, false), mixed.get());
        } else {
            boolean synthetic = content.synthetic().orElse(false);
            ledger = ledger.with(begin(take, submission(take, synthetic)));
        }
    }

    private StoredSubmission begin(InboxDecision.Take take, Submission submission) {
        return returned.stream()
                .filter(rows -> rows.take().equals(take))
                .findFirst()
                .map(rows -> workspace
                        .submissions()
                        .beginAgain(submission, rows.file().id(), rows.rows()))
                .orElseGet(() -> workspace.submissions().begin(submission));
    }

    /** Keeps that somebody confirmed the size of a file, unless it was refused. */
    void accept(SubmissionIdentity identity) {
        workspace
                .ledger()
                .find(identity)
                .filter(stored -> stored.outcome() != Submission.Outcome.REFUSED)
                .ifPresent(workspace.submissions()::accept);
    }

    private Submission submission(InboxDecision.Take take, boolean synthetic) {
        return submission(take.file(), take.name(), synthetic, take.supplements());
    }

    private Submission submission(InboxFile file, FileName name, boolean synthetic, Optional<String> supplements) {
        return new Submission(file.sha256(), name, cohort(name), file.content().bytes(), synthetic, supplements);
    }

    private Optional<CohortId> cohort(FileName name) {
        return workspace
                .referenceContext()
                .reference()
                .cohorts()
                .find(name.asOf())
                .map(Cohort::id);
    }

    /** Enters a file that the plan refuses, unless its name says nothing or it could not be read at all. */
    void enter(InboxDecision.Refuse refuse) {
        InboxFile file = refuse.file();
        if (refuse.name().isPresent()
                && file.problem().isEmpty()
                && !file.sha256().isEmpty()) {
            workspace
                    .submissions()
                    .refuse(submission(file, refuse.name().get(), false, file.corrects()), refuse.notice());
        }
    }
}
