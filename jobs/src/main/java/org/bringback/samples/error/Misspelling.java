package org.bringback.samples.error;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.bringback.samples.country.SeededRandom;

/** The ways in which Thai names are misspelt. */
enum Misspelling {
    TONE_MARK_LOST((name, random) -> without(name, "่้๊๋", random)),
    SILENCER_LOST((name, random) -> without(name, "์", random)),
    SAME_SOUND((name, random) -> swapped(name, List.of("ศษส", "ณน", "ธทฑ", "ฎด", "ฏต", "ฬล", "ภพ", "ญย"), random)),
    VOWEL_LENGTH((name, random) -> swapped(name, List.of("ิี", "ุู", "ึื"), random)),
    KEYBOARD_SLIP((name, random) -> neighbour(name, List.of("ฟหกด", "สวง", "ผปทม", "รนยบล", "คตจขช", "ภถ"), random));

    private final BiFunction<String, SeededRandom, String> change;

    Misspelling(BiFunction<String, SeededRandom, String> change) {
        this.change = change;
    }

    /** A misspelling that this name allows, else the name itself. */
    static String of(String name, SeededRandom random) {
        List<Misspelling> ways = new ArrayList<>(List.of(values()));
        random.shuffle(ways);
        return ways.stream()
                .map(way -> way.change.apply(name, random))
                .filter(spelt -> !spelt.equals(name))
                .findFirst()
                .orElse(name);
    }

    private static String without(String name, String marks, SeededRandom random) {
        List<Integer> indices = indices(name, marks);
        if (indices.isEmpty()) {
            return name;
        }
        int index = random.pick(indices);
        return name.substring(0, index) + name.substring(index + 1);
    }

    /** Another letter of the same group. */
    private static String swapped(String name, List<String> groups, SeededRandom random) {
        List<Integer> indices = indices(name, String.join("", groups));
        if (indices.isEmpty()) {
            return name;
        }
        int index = random.pick(indices);
        String group = groupOf(name.charAt(index), groups);
        int other = (group.indexOf(name.charAt(index)) + 1 + random.below(group.length() - 1)) % group.length();
        return replaced(name, index, group.charAt(other));
    }

    /** The key next to the right one, of keys that lie side by side. */
    private static String neighbour(String name, List<String> keys, SeededRandom random) {
        List<Integer> indices = indices(name, String.join("", keys));
        if (indices.isEmpty()) {
            return name;
        }
        int index = random.pick(indices);
        String row = groupOf(name.charAt(index), keys);
        int key = row.indexOf(name.charAt(index));
        return replaced(name, index, row.charAt(key + (key + 1 < row.length() ? 1 : -1)));
    }

    private static List<Integer> indices(String name, String letters) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            if (letters.indexOf(name.charAt(i)) >= 0) {
                indices.add(i);
            }
        }
        return indices;
    }

    private static String groupOf(char letter, List<String> groups) {
        return groups.stream()
                .filter(group -> group.indexOf(letter) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static String replaced(String name, int index, char letter) {
        return name.substring(0, index) + letter + name.substring(index + 1);
    }
}
