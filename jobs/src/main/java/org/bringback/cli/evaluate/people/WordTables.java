package org.bringback.cli.evaluate.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words, letters and keys in the files beside this class. */
final class WordTables {
    private static final String UNUSED_KEY = "_";

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<Character, List<Character>> neighbours = new HashMap<>();
    private final Map<Character, Character> shifted = new HashMap<>();
    private final Map<String, List<String>> lookAlikes = new HashMap<>();
    private final List<List<String>> sounds = new ArrayList<>();
    private final List<List<String>> abbreviations = new ArrayList<>();

    private WordTables() {}

    static WordTables read() {
        WordTables tables = new WordTables();
        for (String line : lines("names.txt")) {
            int sign = line.indexOf('=');
            tables.words.put(
                    line.substring(0, sign), List.of(line.substring(sign + 1).split(" ", -1)));
        }
        tables.addKeys(lines("keyboard.txt"));
        for (String line : lines("look-alike.txt")) {
            List<String> pair = List.of(line.split("=", -1));
            tables.lookAlikes
                    .computeIfAbsent(pair.get(0), fresh -> new ArrayList<>())
                    .add(pair.get(1));
        }
        lines("spelt-anew.txt").forEach(line -> tables.sounds.add(List.of(line.split(" ", -1))));
        lines("clerks.txt").forEach(line -> tables.abbreviations.add(List.of(line.split("=", -1))));
        return tables;
    }

    private static List<String> lines(String file) {
        try (InputStream in = WordTables.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void addKeys(List<String> rows) {
        int half = rows.size() / 2;
        for (int row = 0; row < rows.size(); row++) {
            String keys = rows.get(row);
            for (int key = 0; key < keys.length(); key++) {
                List<Character> near = new ArrayList<>();
                for (int next = Math.max(0, key - 1); next <= Math.min(keys.length() - 1, key + 1); next++) {
                    if (next != key && isUsed(keys.charAt(next))) {
                        near.add(keys.charAt(next));
                    }
                }
                if (isUsed(keys.charAt(key)) && !near.isEmpty()) {
                    neighbours.put(keys.charAt(key), near);
                }
                if (row < half) {
                    addShifted(
                            keys.charAt(key),
                            rows.get(row + half)
                                    .charAt(Math.min(key, rows.get(row + half).length() - 1)));
                }
            }
        }
    }

    private void addShifted(char plain, char shift) {
        if (isUsed(plain) && isUsed(shift)) {
            shifted.put(plain, shift);
            shifted.put(shift, plain);
        }
    }

    private static boolean isUsed(char key) {
        return UNUSED_KEY.charAt(0) != key;
    }

    List<String> words(String kind) {
        List<String> found = words.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("no words of the kind " + kind);
        }
        return found;
    }

    /** The letters on the keys beside one; none for what is on no key. */
    List<Character> neighbours(char letter) {
        return neighbours.getOrDefault(letter, List.of());
    }

    /** The other letter of a key, or the same where it has one only. */
    char otherOfKey(char letter) {
        return shifted.getOrDefault(letter, letter);
    }

    /** What a letter is taken for. */
    List<String> lookAlikes(char letter) {
        return lookAlikes.getOrDefault(String.valueOf(letter), List.of());
    }

    /** Letters of one sound. */
    List<List<String>> sounds() {
        return sounds;
    }

    /** What clerks shorten, and to what. */
    List<List<String>> abbreviations() {
        return abbreviations;
    }
}
