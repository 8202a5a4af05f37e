package org.bringback.identity.linkage.pairs;

import java.util.List;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.PairComparison;
import org.bringback.identity.linkage.compare.ValueComparison;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.records.RecordTable;
import org.bringback.identity.linkage.records.Workers;

/**
 * Everything about two tables that does not depend on weights: their coded values, how pairs are compared and which
 * pairs there are.
 *
 * @param right the same table as {@code left} when duplicates are looked for within one file
 * @param values by field
 * @param comparisons by field
 * @param scales by field
 */
public record LinkSpace(
        Model model,
        RecordTable left,
        RecordTable right,
        List<Dictionary> values,
        List<ValueComparison> comparisons,
        List<FieldScale> scales,
        PairComparison comparison,
        CandidatePairs candidates) {

    public boolean isWithin() {
        return left == right;
    }

    public Sweep sweep(Workers workers) {
        return new Sweep(candidates, workers);
    }
}
