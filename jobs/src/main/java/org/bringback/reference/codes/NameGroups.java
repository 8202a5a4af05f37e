package org.bringback.reference.codes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private final Map<String, NameGroup> families = new HashMap<>();
    private final Map<NameGroup, Set<String>> words = new HashMap<>();
    private final Map<String, NameGroup> beginnings = new LinkedHashMap<>();

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
            switch (part) {
                case GIVEN -> beginnings.put(spelling, group);
                case WORD ->
                    words.computeIfAbsent(group, fresh -> new HashSet<>()).add(spelling);
                case FAMILY -> families.put(spelling, group);
            }
        }
    }

    /** The group of a name; none for most names. */
    public Optional<NameGroup> find(String given, String family) {
        NameGroup ofFamily = families.get(family);
        if (ofFamily != null) {
            return Optional.of(ofFamily);
        }
        for (Map.Entry<String, NameGroup> beginning : beginnings.entrySet()) {
            if (given.startsWith(beginning.getKey())) {
                return Optional.of(beginning.getValue());
            }
        }
        return ofWords((given + " " + family).strip());
    }

    /** Most names are told apart by their first word, before they are divided. */
    private Optional<NameGroup> ofWords(String name) {
        int end = name.indexOf(' ');
        if (end < 0) {
            return Optional.empty();
        }
        String first = name.substring(0, end);
        return words.entrySet().stream()
                .filter(group -> group.getValue().contains(first))
                .filter(group -> group.getValue().containsAll(Arrays.asList(name.split(" +"))))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
