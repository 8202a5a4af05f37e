package org.bringback.programme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Suppresses further groups of a breakdown until the total does not give the suppressed ones away: never one alone, and
 * never some that are few together.
 */
final class GroupSuppression {

    private final FewPersons few;

    GroupSuppression(FewPersons few) {
        this.few = few;
    }

    /**
     * The groups as they are shown.
     *
     * @param groups as they are; those of which nothing is known any more stay as they are
     * @param small groups that must not be shown
     */
    SortedMap<String, MeasuredValue> apply(SortedMap<String, MeasuredValue> groups, Set<String> small) {
        Set<String> hidden = new TreeSet<>(small);
        while (!hidden.isEmpty() && isGivenAway(groups, hidden)) {
            Optional<String> next = smallestOther(groups, hidden);
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        SortedMap<String, MeasuredValue> shown = new TreeMap<>();
        groups.forEach((group, one) -> shown.put(group, hidden.contains(group) ? one.hidden() : one));
        return shown;
    }

    private boolean isGivenAway(SortedMap<String, MeasuredValue> groups, Set<String> hidden) {
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        for (String group : hidden) {
            MeasuredValue one = groups.getOrDefault(group, MeasuredValue.EMPTY);
            part = part.add(one.part());
            base = base.add(one.base());
        }
        return hidden.size() == 1 || few.isFew(part) || few.isFew(base.subtract(part));
    }

    /** The smallest group that is shown; those of nobody last. */
    static Optional<String> smallestShown(SortedMap<String, MeasuredValue> groups) {
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().suppressed())
                .min(Comparator.comparing((Map.Entry<String, MeasuredValue> group) ->
                                group.getValue().base().signum() == 0)
                        .thenComparing(group -> group.getValue().part())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static Optional<String> smallestOther(SortedMap<String, MeasuredValue> groups, Set<String> hidden) {
        return groups.entrySet().stream()
                .filter(group -> !hidden.contains(group.getKey()))
                .filter(group -> group.getValue().base().signum() > 0)
                .min(Comparator.comparing((Map.Entry<String, MeasuredValue> group) ->
                                group.getValue().part())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
