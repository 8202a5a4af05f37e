package org.bringback.source.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.List;

/** Finds the character between the columns of a text file. */
public final class SeparatorDetector {

    private static final List<Character> CANDIDATES = List.of('\t', ',', ';');
    private static final int SAMPLE_CHARS = 1 << 16;
    /** Lines above the headers, such as a report's title, hold no separator. */
    private static final int TITLE_LINES = 10;

    private SeparatorDetector() {}

    /**
     * The expected one when the header line holds it, else the candidate that the header line holds most often. A title above
     * the headers may hold one by chance.
     */
    static char detect(Reader text, char expected) throws IOException {
        char[] sample = new char[SAMPLE_CHARS];
        BufferedReader reader = new BufferedReader(text, SAMPLE_CHARS);
        int length = Math.max(0, reader.read(sample, 0, SAMPLE_CHARS));
        List<String> lines = new String(sample, 0, length)
                .lines()
                .limit(TITLE_LINES)
                .map(SeparatorDetector::outsideQuotes)
                .toList();
        return lines.stream()
                .filter(line -> has(line, expected) || CANDIDATES.stream().anyMatch(c -> has(line, c)))
                .findFirst()
                .map(header -> has(header, expected) || isTitle(header, lines, expected) ? expected : dominant(header))
                .orElse(expected);
    }

    public static String name(char separator) {
        return separator == '\t' ? "TAB" : String.valueOf(separator);
    }

    private static boolean has(String line, char separator) {
        return line.indexOf(separator) >= 0;
    }

    /**
     * Whether a line with a comma or the like stands above one that holds the expected separator far more often. A remark
     * below the headers may do so as well, but holds as many of the headers' own separator.
     */
    private static boolean isTitle(String line, List<String> lines, char expected) {
        char own = dominant(line);
        long marks = count(line, own);
        return lines.stream().anyMatch(other -> count(other, expected) > 2 * marks && count(other, own) < marks);
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static char dominant(String header) {
        return CANDIDATES.stream()
                .max(Comparator.comparingLong(candidate -> count(header, candidate)))
                .orElseThrow();
    }

    private static String outsideQuotes(String line) {
        return line.replaceAll("\"[^\"]*\"", "");
    }
}
