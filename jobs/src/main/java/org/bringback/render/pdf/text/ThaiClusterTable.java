package org.bringback.render.pdf.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which private characters draw a Thai cluster right with the built fonts, and what each stands for. A file of lines
 * {@code P <private character> <character>} and {@code C <cluster> <replacement>}, code points in hexadecimal, fields
 * separated by tabs.
 */
public final class ThaiClusterTable {

    private static final int LONGEST_CLUSTER = 3;

    private final SortedMap<Character, Character> meanings;
    private final SortedMap<String, String> replacements;

    public ThaiClusterTable(SortedMap<Character, Character> meanings, SortedMap<String, String> replacements) {
        this.meanings = meanings;
        this.replacements = replacements;
    }

    /** Throws UncheckedIOException when the file cannot be read. */
    public static ThaiClusterTable read(Path file) {
        ThaiClusterTable table = new ThaiClusterTable(new TreeMap<>(), new TreeMap<>());
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines().map(line -> line.split("\t", -1)).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String[] fields) {
        if (fields[0].equals("P")) {
            meanings.put(decoded(fields[1]).charAt(0), decoded(fields[2]).charAt(0));
        } else {
            replacements.put(decoded(fields[1]), decoded(fields[2]));
        }
    }

    /** As many characters as the text has; clusters in an order nobody writes stay as they are. */
    public String map(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isConsonant(text.charAt(i))) {
                replaceCluster(out, i);
            }
        }
        return out.toString();
    }

    private static boolean isConsonant(char c) {
        return c >= '\u0E01' && c <= '\u0E2E';
    }

    private void replaceCluster(StringBuilder text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST_CLUSTER); end > at + 1; end--) {
            String replacement = replacements.get(text.substring(at, end));
            if (replacement != null) {
                text.replace(at, end, replacement);
                return;
            }
        }
    }

    /** The character a private one stands for; any other character stands for itself. */
    public char meaning(char c) {
        return meanings.getOrDefault(c, c);
    }

    public static boolean isPrivate(char c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    /** Draws nothing and moves nothing, stands for a space: for the end of a line that goes on. */
    public char lineEndSpace() {
        return meanings.lastKey();
    }

    private static String decoded(String codes) {
        StringBuilder out = new StringBuilder();
        for (String code : codes.split(" ", 0)) {
            out.append((char) Integer.parseInt(code, 16));
        }
        return out.toString();
    }
}
