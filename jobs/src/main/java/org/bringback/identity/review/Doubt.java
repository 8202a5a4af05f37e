package org.bringback.identity.review;

import java.util.Optional;
import org.bringback.identity.exact.ReviewPair;
import org.bringback.identity.ledger.Judgement;
import org.bringback.identity.ledger.Verdict;

/**
 * A pair to be shown.
 *
 * @param pair the two rows, a list's before a register's
 * @param cause why it is in doubt; empty where it is not any more
 * @param weight what the engine found when it settled; 0, even odds, where only a key brought the two together
 * @param standing the decision there is, if any
 * @param cases facts of the newest snapshots that are of the one person or the other
 */
record Doubt(RowPair pair, Optional<ReviewPair.Cause> cause, double weight, Optional<Judgement> standing, int cases) {

    /** The verdict that stands; OPEN where nobody decided. */
    Verdict verdict() {
        return standing.map(Judgement::verdict).orElse(Verdict.OPEN);
    }
}
