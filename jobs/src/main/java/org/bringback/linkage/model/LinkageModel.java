package org.bringback.linkage.model;

import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;

/**
 * How rows are matched.
 *
 * @param name with the version, it names the model in every result
 * @param id the column with a row's reference; without one, rows are numbered
 * @param swaps pairs of fields whose values people put into each other's place
 * @param relatives kinds of pairs that agree without being the same
 * @param trained empty before training
 */
public record LinkageModel(
        String name,
        int version,
        Optional<String> id,
        List<ComparisonField> fields,
        List<List<String>> swaps,
        List<RelativeKind> relatives,
        List<BlockingRule> blocking,
        DecisionRule decision,
        Optional<TrainedParameters> trained) {
    public LinkageModel {
        fields = List.copyOf(fields);
        swaps = List.copyOf(swaps);
        relatives = List.copyOf(relatives);
        blocking = List.copyOf(blocking);
    }

    /** The place of a field in {@link #fields()}. */
    public int indexOf(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        throw new ModelException(
                new BilingualText(
                                "โมเดล " + name + " ไม่มีฟิลด์ " + field + " ",
                                "model " + name + " has no field " + field + "; ")
                        .join(NearMiss.hint(
                                field,
                                fields.stream().map(ComparisonField::name).toList())),
                field);
    }

    /** The same model without its trained part. */
    public LinkageModel untrained() {
        return new LinkageModel(name, version, id, fields, swaps, relatives, blocking, decision, Optional.empty());
    }

    /** The next version: the same model, newly trained. */
    public LinkageModel nextVersion(TrainedParameters found) {
        return new LinkageModel(
                name, version + 1, id, fields, swaps, relatives, blocking, decision, Optional.of(found));
    }
}
