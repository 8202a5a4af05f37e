package org.bringback.identity.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.Verdict;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;

/** Adds decisions that were made in another state. Of two about the same pair, the later one stands. */
public final class DecisionMerge {

    private final ReviewQueue queue;

    public DecisionMerge(ReviewQueue queue) {
        this.queue = queue;
    }

    /**
     * What of them is to be appended, in the order in which they were made.
     *
     * @param file where they came from
     */
    public DecisionImportResult check(List<ReviewDecision> decisions, Location file) {
        Map<RowPair, ReviewDecision> here = queue.decisions();
        Map<RowPair, ReviewDecision> fresh = new LinkedHashMap<>();
        int alreadySo = 0;
        for (ReviewDecision decision : decisions) {
            RowPair pair = RowPair.of(decision);
            ReviewDecision known = here.get(pair);
            Verdict stands = known == null ? Verdict.OPEN : known.verdict();
            if (stands == decision.verdict() || (known != null && !known.at().isBefore(decision.at()))) {
                alreadySo++;
            } else {
                fresh.put(pair, decision);
            }
        }
        Map<RowPair, Location> locations = new LinkedHashMap<>();
        fresh.keySet().forEach(pair -> locations.put(pair, file));
        List<Notice> contradictions = new ReviewContradictions(queue).notices(fresh, locations, file);
        return contradictions.isEmpty()
                ? new DecisionImportResult(List.of(), List.copyOf(fresh.values()), alreadySo, 0, false)
                : DecisionImportResult.refused(contradictions);
    }
}
