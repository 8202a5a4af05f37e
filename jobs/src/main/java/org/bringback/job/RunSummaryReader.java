package org.bringback.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.delivery.Release;
import org.bringback.delivery.StandingRelease;
import org.bringback.identity.resolution.UnlikelyGroupStore;
import org.bringback.identity.review.ReviewQueue;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.layout.SheetMask;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.job.RunSummary.Fate;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.QualityGate;
import org.bringback.job.release.StaleReleases;
import org.bringback.job.release.WithheldParts;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Notice;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.status.SnapshotResult;

/** Reads from the state what a run did. A repeated run says the same as the first one. */
final class RunSummaryReader {

    private final Workspace workspace;
    private final ReferenceContext referenceContext;
    private final SheetMask sheets;

    RunSummaryReader(Workspace workspace) {
        this.workspace = workspace;
        this.referenceContext = workspace.referenceContext();
        this.sheets = new SheetMask(referenceContext.reference().provinces());
    }

    /** Neither the inbox nor the state holds an export. */
    RunSummary nothingAtAll(IntakePlan plan) {
        MisnamedExports misnamed = new MisnamedExports(referenceContext.agencies(), plan, false);
        List<RunSummary.ListLine> lists = referenceContext.agencies().list().stream()
                .map(agency -> new RunSummary.ListLine(
                        agency.list(),
                        Optional.empty(),
                        0,
                        0,
                        0,
                        0,
                        misnamed.find(agency.list(), Optional.empty()),
                        Timeliness.of(agency.freshness(), Optional.empty(), Optional.empty(), today())))
                .toList();
        return new RunSummary(
                Optional.empty(),
                true,
                plan.extent(),
                fileLines(plan.withoutTakes()),
                lists,
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of());
    }

    /** @param again days of other releases that the run published anew */
    RunSummary read(RunParameters run, Path output, IntakePlan plan, boolean nothingNew, List<LocalDate> again)
            throws IOException {
        return new RunSummary(
                Optional.of(run.asOf()),
                nothingNew,
                plan.extent(),
                fileLines(plan),
                lists(run, plan),
                WithheldParts.breakdowns(output, run.asOf()),
                WithheldParts.rejects(output, run.asOf()),
                WithheldParts.release(output, run.asOf()),
                new StaleReleases(workspace, output).days(),
                StandingRelease.damaged(output),
                again,
                new UnlikelyGroupStore(workspace.database(), run.cohort().id()).list(),
                ReviewQueue.count(workspace.database(), run.cohort().id()),
                outputs(Release.published(output, run.asOf())),
                List.of());
    }

    /** Of a night whose inbox has files of programmes only: of the lists those are told whose export seems to be misnamed. */
    RunSummary programmesOnly(IntakePlan plan) {
        return files(
                plan.extent(),
                fileLines(plan),
                nothingAtAll(plan).lists().stream()
                        .filter(list -> list.perhaps().isPresent())
                        .toList());
    }

    /** The files only, of a run that counts nothing. Somebody gave each of them, so that none is passed over. */
    RunSummary files(IntakePlan plan) {
        return files(
                Inbox.Extent.NOTHING_ELSE,
                fileLines(plan).stream().map(RunSummary.FileLine::given).toList(),
                List.of());
    }

    private static RunSummary files(
            Inbox.Extent extent, List<RunSummary.FileLine> files, List<RunSummary.ListLine> lists) {
        return new RunSummary(
                Optional.empty(),
                false,
                extent,
                files,
                lists,
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of());
    }

    private List<RunSummary.FileLine> fileLines(IntakePlan plan) {
        Ledger ledger = workspace.ledger();
        return plan.decisions().stream().map(decision -> line(decision, ledger)).toList();
    }

    private RunSummary.FileLine line(InboxDecision decision, Ledger ledger) {
        if (decision instanceof InboxDecision.Refuse refuse) {
            return RunSummary.FileLine.without(
                    refuse.file().name(), fate(refuse), List.of(sheets.shown(refuse.notice())));
        }
        if (decision instanceof InboxDecision.Take take) {
            return line(decision, take.name(), ledger);
        }
        if (decision instanceof InboxDecision.AlreadyTaken taken) {
            return line(decision, taken.name(), ledger);
        }
        return RunSummary.FileLine.without(decision.file().name(), Fate.LEFT, List.of());
    }

    /** By content and claim: the same content may have been offered for two lists, and only one of them be right. */
    private RunSummary.FileLine line(InboxDecision decision, FileName name, Ledger ledger) {
        return ledger.find(SubmissionIdentity.of(decision.file().sha256(), name))
                .map(stored -> line(decision, stored, ledger))
                .orElseGet(() -> RunSummary.FileLine.without(decision.file().name(), Fate.IGNORED, List.of()));
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

    private RunSummary.FileLine line(InboxDecision decision, StoredSubmission stored, Ledger ledger) {
        RowCounts counts = stored.counts();
        return new RunSummary.FileLine(
                decision.file().name(),
                fate(decision, stored, ledger),
                counts.seen(),
                counts.accepted(),
                counts.rejected(),
                counts.quarantined(),
                counts.blank(),
                notices(stored, ledger));
    }

    private List<Notice> notices(StoredSubmission stored, Ledger ledger) {
        List<Notice> notices = new ArrayList<>(workspace.submissions().fileNotices(stored.id()));
        gate(ledger).unconfirmed(stored).ifPresent(why -> notices.add(0, why));
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

    private List<RunSummary.ListLine> lists(RunParameters run, IntakePlan plan) {
        List<RunSummary.ListLine> lines = new ArrayList<>();
        SnapshotSelection snapshots = new SnapshotSelection(workspace, run);
        Optional<LocalDate> today = Optional.of(run.asOf());
        long missing = referenceContext.agencies().list().stream()
                .filter(agency -> !snapshots.dayOf(agency.list()).equals(today))
                .count();
        MisnamedExports misnamed = new MisnamedExports(referenceContext.agencies(), plan, missing == 1);
        for (Agency agency : referenceContext.agencies().list()) {
            Optional<LocalDate> day = snapshots.dayOf(agency.list());
            Optional<SnapshotResult> snapshot = day.map(asOf -> snapshots.snapshot(agency.list(), asOf));
            lines.add(new RunSummary.ListLine(
                    agency.list(),
                    day,
                    snapshot.map(SnapshotResult::revision).orElse(0),
                    snapshot.map(SnapshotResult::cases).orElse(0L),
                    snapshot.map(SnapshotResult::repeated).orElse(0L),
                    snapshot.map(SnapshotResult::inReview).orElse(0L),
                    day.equals(today) ? Optional.empty() : misnamed.find(agency.list(), today),
                    Timeliness.of(agency.freshness(), day, today, today())));
        }
        return lines;
    }

    /** The day by the clock, which only says how old figures are. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
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
