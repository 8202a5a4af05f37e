package org.bringback.identity.review;

import java.util.Optional;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.decision.Verdict;

/**
 * A pair to be shown.
 *
 * @param pair the two rows, a list's before a register's
 * @param cause why it is in doubt; empty where it is not any more
 * @param weight what the engine found when it settled; 0, even odds, where only a key brought the two together
 * @param standing the decision there is, if any
 * @param cases facts of the newest snapshots that are of the one person or the other
 */
record PairUnderReview(
        RowPair pair, Optional<ReviewPair.Cause> cause, double weight, Optional<ReviewDecision> standing, int cases) {

    /** The verdict that stands; OPEN where nobody decided. */
    Verdict verdict() {
        return standing.map(ReviewDecision::verdict).orElse(Verdict.OPEN);
    }
}
