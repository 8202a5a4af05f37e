package org.bringback.linkage.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds fields whose values people put into each other's place: given and family name, two lines of an address. */
final class SwapDetector {

    private SwapDetector() {}

    static List<List<String>> of(RecordSample sample, List<DraftField> fields) {
        List<List<String>> swaps = new ArrayList<>();
        Optional<DraftField> given = first(fields, FieldKind.GIVEN_NAME);
        Optional<DraftField> family = first(fields, FieldKind.FAMILY_NAME);
        if (given.isPresent() && family.isPresent()) {
            swaps.add(List.of(given.get().name(), family.get().name()));
        }
        Set<String> taken = new HashSet<>();
        swaps.forEach(taken::addAll);
        for (int i = 0; i + 1 < fields.size(); i++) {
            DraftField one = fields.get(i);
            DraftField next = fields.get(i + 1);
            boolean free = !taken.contains(one.name()) && !taken.contains(next.name());
            if (free && areLines(one, next)) {
                swaps.add(List.of(one.name(), next.name()));
                taken.addAll(List.of(one.name(), next.name()));
            }
        }
        return swaps;
    }

    private static Optional<DraftField> first(List<DraftField> fields, FieldKind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst();
    }

    /** Two neighbouring columns of one kind that differ in their number only, as address_1 and address_2 do. */
    private static boolean areLines(DraftField one, DraftField next) {
        boolean text = one.kind() == FieldKind.PHRASE || one.kind() == FieldKind.NAME;
        String base = one.name().replaceAll("\\d+$", "");
        return text
                && one.kind().comparator().equals(next.kind().comparator())
                && !base.equals(one.name())
                && base.equals(next.name().replaceAll("\\d+$", ""));
    }
}
