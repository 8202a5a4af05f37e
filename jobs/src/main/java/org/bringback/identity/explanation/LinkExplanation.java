package org.bringback.identity.explanation;

import java.util.List;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.linkage.scoring.WeightExplanation;

/**
 * What speaks for and against two rows being one person.
 *
 * @param model the model that weighed
 * @param samePerson whether they are one person as things stand
 * @param decisions what people decided about the two, oldest first
 */
public record LinkExplanation(
        RowLocation left,
        RowLocation right,
        String model,
        WeightExplanation evidence,
        boolean samePerson,
        List<ReviewDecision> decisions) {}
