package org.bringback.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The ways in which Thai names are misspelt. */
enum Misspelling {
    TONE_MARK_LOST((name, dice) -> without(name, "่้๊๋", dice)),
    SILENCER_LOST((name, dice) -> without(name, "์", dice)),
    SAME_SOUND((name, dice) -> swapped(name, List.of("ศษส", "ณน", "ธทฑ", "ฎด", "ฏต", "ฬล", "ภพ", "ญย"), dice)),
    VOWEL_LENGTH((name, dice) -> swapped(name, List.of("ิี", "ุู", "ึื"), dice)),
    KEYBOARD_SLIP((name, dice) -> neighbour(name, List.of("ฟหกด", "สวง", "ผปทม", "รนยบล", "คตจขช", "ภถ"), dice));

    private final BiFunction<String, Dice, String> change;

    Misspelling(BiFunction<String, Dice, String> change) {
        this.change = change;
    }

    /** A misspelling that this name allows, else the name itself. */
    static String of(String name, Dice dice) {
        List<Misspelling> ways = new ArrayList<>(List.of(values()));
        dice.shuffle(ways);
        return ways.stream()
                .map(way -> way.change.apply(name, dice))
                .filter(spelt -> !spelt.equals(name))
                .findFirst()
                .orElse(name);
    }

    private static String without(String name, String marks, Dice dice) {
        List<Integer> places = places(name, marks);
        if (places.isEmpty()) {
            return name;
        }
        int place = dice.pick(places);
        return name.substring(0, place) + name.substring(place + 1);
    }

    /** Another letter of the same group. */
    private static String swapped(String name, List<String> groups, Dice dice) {
        List<Integer> places = places(name, String.join("", groups));
        if (places.isEmpty()) {
            return name;
        }
        int place = dice.pick(places);
        String group = groupOf(name.charAt(place), groups);
        int other = (group.indexOf(name.charAt(place)) + 1 + dice.below(group.length() - 1)) % group.length();
        return replaced(name, place, group.charAt(other));
    }

    /** The key next to the right one, of keys that lie side by side. */
    private static String neighbour(String name, List<String> keys, Dice dice) {
        List<Integer> places = places(name, String.join("", keys));
        if (places.isEmpty()) {
            return name;
        }
        int place = dice.pick(places);
        String row = groupOf(name.charAt(place), keys);
        int key = row.indexOf(name.charAt(place));
        return replaced(name, place, row.charAt(key + (key + 1 < row.length() ? 1 : -1)));
    }

    private static List<Integer> places(String name, String letters) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            if (letters.indexOf(name.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        return places;
    }

    private static String groupOf(char letter, List<String> groups) {
        return groups.stream()
                .filter(group -> group.indexOf(letter) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static String replaced(String name, int place, char letter) {
        return name.substring(0, place) + letter + name.substring(place + 1);
    }
}
