package org.bringback.linkage.model;

import java.util.List;

/**
 * The trained part of a model. It stays as it is until the next training.
 *
 * @param prior probability that a pair taken at random is the same
 * @param relatives in the order of the model's
 */
public record TrainedParameters(double prior, List<TrainedField> fields, List<TrainedRelativeKind> relatives) {
    public TrainedParameters {
        fields = List.copyOf(fields);
        relatives = List.copyOf(relatives);
    }
}
