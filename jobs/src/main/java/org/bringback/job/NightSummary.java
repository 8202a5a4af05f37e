package org.bringback.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.intake.FileName;
import org.bringback.intake.InboxDecision;
import org.bringback.intake.IntakeRules;
import org.bringback.intake.RowCounts;
import org.bringback.intake.StoredSubmission;
import org.bringback.intake.Submission;
import org.bringback.intake.SubmissionStore;
import org.bringback.job.NightReport.Fate;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.Agency;
import org.bringback.status.SnapshotResult;

/** Reads from the state what a run did. A repeated run says the same as the first one. */
final class NightSummary {

    private final IntakeRules country;
    private final SubmissionStore submissions;

    NightSummary(IntakeRules country, SubmissionStore submissions) {
        this.country = country;
        this.submissions = submissions;
    }

    /** Neither the inbox nor the state holds an export. */
    NightReport nothingAtAll(NightPlan plan) {
        List<NightReport.ListLine> lists = country.agencies().list().stream()
                .map(agency -> new NightReport.ListLine(agency.list(), Optional.empty(), 0, 0, 0, 0))
                .toList();
        return new NightReport(Optional.empty(), true, files(plan, LocalDate.MIN), lists, false, List.of());
    }

    NightReport of(Night night, boolean nothingNew) throws IOException {
        return new NightReport(
                Optional.of(night.asOf()),
                nothingNew,
                files(night.plan(), night.asOf()),
                lists(night),
                WithheldBreakdowns.in(night.output(), night.asOf()),
                outputs(night.output().resolve(night.asOf().toString()).resolve("published")));
    }

    /** The files only, of a run that counts nothing. */
    NightReport filesOf(Night night) {
        return new NightReport(Optional.empty(), false, files(night.plan(), night.asOf()), List.of(), false, List.of());
    }

    private List<NightReport.FileLine> files(NightPlan plan, LocalDate asOf) {
        List<NightReport.FileLine> lines = new ArrayList<>();
        for (InboxDecision decision : plan.decisions()) {
            lines.add(line(decision, plan.takes(asOf).contains(decision)));
        }
        return lines;
    }

    private NightReport.FileLine line(InboxDecision decision, boolean ofThisRun) {
        if (decision instanceof InboxDecision.Refuse refuse) {
            return empty(refuse.file().name(), fate(refuse.notice()), List.of(refuse.notice()));
        }
        if (decision instanceof InboxDecision.Take take) {
            return ofThisRun ? line(decision, take.name()) : empty(take.file().name(), Fate.LEFT, List.of());
        }
        return line(decision, ((InboxDecision.AlreadyTaken) decision).name());
    }

    /** By content and claim: the same content may have been offered for two lists, and only one of them be right. */
    private NightReport.FileLine line(InboxDecision decision, FileName name) {
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

    private NightReport.FileLine line(InboxDecision decision, StoredSubmission stored) {
        RowCounts counts = stored.counts();
        return new NightReport.FileLine(
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
        if (new Gate(submissions.list(), country.agencies()).withholds(stored)) {
            return Fate.WITHHELD;
        }
        if (stored.outcome() == Submission.Outcome.REPLACED) {
            return Fate.REPLACED;
        }
        return decision instanceof InboxDecision.Take ? Fate.TAKEN : Fate.KNOWN;
    }

    private static NightReport.FileLine empty(String file, Fate fate, List<Notice> notices) {
        return new NightReport.FileLine(file, fate, 0, 0, 0, 0, 0, notices);
    }

    private List<NightReport.ListLine> lists(Night night) {
        List<NightReport.ListLine> lines = new ArrayList<>();
        SnapshotBook book = new SnapshotBook(night);
        for (Agency agency : country.agencies().list()) {
            Optional<LocalDate> day = book.dayOf(agency.list());
            Optional<SnapshotResult> snapshot = day.map(asOf -> book.snapshot(agency.list(), asOf));
            lines.add(new NightReport.ListLine(
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
