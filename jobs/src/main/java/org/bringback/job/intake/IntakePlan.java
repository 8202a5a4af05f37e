package org.bringback.job.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bringback.intake.inbox.ConfirmedLists;
import org.bringback.intake.inbox.FoundFile;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;

/**
 * What a run will do with each file of its inbox, decided before any row is read. Known where the inbox is: the step that
 * registers files and the division of intake into partitions run there; whatever comes after needs the ledger only.
 *
 * @param decisions files to take first, in the order in which they are taken
 * @param ledger as it was when the plan was made
 * @param accepted names of files that somebody says are right as they are
 * @param returned rows set aside before that come back; their workbooks are among the files to take
 * @param extent what else is to be said of the folder that was looked at
 */
public record IntakePlan(
        List<InboxDecision> decisions,
        Ledger ledger,
        Set<String> accepted,
        List<ReturnedRows> returned,
        Inbox.Extent extent) {

    public IntakePlan(List<InboxDecision> decisions, Ledger ledger) {
        this(decisions, ledger, Set.of(), List.of(), Inbox.Extent.NOTHING_ELSE);
    }

    public static IntakePlan of(Inbox inbox, Ledger ledger, ReferenceContext referenceContext) {
        List<InboxDecision> decisions = new IntakeDecisions(ledger, referenceContext).about(inbox.found());
        return new IntakePlan(decisions, ledger, Set.of(), List.of(), inbox.extent());
    }

    /** The same where files of these names are their lists', though others had the same content. */
    public IntakePlan confirming(Set<String> names) {
        return new IntakePlan(ConfirmedLists.take(decisions, names), ledger, accepted, returned, extent);
    }

    /** The plan of one file of which somebody says what it is. */
    public static IntakePlan of(FoundFile file, FileName name, Ledger ledger, ReferenceContext referenceContext) {
        return new IntakePlan(List.of(new IntakeDecisions(ledger, referenceContext).about(file, name)), ledger);
    }

    /** One plan of several, which know the same ledger. */
    public static IntakePlan together(List<IntakePlan> plans) {
        return new IntakePlan(
                plans.stream().flatMap(plan -> plan.decisions().stream()).toList(),
                plans.get(0).ledger());
    }

    /** The plan of a run that takes no files in. */
    public static IntakePlan empty(Ledger ledger) {
        return new IntakePlan(List.of(), ledger);
    }

    /** The newest as-of date of the exports in the inbox, else of those taken before; never the clock. */
    public Optional<LocalDate> newest() {
        Optional<LocalDate> offered = decisions.stream()
                .flatMap(decision -> exportDate(decision).stream())
                .max(Comparator.naturalOrder());
        return offered.isPresent() ? offered : ledger.newestDay();
    }

    /** Whether an export of exactly that day is in the inbox, be it taken or not, or was taken in before. */
    public boolean isAbout(LocalDate day) {
        return ledger.submissions().stream()
                        .anyMatch(known -> known.kind().has(KindTrait.COUNTED)
                                && known.asOf().equals(day))
                || decisions.stream()
                        .anyMatch(decision -> DecisionNames.said(decision)
                                .filter(name -> name.kind().has(KindTrait.COUNTED)
                                        && name.asOf().equals(day))
                                .isPresent());
    }

    private static Optional<LocalDate> exportDate(InboxDecision decision) {
        return DecisionNames.ofTaken(decision)
                .filter(said -> said.kind().has(KindTrait.COUNTED))
                .map(FileName::asOf);
    }

    /** The same for files of kinds that are so alone; the others wait. */
    public IntakePlan only(KindTrait trait) {
        return changed(decision -> DecisionNames.ofTake(decision)
                .filter(name -> !name.kind().has(trait))
                .<InboxDecision>map(name -> new InboxDecision.Postpone(decision.file(), name))
                .orElse(decision));
    }

    /** Whether files of such kinds are there, new or taken before. */
    public boolean holds(KindTrait trait) {
        return decisions.stream()
                .anyMatch(decision -> DecisionNames.ofTaken(decision)
                        .filter(name -> name.kind().has(trait))
                        .isPresent());
    }

    /** Whether any file is to be taken. */
    public boolean takesAny() {
        return decisions.stream().anyMatch(InboxDecision.Take.class::isInstance);
    }

    /**
     * The plan of a run about that day: files of later days wait, but a register is evidence whatever its day, and forms go
     * out and come back on days between those of exports. One of a day after its cohort has a slip in its name, or is of a
     * cohort that has not begun here: what it says would count for nothing.
     */
    public IntakePlan upTo(LocalDate asOf, Cohort cohort) {
        return changed(decision -> DecisionNames.ofTake(decision)
                .filter(name -> !name.kind().has(KindTrait.ANY_DAY))
                .filter(name -> !name.kind().has(KindTrait.FORM) || name.asOf().isAfter(cohort.to()))
                .filter(name -> name.asOf().isAfter(asOf))
                .<InboxDecision>map(name -> new InboxDecision.Postpone(decision.file(), name))
                .orElse(decision));
    }

    /** The plan of a run that cannot be about any day. */
    public IntakePlan withoutTakes() {
        return changed(decision -> decision instanceof InboxDecision.Take take
                ? new InboxDecision.Postpone(take.file(), take.name())
                : decision);
    }

    /**
     * The same plan where somebody confirms that files are right as they are: in their size, rows and list.
     *
     * @throws NotInInboxException when one of them is not among those to take or taken before
     */
    public IntakePlan accepting(Set<String> names) {
        for (String name : names) {
            if (decisions.stream().noneMatch(decision -> isAccepted(decision, Set.of(name)))) {
                throw new NotInInboxException(name);
            }
        }
        return new IntakePlan(decisions, ledger, Set.copyOf(names), returned, extent);
    }

    /** The same plan where rows set aside before come back too. */
    IntakePlan bringingBack(List<ReturnedRows> rows) {
        List<InboxDecision> more =
                new ArrayList<>(rows.stream().map(ReturnedRows::take).toList());
        more.addAll(decisions);
        return new IntakePlan(List.copyOf(more), ledger, accepted, List.copyOf(rows), extent);
    }

    /** What is taken, or was taken before, and somebody confirms. */
    List<SubmissionIdentity> acceptedFiles() {
        return decisions.stream()
                .filter(decision -> isAccepted(decision, accepted))
                .map(decision -> SubmissionIdentity.of(
                        decision.file().sha256(),
                        DecisionNames.ofTaken(decision).orElseThrow()))
                .toList();
    }

    private static boolean isAccepted(InboxDecision decision, Set<String> names) {
        return names.contains(decision.file().name())
                && (decision instanceof InboxDecision.Take || decision instanceof InboxDecision.AlreadyTaken);
    }

    /** The same plan with decisions changed one by one. */
    IntakePlan changed(UnaryOperator<InboxDecision> change) {
        return new IntakePlan(decisions.stream().map(change).toList(), ledger, accepted, returned, extent);
    }

    /** The files to take, in their order. */
    public List<InboxDecision.Take> takes() {
        return decisions.stream()
                .filter(InboxDecision.Take.class::isInstance)
                .map(InboxDecision.Take.class::cast)
                .toList();
    }
}
