package org.bringback.identity.linkage.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds fields whose values people put into each other's place: given and family name, two lines of an address. */
final class SwapGuess {

    private SwapGuess() {}

    static List<List<String>> of(SampleTables sample, List<GuessedField> fields) {
        List<List<String>> swaps = new ArrayList<>();
        Optional<GuessedField> given = first(fields, FieldKind.GIVEN_NAME);
        Optional<GuessedField> family = first(fields, FieldKind.FAMILY_NAME);
        if (given.isPresent() && family.isPresent()) {
            swaps.add(List.of(given.get().name(), family.get().name()));
        }
        Set<String> taken = new HashSet<>();
        swaps.forEach(taken::addAll);
        for (int i = 0; i + 1 < fields.size(); i++) {
            GuessedField one = fields.get(i);
            GuessedField next = fields.get(i + 1);
            boolean free = !taken.contains(one.name()) && !taken.contains(next.name());
            if (free && areLines(one, next)) {
                swaps.add(List.of(one.name(), next.name()));
                taken.addAll(List.of(one.name(), next.name()));
            }
        }
        return swaps;
    }

    private static Optional<GuessedField> first(List<GuessedField> fields, FieldKind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst();
    }

    /** Two neighbouring columns of one kind that differ in their number only, as address_1 and address_2 do. */
    private static boolean areLines(GuessedField one, GuessedField next) {
        boolean text = one.kind() == FieldKind.PHRASE || one.kind() == FieldKind.NAME;
        String base = one.name().replaceAll("\\d+$", "");
        return text
                && one.kind().comparator().equals(next.kind().comparator())
                && !base.equals(one.name())
                && base.equals(next.name().replaceAll("\\d+$", ""));
    }
}
