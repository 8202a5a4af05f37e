package org.bringback.linkage.model;

import java.util.List;
import java.util.Map;

/**
 * A class of pairs that training found beside the same: they agree in much, as families and schoolmates do.
 *
 * @param prior probability that a pair taken at random is of this class
 * @param shares by field, in the order of the model's, the share of each level among such pairs
 */
public record TrainedAssociation(double prior, List<Map<String, Double>> shares) {
    public TrainedAssociation {
        shares = List.copyOf(shares);
    }
}
