package org.bringback.linkage.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bringback.text.DelimitedLine;

/** The first row of a CSV file: the names of its columns, and the delimiter it was found to use. */
record CsvHeader(List<String> columns, byte delimiter, int bytes) {
    private static final String DELIMITERS = ",;\t|";

    /** Reads the header from the first bytes of a file, a byte order mark apart. */
    static CsvHeader of(byte[] head) {
        int start = hasMark(head) ? 3 : 0;
        int stop = start;
        while (stop < head.length && head[stop] != '\n') {
            stop++;
        }
        String line = new String(head, start, stop - start, StandardCharsets.UTF_8);
        byte delimiter = delimiter(line);
        return new CsvHeader(
                List.copyOf(DelimitedLine.cells(line, (char) delimiter)), delimiter, Math.min(head.length, stop + 1));
    }

    private static boolean hasMark(byte[] head) {
        return head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
    }

    private static byte delimiter(String line) {
        char best = ',';
        long bestCount = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char candidate = DELIMITERS.charAt(i);
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > bestCount) {
                bestCount = count;
                best = candidate;
            }
        }
        return (byte) best;
    }
}
