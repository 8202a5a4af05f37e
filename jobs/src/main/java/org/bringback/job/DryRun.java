package org.bringback.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.classify.CheckReport;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.layout.SheetMask;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.job.RunSummary.Fate;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.QualityGate;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Notice;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;

/** What a night would do with files, as far as it can be known before persons are counted. Nothing is stored. */
public final class DryRun {

    private final ReferenceContext referenceContext;
    private final Known known;
    private final SheetMask sheets;
    private Ledger ledger;

    /**
     * What the state says of files that were taken in before.
     *
     * @param accepted numbers of the files whose size somebody confirmed
     * @param synthetic whether its rows are synthetic, where that is known
     * @param layouts by which files were read, by their numbers
     */
    public record Known(Ledger ledger, Set<Long> accepted, Optional<Boolean> synthetic, Map<Long, Layout> layouts) {

        /** Where there is no state. */
        public static final Known NOTHING = new Known(new Ledger(List.of()), Set.of(), Optional.empty(), Map.of());

        public static Known of(Workspace workspace) {
            return new Known(
                    workspace.ledger(),
                    workspace.submissions().accepted(),
                    workspace.synthetic(),
                    workspace.layouts().byFile());
        }
    }

    /**
     * What was found.
     *
     * @param summary what the night would say, its figures excepted
     * @param reports of the files that were read, by their names
     */
    public record Result(RunSummary summary, Map<String, CheckReport> reports) {}

    public DryRun(ReferenceContext referenceContext, Known known) {
        this.referenceContext = referenceContext;
        this.known = known;
        this.sheets = new SheetMask(referenceContext.reference().provinces());
        this.ledger = known.ledger();
    }

    /** @param wholeInbox whether all files of a night are there, so that a list that is not is missing */
    public Result look(IntakePlan offered, boolean wholeInbox) {
        Optional<LocalDate> asOf = offered.newest();
        IntakePlan plan = asOf.map(offered::upTo).orElse(offered);
        Map<String, CheckReport> reports = new HashMap<>();
        List<StoredSubmission> read = new ArrayList<>();
        for (InboxDecision decision : plan.decisions()) {
            claim(decision).ifPresent(name -> {
                CheckReport report = CheckReport.of(
                                decision.file().path(), name, referenceContext, kept(decision, name))
                        .shown(sheets::shown);
                reports.put(decision.file().name(), report);
                if (decision instanceof InboxDecision.Take take
                        && report.refusal().isEmpty()) {
                    read.add(take(take, report));
                }
            });
        }
        QualityGate gate = new QualityGate(ledger.submissions(), referenceContext.agencies(), known.accepted());
        List<RunSummary.FileLine> files = plan.decisions().stream()
                .map(decision -> line(
                        decision,
                        Optional.ofNullable(reports.get(decision.file().name())),
                        read,
                        gate))
                .toList();
        return new Result(
                new RunSummary(
                        asOf,
                        false,
                        wholeInbox ? plan.extent() : Inbox.Extent.NOTHING_ELSE,
                        wholeInbox
                                ? files
                                : files.stream().map(RunSummary.FileLine::given).toList(),
                        wholeInbox ? lists(plan, asOf, gate) : List.of(),
                        false,
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        List.of()),
                reports);
    }

    /** A night does not read what it has taken in, and so says nothing of what a later layout would. */
    private Optional<Layout> kept(InboxDecision decision, FileName name) {
        return known.ledger()
                .find(SubmissionIdentity.of(decision.file().sha256(), name))
                .map(StoredSubmission::id)
                .flatMap(id -> Optional.ofNullable(known.layouts().get(id)));
    }

    private static Optional<FileName> claim(InboxDecision decision) {
        if (decision instanceof InboxDecision.Take take) {
            return Optional.of(take.name());
        }
        return decision instanceof InboxDecision.AlreadyTaken taken ? Optional.of(taken.name()) : Optional.empty();
    }

    /** Enters a file as a night would, into a ledger that nobody keeps. */
    private StoredSubmission take(InboxDecision.Take take, CheckReport report) {
        FileName name = take.name();
        List<StoredSubmission> lines = new ArrayList<>();
        int revision = 1;
        for (StoredSubmission line : ledger.submissions()) {
            boolean earlier = take.supplements().isEmpty()
                    && line.supplements().isEmpty()
                    && name.kind().has(KindTrait.SUPERSEDED)
                    && line.kind() == name.kind()
                    && line.listWord().equals(name.listWord())
                    && line.asOf().equals(name.asOf());
            revision = Math.max(revision, earlier ? line.revision() + 1 : 1);
            lines.add(earlier && line.outcome() == Submission.Outcome.TAKEN ? line.replaced() : line);
        }
        long number = lines.stream().mapToLong(StoredSubmission::id).max().orElse(0) + 1;
        StoredSubmission stored = new StoredSubmission(
                number,
                take.file().sha256(),
                name.kind(),
                name.listWord(),
                cohort(name),
                name.asOf(),
                name.name(),
                take.file().content().synthetic().orElse(false),
                take.supplements(),
                Submission.Outcome.TAKEN,
                revision,
                report.counts());
        lines.add(stored);
        ledger = new Ledger(lines);
        return stored;
    }

    private Optional<String> cohort(FileName name) {
        return referenceContext
                .reference()
                .cohorts()
                .find(name.asOf())
                .map(Cohort::id)
                .map(CohortId::value);
    }

    private RunSummary.FileLine line(
            InboxDecision decision, Optional<CheckReport> report, List<StoredSubmission> read, QualityGate gate) {
        String file = decision.file().name();
        if (decision instanceof InboxDecision.Refuse refuse) {
            return RunSummary.FileLine.without(
                    file, RunSummaryReader.fate(refuse), List.of(sheets.shown(refuse.notice())));
        }
        if (report.isEmpty()) {
            return RunSummary.FileLine.without(file, Fate.LEFT, List.of());
        }
        Optional<Notice> refusal = report.get().refusal().or(() -> mixed(decision));
        if (refusal.isPresent()) {
            return RunSummary.FileLine.without(file, Fate.REFUSED, List.of(refusal.get()));
        }
        Optional<StoredSubmission> stored = stored(decision, read);
        Fate fate = stored.filter(gate::withholds).isPresent()
                ? Fate.WITHHELD
                : decision instanceof InboxDecision.Take ? Fate.TAKEN : Fate.KNOWN;
        RowCounts counts = report.get().counts();
        List<Notice> why = stored.flatMap(gate::unconfirmed).map(List::of).orElse(List.of());
        return new RunSummary.FileLine(
                file,
                fate,
                counts.seen(),
                counts.accepted(),
                counts.rejected(),
                counts.quarantined(),
                counts.blank(),
                why);
    }

    private Optional<Notice> mixed(InboxDecision decision) {
        return decision instanceof InboxDecision.Take take
                ? take.file().content().mixedWith(known.synthetic().or(ledger::synthetic), take.name())
                : Optional.empty();
    }

    private Optional<StoredSubmission> stored(InboxDecision decision, List<StoredSubmission> read) {
        return decision instanceof InboxDecision.AlreadyTaken taken
                ? ledger.find(SubmissionIdentity.of(taken.file().sha256(), taken.name()))
                : read.stream()
                        .filter(one -> one.fileName().equals(decision.file().name()))
                        .findFirst();
    }

    private List<RunSummary.ListLine> lists(IntakePlan plan, Optional<LocalDate> asOf, QualityGate gate) {
        MisnamedExports misnamed = new MisnamedExports(referenceContext.agencies(), plan, false);
        List<RunSummary.ListLine> lines = new ArrayList<>();
        for (Agency agency : referenceContext.agencies().list()) {
            Optional<LocalDate> newest = newest(agency.list(), asOf, gate);
            boolean there = newest.isPresent() && newest.equals(asOf);
            lines.add(new RunSummary.ListLine(
                    agency.list(),
                    newest,
                    0,
                    0,
                    0,
                    0,
                    there ? Optional.empty() : misnamed.find(agency.list(), asOf),
                    Timeliness.of(agency.freshness(), newest, asOf, RunSummaryReader.today())));
        }
        if (asOf.isEmpty() && plan.holds(KindTrait.PROGRAMME)) {
            lines.removeIf(list -> list.perhaps().isEmpty());
        }
        return lines;
    }

    private static Optional<LocalDate> newest(ListId list, Optional<LocalDate> asOf, QualityGate gate) {
        return gate.passed().stream()
                .filter(export -> export.listWord().equals(list.value()))
                .map(StoredSubmission::asOf)
                .filter(day -> asOf.isEmpty() || !day.isAfter(asOf.get()))
                .max(LocalDate::compareTo);
    }
}
