package org.bringback.identity.review;

import java.util.List;
import java.util.Optional;
import org.bringback.identity.exact.ReviewPair;
import org.bringback.identity.ledger.Judgement;
import org.bringback.identity.ledger.Verdict;
import org.bringback.reference.Words;

/**
 * A pair with everything a person needs to decide it.
 *
 * @param weight of the evidence shown, log2 of the odds
 * @param evidence field by field, the strongest first
 */
public record ReviewCase(
        Side left,
        Side right,
        Optional<ReviewPair.Cause> cause,
        double weight,
        double probability,
        List<Words> evidence,
        Optional<Judgement> standing,
        int cases) {

    RowPair pair() {
        return new RowPair(left.key(), right.key());
    }

    Verdict verdict() {
        return standing.map(Judgement::verdict).orElse(Verdict.OPEN);
    }
}
