package org.bringback.reference.codes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;

/**
 * Guesses from a name's words which language it comes from. Good for counting how well names of a kind are found, and for
 * nothing that is decided about a person.
 */
public final class NameGroups {

    /** Where a spelling has to stand. */
    private enum Part {
        /** The given name begins with it. */
        GIVEN,
        /** All of a given name's words, two at least, are such. */
        WORD,
        /** It is the family name. */
        FAMILY
    }

    private final Map<Part, Map<String, NameGroup>> spellings = new HashMap<>();
    private final Map<NameGroup, Set<String>> words = new HashMap<>();
    private final List<String> beginnings = new ArrayList<>();

    private NameGroups() {}

    public static NameGroups load(Path file) {
        NameGroups groups = new NameGroups();
        CsvTable.read(file).lines().forEach(groups::add);
        return groups;
    }

    private void add(CsvLine line) {
        NameGroup group = line.constant("group", NameGroup.class);
        Part part = line.constant("part", Part.class);
        for (String spelling : line.list("spellings", ' ')) {
            if (part == Part.WORD) {
                words.computeIfAbsent(group, fresh -> new HashSet<>()).add(spelling);
            } else {
                spellings.computeIfAbsent(part, fresh -> new HashMap<>()).put(spelling, group);
            }
            if (part == Part.GIVEN) {
                beginnings.add(spelling);
            }
        }
    }

    /** The group of a name; none for most names. */
    public Optional<NameGroup> find(String given, String family) {
        NameGroup ofFamily = spellings.getOrDefault(Part.FAMILY, Map.of()).get(family);
        if (ofFamily != null) {
            return Optional.of(ofFamily);
        }
        Map<String, NameGroup> ofGiven = spellings.getOrDefault(Part.GIVEN, Map.of());
        for (String beginning : beginnings) {
            NameGroup found = ofGiven.get(beginning);
            if (found != null && given.startsWith(beginning)) {
                return Optional.of(found);
            }
        }
        List<String> all = Arrays.asList((given + " " + family).strip().split(" +"));
        return all.size() < 2
                ? Optional.empty()
                : words.entrySet().stream()
                        .filter(group -> group.getValue().containsAll(all))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
