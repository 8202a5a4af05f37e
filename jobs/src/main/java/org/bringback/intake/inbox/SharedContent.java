package org.bringback.intake.inbox;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;

/**
 * One file under the names of two lists: whoever is in it would be counted for both, and the office whose own file never
 * came would seem to have sent one. Which name is right nobody can tell from the content.
 */
final class SharedContent {

    private SharedContent() {}

    /** The files to be taken whose content was taken in before as something else, each with the reason. */
    static Map<InboxDecision.Take, Notice> takenBefore(List<InboxDecision.Take> takes, Ledger ledger) {
        Map<InboxDecision.Take, Notice> shared = new LinkedHashMap<>();
        for (InboxDecision.Take take : takes) {
            ofAnotherList(take, takes, ledger)
                    .or(() -> reduced(take, ledger))
                    .ifPresent(notice -> shared.put(take, notice));
        }
        return shared;
    }

    /** Why a file cannot be taken in of whose content only a copy is there in which cells are missing. */
    static Optional<Notice> reduced(InboxDecision.Take take, Ledger ledger) {
        return Optional.of(Notice.of(NoticeCode.REMOVED_SINCE, take.name().location()))
                .filter(unused -> ledger.reduced().contains(take.file().sha256()));
    }

    /** Once that list has a file of its own, be it in this inbox, nothing is in the way. */
    private static Optional<Notice> ofAnotherList(
            InboxDecision.Take take, List<InboxDecision.Take> takes, Ledger ledger) {
        FileName name = take.name();
        return ledger.submissions().stream()
                .filter(stored -> stored.outcome() == Submission.Outcome.TAKEN)
                .filter(stored -> stored.supplements().isEmpty())
                .filter(stored -> stored.sha256().equals(take.file().sha256()) && stored.kind() == name.kind())
                .filter(stored -> isAnother(name, stored.listWord()))
                .filter(stored -> !isReplaced(stored, takes))
                .findFirst()
                .map(stored -> notice(name, stored.name()));
    }

    /** By one other file: of two neither is taken. */
    private static boolean isReplaced(StoredSubmission stored, List<InboxDecision.Take> takes) {
        return takes.stream().filter(take -> replaces(take, stored)).count() == 1;
    }

    private static boolean replaces(InboxDecision.Take take, StoredSubmission stored) {
        return take.supplements().isEmpty()
                && take.name().kind() == stored.kind()
                && take.name().listWord().equals(stored.listWord())
                && take.name().asOf().equals(stored.asOf())
                && !take.file().sha256().equals(stored.sha256());
    }

    /** The files to be taken of which the same stands under another list's name, each with the reason. */
    static Map<InboxDecision.Take, Notice> ofSeveralLists(List<InboxDecision.Take> takes) {
        Map<InboxDecision.Take, Notice> shared = new LinkedHashMap<>();
        for (InboxDecision.Take take : takes) {
            takes.stream()
                    .filter(other -> other.file().sha256().equals(take.file().sha256()))
                    .filter(other -> other.name().kind() == take.name().kind())
                    .map(InboxDecision.Take::name)
                    .filter(other -> isAnother(take.name(), other.listWord()))
                    .min(Comparator.comparing(FileName::listWord).thenComparing(FileName::name))
                    .ifPresent(other -> shared.put(take, notice(take.name(), other)));
        }
        return shared;
    }

    private static boolean isAnother(FileName name, String list) {
        return name.kind().has(KindTrait.NEVER_SHRINKS)
                && !list.equals(name.listWord())
                && !list.equals(FileName.ALL)
                && name.list().isPresent();
    }

    private static Notice notice(FileName name, FileName other) {
        String found = other.listWord() + " (" + CellExcerpt.text(other.name()) + ")";
        return new Notice(NoticeCode.SAME_AS_OTHER_LIST, name.location(), name.listWord(), found);
    }
}
