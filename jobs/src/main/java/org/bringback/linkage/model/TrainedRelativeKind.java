package org.bringback.linkage.model;

import java.util.List;
import java.util.Map;

/**
 * What training found about a kind of relatives.
 *
 * @param prior probability that a pair taken at random is of this kind
 * @param alike by field, in the order of {@link RelativeKind#alike()}, the share of each level among such pairs
 */
public record TrainedRelativeKind(String name, double prior, List<Map<String, Double>> alike) {
    public TrainedRelativeKind {
        alike = List.copyOf(alike);
    }
}
