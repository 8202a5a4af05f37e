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
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.release.StaleReleases;
import org.bringback.job.release.WithheldParts;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.status.SnapshotResult;

/** Reads from the state what a run did. A repeated run says the same as the first one. */
final class RunSummaryReader {

    private final Workspace workspace;
    private final ReferenceContext referenceContext;
    private final FileLineReader files;

    RunSummaryReader(Workspace workspace) {
        this.workspace = workspace;
        this.referenceContext = workspace.referenceContext();
        this.files = new FileLineReader(workspace);
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
        return RunSummary.ofFiles(Optional.empty(), true, plan.extent(), files.list(plan.withoutTakes()), lists);
    }

    /** @param again days of other releases that the run published anew */
    RunSummary read(RunParameters run, Path output, IntakePlan plan, boolean nothingNew, List<LocalDate> again)
            throws IOException {
        return new RunSummary(
                Optional.of(run.asOf()),
                nothingNew,
                plan.extent(),
                files.list(plan),
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
                files.list(plan),
                nothingAtAll(plan).lists().stream()
                        .filter(list -> list.perhaps().isPresent())
                        .toList());
    }

    /** The files only, of a run that counts nothing. Somebody gave each of them, so that none is passed over. */
    RunSummary files(IntakePlan plan) {
        return files(
                Inbox.Extent.NOTHING_ELSE,
                files.list(plan).stream().map(FileLine::given).toList(),
                List.of());
    }

    private static RunSummary files(Inbox.Extent extent, List<FileLine> files, List<RunSummary.ListLine> lists) {
        return RunSummary.ofFiles(Optional.empty(), false, extent, files, lists);
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
