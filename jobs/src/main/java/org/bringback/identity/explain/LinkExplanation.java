package org.bringback.identity.explain;

import java.util.List;
import org.bringback.identity.ledger.Judgement;
import org.bringback.identity.linkage.Explanation;

/**
 * What speaks for and against two rows being one person.
 *
 * @param model the model that weighed
 * @param samePerson whether they are one person as things stand
 * @param decisions what people decided about the two, oldest first
 */
public record LinkExplanation(
        RowPlace left,
        RowPlace right,
        String model,
        Explanation evidence,
        boolean samePerson,
        List<Judgement> decisions) {}
