package org.bringback.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.RunSummary.Fate;
import org.bringback.job.identity.SnapshotSelection;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.Night;
import org.bringback.job.intake.QualityGate;
import org.bringback.job.release.WithheldBreakdowns;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.status.SnapshotResult;

/** Reads from the state what a run did. A repeated run says the same as the first one. */
final class RunSummaryReader {

    private final ReferenceContext referenceContext;
    private final SubmissionStore submissions;

    RunSummaryReader(ReferenceContext referenceContext, SubmissionStore submissions) {
        this.referenceContext = referenceContext;
        this.submissions = submissions;
    }

    /** Neither the inbox nor the state holds an export. */
    RunSummary nothingAtAll(IntakePlan plan) {
        List<RunSummary.ListLine> lists = referenceContext.agencies().list().stream()
                .map(agency -> new RunSummary.ListLine(agency.list(), Optional.empty(), 0, 0, 0, 0))
                .toList();
        return new RunSummary(Optional.empty(), true, files(plan, LocalDate.MIN), lists, false, List.of());
    }

    RunSummary read(Night night, boolean nothingNew) throws IOException {
        return new RunSummary(
                Optional.of(night.asOf()),
                nothingNew,
                files(night.plan(), night.asOf()),
                lists(night),
                WithheldBreakdowns.in(night.output(), night.asOf()),
                outputs(night.output().resolve(night.asOf().toString()).resolve("published")));
    }

    /** The files only, of a run that counts nothing. */
    RunSummary filesOf(Night night) {
        return new RunSummary(Optional.empty(), false, files(night.plan(), night.asOf()), List.of(), false, List.of());
    }

    private List<RunSummary.FileLine> files(IntakePlan plan, LocalDate asOf) {
        List<RunSummary.FileLine> lines = new ArrayList<>();
        for (InboxDecision decision : plan.decisions()) {
            lines.add(line(decision, plan.takes(asOf).contains(decision)));
        }
        return lines;
    }

    private RunSummary.FileLine line(InboxDecision decision, boolean ofThisRun) {
        if (decision instanceof InboxDecision.Refuse refuse) {
            return empty(refuse.file().name(), fate(refuse.notice()), List.of(refuse.notice()));
        }
        if (decision instanceof InboxDecision.Take take) {
            return ofThisRun ? line(decision, take.name()) : empty(take.file().name(), Fate.LEFT, List.of());
        }
        return line(decision, ((InboxDecision.AlreadyTaken) decision).name());
    }

    /** By content and claim: the same content may have been offered for two lists, and only one of them be right. */
    private RunSummary.FileLine line(InboxDecision decision, FileName name) {
        return submissions.list().stream()
                .filter(stored -> stored.sha256().equals(decision.file().sha256()))
                .filter(stored -> stored.kind() == name.kind()
                        && stored.listWord().equals(name.listWord())
                        && stored.asOf().equals(name.asOf()))
                .findFirst()
                .map(stored -> line(decision, stored))
                .orElseGet(() -> empty(decision.file().name(), Fate.IGNORED, List.of()));
    }

    private static Fate fate(Notice notice) {
        if (notice.code() == NoticeCode.STILL_CHANGING) {
            return Fate.LEFT;
        }
        return notice.code() == NoticeCode.UNKNOWN_NAME ? Fate.IGNORED : Fate.REFUSED;
    }

    private RunSummary.FileLine line(InboxDecision decision, StoredSubmission stored) {
        RowCounts counts = stored.counts();
        return new RunSummary.FileLine(
                decision.file().name(),
                fate(decision, stored),
                counts.seen(),
                counts.accepted(),
                counts.rejected(),
                counts.quarantined(),
                counts.blank(),
                submissions.fileNotices(stored.id()));
    }

    private Fate fate(InboxDecision decision, StoredSubmission stored) {
        if (stored.outcome() == Submission.Outcome.REFUSED) {
            return Fate.REFUSED;
        }
        if (new QualityGate(submissions.list(), referenceContext.agencies()).withholds(stored)) {
            return Fate.WITHHELD;
        }
        if (stored.outcome() == Submission.Outcome.REPLACED) {
            return Fate.REPLACED;
        }
        return decision instanceof InboxDecision.Take ? Fate.TAKEN : Fate.KNOWN;
    }

    private static RunSummary.FileLine empty(String file, Fate fate, List<Notice> notices) {
        return new RunSummary.FileLine(file, fate, 0, 0, 0, 0, 0, notices);
    }

    private List<RunSummary.ListLine> lists(Night night) {
        List<RunSummary.ListLine> lines = new ArrayList<>();
        SnapshotSelection snapshots = new SnapshotSelection(night);
        for (Agency agency : referenceContext.agencies().list()) {
            Optional<LocalDate> day = snapshots.dayOf(agency.list());
            Optional<SnapshotResult> snapshot = day.map(asOf -> snapshots.snapshot(agency.list(), asOf));
            lines.add(new RunSummary.ListLine(
                    agency.list(),
                    day,
                    snapshot.map(SnapshotResult::revision).orElse(0),
                    snapshot.map(SnapshotResult::cases).orElse(0L),
                    snapshot.map(SnapshotResult::repeated).orElse(0L),
                    snapshot.map(SnapshotResult::inReview).orElse(0L)));
        }
        return lines;
    }

    private static List<Path> outputs(Path published) throws IOException {
        if (!Files.isDirectory(published)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(published)) {
            return files.sorted().toList();
        }
    }
}
