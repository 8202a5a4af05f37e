package org.bringback.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.intake.classify.CheckReport;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.layout.SheetMask;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.job.FileLine.Fate;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.MissingRolls;
import org.bringback.job.intake.QualityGate;
import org.bringback.notice.Notice;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;

/** What a night would do with files, as far as it can be known before persons are counted. Nothing is stored. */
public final class DryRun {

    private final ReferenceContext referenceContext;
    private final KnownFiles known;
    private final SheetMask sheets;

    /**
     * What was found.
     *
     * @param summary what the night would say, its figures excepted
     * @param reports of the files that were read, by their names
     */
    public record Result(RunSummary summary, Map<String, CheckReport> reports) {}

    public DryRun(ReferenceContext referenceContext, KnownFiles known) {
        this.referenceContext = referenceContext;
        this.known = known;
        this.sheets = new SheetMask(referenceContext.reference().provinces());
    }

    /** @param wholeInbox whether all files of a night are there, so that a list that is not is missing */
    public Result look(IntakePlan offered, boolean wholeInbox) {
        Optional<LocalDate> asOf = offered.newest();
        IntakePlan plan = asOf.flatMap(day ->
                        referenceContext.reference().cohorts().find(day).map(cohort -> offered.upTo(day, cohort)))
                .orElse(offered);
        Map<String, CheckReport> reports = new HashMap<>();
        DryLedger ledger = new DryLedger(known, referenceContext.reference().cohorts());
        for (InboxDecision decision : plan.decisions()) {
            claim(decision).ifPresent(name -> {
                CheckReport report = CheckReport.of(
                                decision.file().path(),
                                name,
                                referenceContext,
                                kept(decision, name),
                                decision instanceof InboxDecision.Take)
                        .shown(sheets::shown);
                reports.put(decision.file().name(), report);
                if (decision instanceof InboxDecision.Take take
                        && report.refusal().isEmpty()) {
                    ledger.take(take, report);
                }
            });
        }
        QualityGate gate = new QualityGate(ledger.submissions(), referenceContext.agencies(), known.accepted());
        List<FileLine> files = plan.decisions().stream()
                .map(decision -> line(
                        decision,
                        Optional.ofNullable(reports.get(decision.file().name())),
                        ledger,
                        gate))
                .toList();
        return new Result(
                RunSummary.ofFiles(
                        asOf,
                        false,
                        wholeInbox ? plan.extent() : Inbox.Extent.NOTHING_ELSE,
                        wholeInbox ? files : files.stream().map(FileLine::given).toList(),
                        wholeInbox ? lists(plan, asOf, gate) : List.of()),
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

    private FileLine line(InboxDecision decision, Optional<CheckReport> report, DryLedger ledger, QualityGate gate) {
        String file = decision.file().name();
        if (decision instanceof InboxDecision.Refuse refuse) {
            return FileLine.without(file, FileLineReader.fate(refuse), List.of(sheets.shown(refuse.notice())));
        }
        if (report.isEmpty()) {
            return FileLine.without(file, Fate.LEFT, List.of());
        }
        Optional<Notice> refusal = report.get().refusal().or(() -> ledger.mixed(decision));
        if (refusal.isPresent()) {
            return FileLine.without(file, Fate.REFUSED, List.of(refusal.get()));
        }
        Optional<StoredSubmission> stored = ledger.stored(decision);
        Fate fate = stored.filter(gate::withholds).isPresent()
                ? Fate.WITHHELD
                : decision instanceof InboxDecision.Take ? Fate.TAKEN : Fate.KNOWN;
        RowCounts counts = report.get().counts();
        List<Notice> why = new ArrayList<>(stored.map(gate::unconfirmed).orElse(List.of()));
        stored.flatMap(one -> MissingRolls.beside(one, ledger.submissions(), gate, referenceContext))
                .ifPresent(why::add);
        return new FileLine(
                file,
                fate,
                counts.seen(),
                counts.accepted(),
                counts.rejected(),
                counts.quarantined(),
                counts.blank(),
                stored.filter(one -> fate == Fate.KNOWN)
                        .map(known.ledger()::takenSince)
                        .orElse(0L),
                false,
                why);
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
