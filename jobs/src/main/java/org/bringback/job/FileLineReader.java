package org.bringback.job;

import java.util.ArrayList;
import java.util.List;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.layout.SheetMask;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.job.FileLine.Fate;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.MissingRolls;
import org.bringback.job.intake.QualityGate;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Notice;

/** Reads from the state what became of the files of an inbox. */
final class FileLineReader {

    private final Workspace workspace;
    private final SheetMask sheets;

    FileLineReader(Workspace workspace) {
        this.workspace = workspace;
        this.sheets = new SheetMask(workspace.referenceContext().reference().provinces());
    }

    /** Of every file that was decided about. */
    List<FileLine> list(IntakePlan plan) {
        Ledger ledger = workspace.ledger();
        return plan.decisions().stream().map(decision -> line(decision, ledger)).toList();
    }

    private FileLine line(InboxDecision decision, Ledger ledger) {
        if (decision instanceof InboxDecision.Refuse refuse) {
            return FileLine.without(refuse.file().name(), fate(refuse), List.of(sheets.shown(refuse.notice())));
        }
        if (decision instanceof InboxDecision.Take take) {
            return line(decision, take.name(), ledger);
        }
        if (decision instanceof InboxDecision.AlreadyTaken taken) {
            return line(decision, taken.name(), ledger);
        }
        return FileLine.without(decision.file().name(), Fate.LEFT, List.of());
    }

    /** By content and claim: the same content may have been offered for two lists, and only one of them be right. */
    private FileLine line(InboxDecision decision, FileName name, Ledger ledger) {
        return ledger.find(SubmissionIdentity.of(decision.file().sha256(), name))
                .map(stored -> line(decision, stored, ledger))
                .orElseGet(() -> FileLine.without(decision.file().name(), Fate.IGNORED, List.of()));
    }

    /** What is no file and has no export's name, such as a folder of old files, is nothing that somebody sent. */
    static Fate fate(InboxDecision.Refuse refuse) {
        return switch (refuse.notice().code()) {
            case STILL_CHANGING -> Fate.LEFT;
            case UNKNOWN_NAME -> Fate.IGNORED;
            case SYMBOLIC_LINK, FOLDER, SPECIAL_FILE, FILE_GONE ->
                refuse.name().isPresent() ? Fate.REFUSED : Fate.IGNORED;
            default -> Fate.REFUSED;
        };
    }

    private FileLine line(InboxDecision decision, StoredSubmission stored, Ledger ledger) {
        RowCounts counts = stored.counts();
        return new FileLine(
                decision.file().name(),
                fate(decision, stored, ledger),
                counts.seen(),
                counts.accepted(),
                counts.rejected(),
                counts.quarantined(),
                counts.blank(),
                ledger.takenSince(stored),
                stored.kind().has(KindTrait.REJECTS_RETURN),
                notices(stored, ledger));
    }

    private List<Notice> notices(StoredSubmission stored, Ledger ledger) {
        List<Notice> notices = new ArrayList<>(workspace.submissions().fileNotices(stored.id()));
        QualityGate gate = gate(ledger);
        notices.addAll(0, gate.unconfirmed(stored));
        MissingRolls.beside(stored, ledger.submissions(), gate, workspace.referenceContext())
                .ifPresent(notices::add);
        return notices.stream().map(sheets::shown).toList();
    }

    private QualityGate gate(Ledger ledger) {
        return QualityGate.about(workspace, ledger.submissions());
    }

    private Fate fate(InboxDecision decision, StoredSubmission stored, Ledger ledger) {
        if (stored.outcome() == Submission.Outcome.REFUSED) {
            return Fate.REFUSED;
        }
        if (gate(ledger).withholds(stored)) {
            return Fate.WITHHELD;
        }
        if (stored.outcome() == Submission.Outcome.REPLACED) {
            return Fate.REPLACED;
        }
        return decision instanceof InboxDecision.Take ? Fate.TAKEN : Fate.KNOWN;
    }
}
