package org.bringback.linkage;

import java.util.List;
import java.util.Optional;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.text.BilingualText;

/**
 * What a run came to, in figures.
 *
 * @param model name, version and hash of the model that decided
 * @param rightRows 0 where duplicates were looked for within one file
 * @param rules how many pairs each blocking rule brings, a pair of several rules counted by each
 * @param scored candidate pairs compared, each once
 * @param clusters clusters of more than one row
 */
public record LinkResult(
        String model,
        long leftRows,
        long rightRows,
        List<RuleCount> rules,
        long scored,
        long matches,
        long reviews,
        long clusters,
        List<BilingualText> remarks,
        Optional<Evaluation> evaluation) {

    /** A blocking rule and its pairs. */
    public record RuleCount(String rule, long pairs) {}
}
