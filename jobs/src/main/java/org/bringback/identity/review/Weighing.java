package org.bringback.identity.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.identity.index.Shelf;
import org.bringback.identity.ledger.Verdict;
import org.bringback.identity.linkage.Explanation;
import org.bringback.identity.linkage.Linkage;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.linkage.train.PairWeights;
import org.bringback.identity.records.Saying;

/** Has the engine say what it finds between the rows of pairs. */
final class Weighing {

    private final Shelf shelf;

    Weighing(Shelf shelf) {
        this.shelf = shelf;
    }

    List<ReviewCase> cases(List<Doubt> doubts, Rows rows, Workers workers) {
        if (doubts.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> left = new LinkedHashMap<>();
        Map<Long, Integer> right = new LinkedHashMap<>();
        doubts.forEach(doubt -> {
            left.putIfAbsent(doubt.pair().left(), left.size());
            right.putIfAbsent(doubt.pair().right(), right.size());
        });
        Linkage linkage = Linkage.of(
                shelf.model(),
                shelf.vocabulary(),
                shelf.rows("left rows", sayings(left, rows)),
                Optional.of(shelf.rows("right rows", sayings(right, rows))),
                Long.MAX_VALUE,
                workers);
        PairWeights weights = linkage.weights();
        List<ReviewCase> cases = new ArrayList<>();
        for (Doubt doubt : doubts) {
            int leftRow = left.getOrDefault(doubt.pair().left(), 0);
            int rightRow = right.getOrDefault(doubt.pair().right(), 0);
            cases.add(shown(doubt, rows, linkage.explain(weights, leftRow, rightRow)));
        }
        return cases;
    }

    private static List<Saying> sayings(Map<Long, Integer> keys, Rows rows) {
        return keys.keySet().stream().map(rows::saying).toList();
    }

    private static ReviewCase shown(Doubt doubt, Rows rows, Explanation found) {
        return new ReviewCase(
                rows.side(doubt.pair().left()),
                rows.side(doubt.pair().right()),
                doubt.cause(),
                found.weight(),
                found.probability(),
                Strength.lines(found),
                doubt.standing().filter(judgement -> doubt.verdict() != Verdict.OPEN),
                doubt.cases());
    }
}
