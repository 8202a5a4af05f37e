package org.bringback.intake.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agencies;
import org.bringback.source.refusal.RefusedFileException;

/**
 * Decides, before any row is read, which files of an inbox are taken and in which order. Depends on the files' names and
 * content and on the ledger, never on the order in which a folder lists them.
 */
public final class InboxPlan {

    private static final String UNFINISHED = ".part";

    static final Comparator<InboxDecision.Take> ORDER = Comparator.comparing(
                    (InboxDecision.Take take) -> take.name().asOf())
            .thenComparing(take -> take.supplements().isPresent())
            .thenComparing(take -> take.name().kind().order())
            .thenComparing(take -> take.name().listWord())
            .thenComparing(take -> take.name().name());

    private final Ledger ledger;
    private final FileNaming naming;
    private final List<InboxDecision> settled = new ArrayList<>();
    private final List<InboxDecision.Take> takes = new ArrayList<>();
    /** By the content of the files that are taken: only those can be corrected in the same inbox. */
    private final Map<String, FileName> namesBySha = new HashMap<>();

    private InboxPlan(Agencies agencies, Ledger ledger) {
        this.ledger = ledger;
        this.naming = new FileNaming(agencies, ledger);
    }

    /**
     * The decisions: files to take first, oldest as-of date first and a date's supplements after its full files; then
     * the others by name.
     */
    public static List<InboxDecision> decide(List<InboxFile> files, Ledger ledger, Agencies agencies) {
        InboxPlan plan = new InboxPlan(agencies, ledger);
        List<InboxFile> byName =
                files.stream().sorted(Comparator.comparing(InboxFile::name)).toList();
        byName.stream().filter(file -> file.corrects().isEmpty()).forEach(plan::sort);
        plan.refuseShared();
        plan.refuseCompeting();
        plan.takes.forEach(take -> plan.namesBySha.putIfAbsent(take.file().sha256(), take.name()));
        byName.stream().filter(file -> file.corrects().isPresent()).forEach(plan::sort);
        return plan.inOrder();
    }

    private List<InboxDecision> inOrder() {
        List<InboxDecision> decisions =
                new ArrayList<>(takes.stream().sorted(ORDER).toList());
        settled.stream()
                .sorted(Comparator.comparing(decision -> decision.file().name()))
                .forEach(decisions::add);
        return decisions;
    }

    private void sort(InboxFile file) {
        if (file.problem().isPresent()) {
            refuse(file, naming.find(file.name()), file.problem().get());
            return;
        }
        if (file.name().endsWith(UNFINISHED)) {
            refuse(file, Optional.empty(), Notice.of(NoticeCode.STILL_CHANGING, Location.of(file.name())));
            return;
        }
        try {
            FileName name = name(file);
            sort(file, name);
        } catch (RefusedFileException e) {
            refuse(file, Optional.empty(), e.notice());
        }
    }

    private void sort(InboxFile file, FileName name) {
        if (isTaken(file, name)) {
            settled.add(new InboxDecision.AlreadyTaken(file, name));
            return;
        }
        if (isBegun(file, name)) {
            take(file, name);
            return;
        }
        Optional<LocalDate> last = lastAsOf(name);
        if (file.corrects().isEmpty() && last.isPresent() && name.asOf().isBefore(last.get())) {
            Notice notice = new Notice(
                    NoticeCode.EARLIER_THAN_LAST,
                    name.location(),
                    last.get().toString(),
                    name.asOf().toString());
            refuse(file, Optional.of(name), notice);
            return;
        }
        take(file, name);
    }

    private void take(InboxFile file, FileName name) {
        InboxDecision.Take take = new InboxDecision.Take(file, name, file.corrects());
        Optional<Notice> refusal = file.content()
                .refusal()
                .or(() -> take.supplements().flatMap(corrected -> SharedContent.reduced(take, ledger)));
        if (refusal.isPresent()) {
            refuse(file, Optional.of(name), refusal.get());
            return;
        }
        takes.add(take);
    }

    private FileName name(InboxFile file) throws RefusedFileException {
        return file.corrects().isPresent()
                ? naming.ofCorrected(file.name(), file.corrects().get(), namesBySha)
                : naming.byName(file.name());
    }

    private boolean isTaken(InboxFile file, FileName name) {
        SubmissionIdentity identity = SubmissionIdentity.of(file.sha256(), name);
        boolean stored = ledger.submissions().stream()
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN
                        || submission.outcome() == Submission.Outcome.REPLACED)
                .anyMatch(submission -> submission.identity().equals(identity));
        return stored || takes.stream().anyMatch(take -> take.identity().equals(identity));
    }

    /** Whether an earlier attempt was interrupted in it. It was not too early then, whatever has been taken since. */
    private boolean isBegun(InboxFile file, FileName name) {
        return ledger.find(SubmissionIdentity.of(file.sha256(), name))
                .filter(submission -> submission.outcome() == Submission.Outcome.READING)
                .isPresent();
    }

    /** The list's newest date, when it is one that this file would go behind; a date taken before may be corrected. */
    private Optional<LocalDate> lastAsOf(FileName name) {
        if (!name.kind().has(KindTrait.IN_ORDER)) {
            return Optional.empty();
        }
        List<LocalDate> dates = ledger.submissions().stream()
                .filter(submission -> submission.kind() == name.kind()
                        && submission.listWord().equals(name.listWord())
                        && submission.outcome() == Submission.Outcome.TAKEN)
                .map(StoredSubmission::asOf)
                .toList();
        return dates.contains(name.asOf()) ? Optional.empty() : dates.stream().max(Comparator.naturalOrder());
    }

    /** Two files that both open as the same list and day: nothing tells which of them is meant. */
    private void refuseCompeting() {
        Map<String, List<InboxDecision.Take>> byClaim = takes.stream()
                .filter(take -> take.supplements().isEmpty())
                .filter(take -> take.name().kind().has(KindTrait.SUPERSEDED))
                .collect(Collectors.groupingBy(take -> claim(take.name()), TreeMap::new, Collectors.toList()));
        for (List<InboxDecision.Take> competing : byClaim.values()) {
            if (competing.size() > 1) {
                refuse(competing);
            }
        }
    }

    private void refuse(List<InboxDecision.Take> competing) {
        String names = competing.stream().map(take -> take.file().name()).collect(Collectors.joining(", "));
        for (InboxDecision.Take take : competing) {
            takes.remove(take);
            Notice notice =
                    new Notice(NoticeCode.COMPETING_EXPORTS, take.name().location(), "", CellExcerpt.text(names));
            refuse(take.file(), Optional.of(take.name()), notice);
        }
    }

    /** Until no more is found: a file that is refused takes no wrong one's place. */
    private void refuseShared() {
        refuse(SharedContent.ofSeveralLists(takes));
        Map<InboxDecision.Take, Notice> before = SharedContent.takenBefore(takes, ledger);
        while (!before.isEmpty()) {
            refuse(before);
            before = SharedContent.takenBefore(takes, ledger);
        }
    }

    private void refuse(Map<InboxDecision.Take, Notice> shared) {
        takes.removeAll(shared.keySet());
        shared.forEach((take, notice) -> refuse(take.file(), Optional.of(take.name()), notice));
    }

    private static String claim(FileName name) {
        return name.kind().code() + " " + name.listWord() + " " + name.asOf();
    }

    private void refuse(InboxFile file, Optional<FileName> name, Notice notice) {
        settled.add(new InboxDecision.Refuse(file, name, notice));
    }
}
