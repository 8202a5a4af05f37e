package org.bringback.linkage.blocking;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.text.Soundex;

/** The key functions by the names that blocking rules use: from a normalised value to the part that must be equal. */
public final class BlockingKeyFunctions {
    private final Map<String, UnaryOperator<String>> byName;
    /** Those of which the letters count and neither their order nor the cell they stand in. */
    private final Set<String> letters;

    private BlockingKeyFunctions(Map<String, UnaryOperator<String>> byName, Set<String> letters) {
        this.byName = byName;
        this.letters = letters;
    }

    /** The ones that know no subject. */
    public static BlockingKeyFunctions general() {
        Map<String, UnaryOperator<String>> all = new TreeMap<>();
        all.put(KeyPart.WHOLE, value -> value);
        for (int length = 1; length <= 6; length++) {
            int symbols = length;
            all.put("first" + length, value -> first(value, symbols));
            all.put("last" + length, value -> last(value, symbols));
        }
        all.put("year", value -> first(value, 4));
        all.put("sound", Soundex::of);
        return new BlockingKeyFunctions(all, Set.of());
    }

    public BlockingKeyFunctions with(String name, UnaryOperator<String> key) {
        Map<String, UnaryOperator<String>> more = new TreeMap<>(byName);
        more.put(name, key);
        return new BlockingKeyFunctions(more, letters);
    }

    /**
     * As {@link #with}, for texts whose letters are the key, in any order: those of two fields are taken together, so that it
     * does not matter which of them a word stands in, nor whether one is empty.
     */
    public BlockingKeyFunctions withLetters(String name, UnaryOperator<String> key) {
        Set<String> more = new HashSet<>(letters);
        more.add(name);
        return new BlockingKeyFunctions(with(name, key).byName, more);
    }

    boolean isOfLetters(String name) {
        return letters.contains(name);
    }

    public Optional<UnaryOperator<String>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public NavigableSet<String> names() {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(byName.keySet()));
    }

    private static String first(String value, int symbols) {
        int length = value.codePointCount(0, value.length());
        return length < symbols ? "" : value.substring(0, value.offsetByCodePoints(0, symbols));
    }

    private static String last(String value, int symbols) {
        int length = value.codePointCount(0, value.length());
        return length < symbols ? "" : value.substring(value.offsetByCodePoints(value.length(), -symbols));
    }
}
