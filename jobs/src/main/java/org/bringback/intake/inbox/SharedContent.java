package org.bringback.intake.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;

/**
 * One file under the names of two lists: whoever is in it would be counted for both, and the office whose own file never
 * came would seem to have sent one. Which name is right nobody can tell from the content.
 */
final class SharedContent {

    private SharedContent() {}

    /** Why a file cannot be taken in whose content was taken in before as something else. */
    static Optional<Notice> problem(String sha256, FileName name, Ledger ledger) {
        return ledger.reduced().contains(sha256)
                ? Optional.of(Notice.of(NoticeCode.REMOVED_SINCE, name.location()))
                : ofAnotherList(sha256, name, ledger);
    }

    /** Once that list has a file of its own, nothing is in the way. */
    private static Optional<Notice> ofAnotherList(String sha256, FileName name, Ledger ledger) {
        return ledger.submissions().stream()
                .filter(stored -> stored.outcome() == Submission.Outcome.TAKEN)
                .filter(stored -> stored.supplements().isEmpty())
                .filter(stored -> stored.sha256().equals(sha256) && stored.kind() == name.kind())
                .map(StoredSubmission::listWord)
                .filter(list -> isAnother(name, list))
                .findFirst()
                .map(list -> notice(name, list));
    }

    /** The files to be taken of which the same stands under another list's name, each with the reason. */
    static Map<InboxDecision.Take, Notice> ofSeveralLists(List<InboxDecision.Take> takes) {
        Map<InboxDecision.Take, Notice> shared = new LinkedHashMap<>();
        for (InboxDecision.Take take : takes) {
            takes.stream()
                    .filter(other -> other.file().sha256().equals(take.file().sha256()))
                    .filter(other -> other.name().kind() == take.name().kind())
                    .map(other -> other.name().listWord())
                    .filter(list -> isAnother(take.name(), list))
                    .sorted()
                    .findFirst()
                    .ifPresent(list -> shared.put(take, notice(take.name(), list)));
        }
        return shared;
    }

    private static boolean isAnother(FileName name, String list) {
        return name.kind().has(KindTrait.NEVER_SHRINKS)
                && !list.equals(name.listWord())
                && !list.equals(FileName.ALL)
                && name.list().isPresent();
    }

    private static Notice notice(FileName name, String list) {
        return new Notice(NoticeCode.SAME_AS_OTHER_LIST, name.location(), name.listWord(), list);
    }
}
