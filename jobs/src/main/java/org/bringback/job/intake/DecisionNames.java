package org.bringback.job.intake;

import java.util.Optional;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.submission.FileName;

/** What files are, as they were decided about; empty where nothing is known of it. */
final class DecisionNames {

    private DecisionNames() {}

    /** What a file to be taken is, or one that would be taken if it could be read. */
    static Optional<FileName> ofTake(InboxDecision decision) {
        if (decision instanceof InboxDecision.Take take) {
            return Optional.of(take.name());
        }
        return decision instanceof InboxDecision.Refuse refuse
                        && refuse.file().content().refusal().equals(Optional.of(refuse.notice()))
                ? refuse.name()
                : Optional.empty();
    }

    /** The same, or what a file is that was taken before. */
    static Optional<FileName> ofTaken(InboxDecision decision) {
        return decision instanceof InboxDecision.AlreadyTaken taken ? Optional.of(taken.name()) : ofTake(decision);
    }

    /** The same, or what a file that is refused says it is. */
    static Optional<FileName> said(InboxDecision decision) {
        return decision instanceof InboxDecision.Refuse refuse ? refuse.name() : ofTaken(decision);
    }
}
