package org.bringback.identity.linkage.model;

import java.util.List;
import java.util.Optional;

/**
 * How rows are matched.
 *
 * @param name with the version, it names the model in every result
 * @param id the column with a row's reference; without one, rows are numbered
 * @param swaps pairs of fields whose values people put into each other's place
 * @param relatives kinds of pairs that agree without being the same
 * @param trained empty before training
 */
public record Model(
        String name,
        int version,
        Optional<String> id,
        List<Field> fields,
        List<List<String>> swaps,
        List<Relatives> relatives,
        List<BlockingRule> blocking,
        Decision decision,
        Optional<Trained> trained) {
    public Model {
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
        throw new ModelException("model " + name + " has no field " + field, "โมเดล " + name + " ไม่มีฟิลด์ " + field);
    }

    /** The same model without its trained part. */
    public Model untrained() {
        return new Model(name, version, id, fields, swaps, relatives, blocking, decision, Optional.empty());
    }

    /** The next version: the same model, newly trained. */
    public Model nextVersion(Trained found) {
        return new Model(name, version + 1, id, fields, swaps, relatives, blocking, decision, Optional.of(found));
    }
}
