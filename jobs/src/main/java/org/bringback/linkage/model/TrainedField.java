package org.bringback.linkage.model;

import java.util.List;
import java.util.Map;

/**
 * What training found about a field.
 *
 * @param frequencies share of the file's things that have a value, for the common values
 * @param rest the share that is assumed of any other value
 */
public record TrainedField(
        String field, List<LevelProbabilities> levels, Map<String, Double> frequencies, double rest) {
    public TrainedField {
        levels = List.copyOf(levels);
    }
}
