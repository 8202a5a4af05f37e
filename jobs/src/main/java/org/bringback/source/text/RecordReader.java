package org.bringback.source.text;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a text together to records: a record goes on while a quoted cell is open. (opencsv's own reader takes
 * time that grows with the square of a record's lines, and memory without bound when a quote is never closed.)
 */
final class RecordReader implements Closeable {

    /** The record being read has no end, or none within the length a record may have. */
    static final class UnclosedRecordException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final char QUOTE = '"';
    private static final int BUFFER = 1 << 16;

    private final Budget budget;
    private final BufferedReader lines;
    private final char separator;
    private long line;
    private long begun;
    private boolean open;

    RecordReader(Reader text, char separator, int charsPerRecord) {
        this.budget = new Budget(text, charsPerRecord);
        this.lines = new BufferedReader(budget, BUFFER);
        this.separator = separator;
    }

    /** The next record with its line ends as {@code \n}, or null at the end. */
    @Nullable
    String next() throws IOException {
        budget.spent = 0;
        begun = line + 1;
        String first = nextLine();
        if (first == null || first.indexOf(QUOTE) < 0) {
            return first;
        }
        open = false;
        scan(first);
        return open ? joined(first) : first;
    }

    /** The line on which the last record began, from 1. */
    long begunOn() {
        return begun;
    }

    /** Whether the text ends as its last line does; to be asked at the end. */
    boolean endsWithLineEnd() {
        return budget.last == '\n' || budget.last == '\r';
    }

    /** The last character of the text; to be asked at the end. */
    char lastCharacter() {
        return budget.last;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private String joined(String first) throws IOException {
        StringBuilder record = new StringBuilder(first);
        while (open) {
            String more = nextLine();
            if (more == null) {
                throw new UnclosedRecordException();
            }
            scan(more);
            record.append('\n').append(more);
        }
        return record.toString();
    }

    private @Nullable String nextLine() throws IOException {
        String next = lines.readLine();
        line += next == null ? 0 : 1;
        return next;
    }

    /** Follows the quotes of one more line; {@code open} says afterwards whether a cell goes on in the next line. */
    private void scan(String text) {
        boolean cellBegins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open) {
                boolean doubled = c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
                i += doubled ? 1 : 0;
                open = doubled || c != QUOTE;
                cellBegins = false;
            } else {
                open = c == QUOTE && cellBegins;
                cellBegins = c == separator;
            }
        }
    }

    /** Lets no more characters through for one record than it may have. */
    private static final class Budget extends FilterReader {

        private final int charsPerRecord;
        private long spent;
        private char last = '\n';

        Budget(Reader in, int charsPerRecord) {
            super(in);
            this.charsPerRecord = charsPerRecord;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            if (spent > charsPerRecord) {
                throw new UnclosedRecordException();
            }
            int read = super.read(buffer, from, length);
            if (read > 0) {
                spent += read;
                last = buffer[from + read - 1];
            }
            return read;
        }
    }
}
