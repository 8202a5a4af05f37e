package org.bringback.identity.review;

import java.util.List;
import java.util.Optional;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.decision.Verdict;
import org.bringback.text.BilingualText;

/**
 * A pair with everything a person needs to decide it.
 *
 * @param weight of the evidence shown, log2 of the odds
 * @param evidence field by field, the strongest first
 */
public record ReviewCase(
        RecordView left,
        RecordView right,
        Optional<ReviewPair.Cause> cause,
        double weight,
        double probability,
        List<BilingualText> evidence,
        Optional<ReviewDecision> standing,
        int cases) {

    RowPair pair() {
        return new RowPair(left.key(), right.key());
    }

    Verdict verdict() {
        return standing.map(ReviewDecision::verdict).orElse(Verdict.OPEN);
    }
}
