package org.bringback.linkage.model;

import java.util.List;

/**
 * The trained part of a model. It stays as it is until the next training.
 *
 * @param prior probability that a pair taken at random is the same
 * @param relatives in the order of the model's
 * @param dependent fields that agree together; none where the model names relatives
 * @param associations classes of other pairs; none where the model names relatives
 */
public record TrainedParameters(
        double prior,
        List<TrainedField> fields,
        List<TrainedRelativeKind> relatives,
        List<DependentFields> dependent,
        List<TrainedAssociation> associations) {
    public TrainedParameters {
        fields = List.copyOf(fields);
        relatives = List.copyOf(relatives);
        dependent = List.copyOf(dependent);
        associations = List.copyOf(associations);
    }

    /** The same, but for how likely a pair taken at random is the same. */
    public TrainedParameters withPrior(double other) {
        return new TrainedParameters(other, fields, relatives, dependent, associations);
    }

    /** Of fields that do not depend on each other, and without associations. */
    public TrainedParameters(double prior, List<TrainedField> fields, List<TrainedRelativeKind> relatives) {
        this(prior, fields, relatives, List.of(), List.of());
    }
}
