package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * Records that went from one person to another.
 *
 * @param from the person they were
 * @param to the person they are
 * @param records how many
 */
record PersonChange(Kind kind, PersonKey from, PersonKey to, int records) {

    enum Kind {
        /** Nothing is left of the first person. */
        MERGED,
        /** Some records stay with the first person, others are a person of their own now. */
        SPLIT,
        /** Some records stay with the first person, others are with another one who was there before. */
        MOVED
    }

    /** What changed between two divisions of the records; a new record changes nothing. */
    static List<PersonChange> between(Map<RowKey, @Nullable PersonKey> before, Map<RowKey, PersonKey> now) {
        Map<PersonKey, Map<PersonKey, Integer>> moves = new TreeMap<>(PersonKey.BY_AGE);
        before.forEach((record, person) -> {
            PersonKey to = now.get(record);
            if (person != null && to != null) {
                moves.computeIfAbsent(person, any -> new TreeMap<>(PersonKey.BY_AGE))
                        .merge(to, 1, Integer::sum);
            }
        });
        Set<PersonKey> remains = new HashSet<>(now.values());
        List<PersonChange> changes = new ArrayList<>();
        moves.forEach((from, targets) -> targets.forEach((to, records) -> {
            if (!to.equals(from)) {
                Kind left = moves.containsKey(to) ? Kind.MOVED : Kind.SPLIT;
                changes.add(new PersonChange(remains.contains(from) ? left : Kind.MERGED, from, to, records));
            }
        }));
        changes.sort(Comparator.comparing(PersonChange::from, PersonKey.BY_AGE)
                .thenComparing(PersonChange::to, PersonKey.BY_AGE));
        return changes;
    }
}
