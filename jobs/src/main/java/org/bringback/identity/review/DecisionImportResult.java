package org.bringback.identity.review;

import java.util.List;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.Verdict;
import org.bringback.notice.Notice;

/**
 * What a workbook that came back decides.
 *
 * @param notices why nothing of it is taken; empty where it can be
 * @param decisions to be appended
 * @param alreadySo rows that say what stands
 * @param empty rows without a decision
 * @param older whether files were taken in or decisions made since it was written
 */
public record DecisionImportResult(
        List<Notice> notices, List<ReviewDecision> decisions, int alreadySo, int empty, boolean older) {

    /** Nothing of it is taken. */
    public static DecisionImportResult refused(List<Notice> notices) {
        return new DecisionImportResult(List.copyOf(notices), List.of(), 0, 0, false);
    }

    public boolean isRefused() {
        return !notices.isEmpty();
    }

    public long count(Verdict verdict) {
        return decisions.stream()
                .filter(decision -> decision.verdict() == verdict)
                .count();
    }
}
