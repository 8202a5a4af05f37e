package org.bringback.job.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bringback.intake.inbox.FileInspector;
import org.bringback.intake.inbox.FoundFile;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.job.workspace.SubmissionArchive;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.file.Sha256;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run will do with each file of its inbox, decided before any row is read. Known where the inbox is: the step that
 * registers files and the division of intake into partitions run there; whatever comes after needs the ledger only.
 *
 * @param decisions files to take first, in the order in which they are taken
 * @param ledger as it was when the plan was made
 * @param accepted names of files that may have far fewer rows than the last ones of their lists
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

    /**
     * What an inbox's names are asked, as its files are decided about.
     *
     * @return whether a name says anything
     */
    public static Predicate<String> names(Ledger ledger, ReferenceContext referenceContext) {
        return new FileInspector(referenceContext, ledger)::saysAnything;
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

    /** What a file to be taken is, or one that would be taken if it could be read. */
    static Optional<FileName> claim(InboxDecision decision) {
        if (decision instanceof InboxDecision.Take take) {
            return Optional.of(take.name());
        }
        return decision instanceof InboxDecision.Refuse refuse
                        && refuse.file().content().refusal().equals(Optional.of(refuse.notice()))
                ? refuse.name()
                : Optional.empty();
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
                        .anyMatch(decision -> said(decision)
                                .filter(name -> name.kind().has(KindTrait.COUNTED)
                                        && name.asOf().equals(day))
                                .isPresent());
    }

    private static Optional<FileName> said(InboxDecision decision) {
        return decision instanceof InboxDecision.Refuse refuse ? refuse.name() : taken(decision);
    }

    private static Optional<LocalDate> exportDate(InboxDecision decision) {
        return taken(decision)
                .filter(said -> said.kind().has(KindTrait.COUNTED))
                .map(FileName::asOf);
    }

    private static Optional<FileName> taken(InboxDecision decision) {
        return decision instanceof InboxDecision.AlreadyTaken taken ? Optional.of(taken.name()) : claim(decision);
    }

    /** The same for files of kinds that are so alone; the others wait. */
    public IntakePlan only(KindTrait trait) {
        return changed(decision -> claim(decision)
                .filter(name -> !name.kind().has(trait))
                .<InboxDecision>map(name -> new InboxDecision.Postpone(decision.file(), name))
                .orElse(decision));
    }

    /** Whether files of such kinds are there, new or taken before. */
    public boolean holds(KindTrait trait) {
        return decisions.stream()
                .anyMatch(decision ->
                        taken(decision).filter(name -> name.kind().has(trait)).isPresent());
    }

    /** Whether any file is to be taken. */
    public boolean takesAny() {
        return decisions.stream().anyMatch(InboxDecision.Take.class::isInstance);
    }

    /**
     * The plan of a run about that day: files of later days wait, but a register is evidence whatever its day, and forms go
     * out and come back on days between those of exports.
     */
    public IntakePlan upTo(LocalDate asOf) {
        return changed(decision -> claim(decision)
                .filter(name ->
                        !name.kind().has(KindTrait.ANY_DAY) && !name.kind().has(KindTrait.FORM))
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
     * The same plan where somebody confirms the size of files.
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

    /** What is taken, or was taken before, and somebody confirms the size of. */
    List<SubmissionIdentity> acceptedFiles() {
        return decisions.stream()
                .filter(decision -> isAccepted(decision, accepted))
                .map(decision -> SubmissionIdentity.of(decision.file().sha256(), name(decision)))
                .toList();
    }

    private static boolean isAccepted(InboxDecision decision, Set<String> names) {
        return names.contains(decision.file().name())
                && (decision instanceof InboxDecision.Take || decision instanceof InboxDecision.AlreadyTaken);
    }

    private static FileName name(InboxDecision decision) {
        return decision instanceof InboxDecision.AlreadyTaken taken
                ? taken.name()
                : claim(decision).orElseThrow();
    }

    private IntakePlan changed(UnaryOperator<InboxDecision> change) {
        return new IntakePlan(decisions.stream().map(change).toList(), ledger, accepted, returned, extent);
    }

    /**
     * Keeps the files to take in the archive, and those taken before: their copies may have been lost or damaged since.
     *
     * @return the plan without those that vanished, changed or cannot be read meanwhile: they cost themselves only
     * @throws IOException when the archive is at fault
     */
    public IntakePlan keptIn(SubmissionArchive.Keeper archive) throws IOException {
        FileKeeper keeper = new FileKeeper(archive);
        for (InboxDecision decision : decisions) {
            if (decision instanceof InboxDecision.Take || decision instanceof InboxDecision.AlreadyTaken) {
                keeper.keep(decision.file());
            }
        }
        return changed(keeper::withoutLost);
    }

    /** The files to take, in their order. */
    public List<InboxDecision.Take> takes() {
        return decisions.stream()
                .filter(InboxDecision.Take.class::isInstance)
                .map(InboxDecision.Take.class::cast)
                .toList();
    }

    /** Adds what tells this inbox and this ledger from others, so that the same again is the same job. */
    public void addTo(JobParametersBuilder parameters) {
        parameters.addString("inputs", inputs());
        parameters.addString("ledger", otherLedger());
        if (!accepted.isEmpty()) {
            parameters.addString(
                    "accepted", Sha256.hex(accepted.stream().sorted().collect(Collectors.joining("\n"))));
        }
    }

    /** Names and contents of the whole inbox, and what keeps files from being taken, as one SHA-256. */
    String inputs() {
        return Sha256.hex(decisions.stream()
                .map(InboxDecision::file)
                .sorted(Comparator.comparing(InboxFile::name))
                .map(file -> file.sha256() + " " + file.name()
                        + file.problem().map(problem -> " " + problem.code()).orElse(""))
                .collect(Collectors.joining("\n")));
    }

    /** What was in the ledger besides this inbox, as one SHA-256: it changes when something was taken in by hand. */
    public String otherLedger() {
        Set<String> here =
                decisions.stream().map(decision -> decision.file().sha256()).collect(Collectors.toSet());
        return Sha256.hex(ledger.submissions().stream()
                .filter(submission -> !here.contains(submission.sha256()))
                .map(submission -> submission.sha256() + " " + submission.kind().code())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
