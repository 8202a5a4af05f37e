package org.bringback.identity.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.PersonRecord;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;
import org.bringback.linkage.scoring.WeightExplanation;

/** Has the engine say what it finds between the rows of pairs. */
final class PairExplainer {

    private final BlockingKeyIndex index;

    PairExplainer(BlockingKeyIndex index) {
        this.index = index;
    }

    List<ReviewCase> cases(List<PairUnderReview> pairsUnderReview, ReviewRecords rows, Workers workers) {
        if (pairsUnderReview.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> left = new LinkedHashMap<>();
        Map<Long, Integer> right = new LinkedHashMap<>();
        pairsUnderReview.forEach(pairUnderReview -> {
            left.putIfAbsent(pairUnderReview.pair().left(), left.size());
            right.putIfAbsent(pairUnderReview.pair().right(), right.size());
        });
        Linkage linkage = Linkage.of(
                index.model(),
                index.vocabulary(),
                index.rowsToWeigh("left rows", personRecords(left, rows)),
                Optional.of(index.rowsToWeigh("right rows", personRecords(right, rows))),
                Long.MAX_VALUE,
                workers);
        MatchWeights toRegister = linkage.weights();
        MatchWeights amongLists = linkage.weightsAmongLeftRows();
        List<ReviewCase> cases = new ArrayList<>();
        for (PairUnderReview pairUnderReview : pairsUnderReview) {
            int leftRow = left.getOrDefault(pairUnderReview.pair().left(), 0);
            int rightRow = right.getOrDefault(pairUnderReview.pair().right(), 0);
            MatchWeights weights = rows.hasRegistered(pairUnderReview.pair()) ? toRegister : amongLists;
            cases.add(shown(pairUnderReview, rows, linkage.explain(weights, leftRow, rightRow)));
        }
        return cases;
    }

    private static List<PersonRecord> personRecords(Map<Long, Integer> keys, ReviewRecords rows) {
        return keys.keySet().stream().map(rows::personRecord).toList();
    }

    private static ReviewCase shown(PairUnderReview pairUnderReview, ReviewRecords rows, WeightExplanation found) {
        return new ReviewCase(
                rows.view(pairUnderReview.pair().left()),
                rows.view(pairUnderReview.pair().right()),
                pairUnderReview.cause(),
                found.weight(),
                found.probability(),
                EvidenceStrength.lines(found),
                pairUnderReview.standing().filter(decision -> pairUnderReview.verdict() != Verdict.OPEN),
                pairUnderReview.cases());
    }
}
