package org.bringback.linkage.input;

import java.util.List;
import org.bringback.linkage.blocking.CandidatePairScan;
import org.bringback.linkage.blocking.CandidatePairs;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/**
 * Everything about two tables that does not depend on weights: their coded values, how pairs are compared and which
 * pairs there are.
 *
 * @param right the same table as {@code left} when duplicates are looked for within one file
 * @param values by field
 * @param valueComparators by field
 * @param levelsByField by field
 */
public record LinkageInput(
        LinkageModel model,
        RecordTable left,
        RecordTable right,
        List<Dictionary> values,
        List<ValueComparator> valueComparators,
        List<ComparisonLevels> levelsByField,
        PairComparator pairComparator,
        CandidatePairs candidates) {

    public boolean isWithin() {
        return left == right;
    }

    public CandidatePairScan scan(Workers workers) {
        return new CandidatePairScan(candidates, workers);
    }
}
