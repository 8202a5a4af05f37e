package org.bringback.intake.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.source.SourceFiles;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;

/**
 * The beginning of an export that nothing is known of.
 *
 * @param format the ending of its name, without that of a packed file
 * @param text how its text is written; empty for a workbook
 * @param headerRow the row of the headers, from 1
 * @param rows those below, as far as they were looked at
 */
record ExportSample(
        String format, Optional<TextForm> text, int headerRow, List<String> headers, List<List<String>> rows) {

    /** @param separator as a YAML calls it */
    record TextForm(String charset, String separator) {}

    private static final int ROWS = 5_000;
    private static final int ROWS_ABOVE = 20;
    private static final int HEAD = 1 << 16;
    /** A row with so many times fewer cells than headers is a total or a signature below the table. */
    private static final int CELLS_A_LINE = 4;

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');
    private static final List<String> SEPARATOR_WORDS = List.of("comma", "tab", "semicolon", "pipe");

    ExportSample {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** @throws RefusedFileException when it cannot be read, or holds no table */
    static ExportSample read(Path file) throws RefusedFileException, IOException {
        List<SourceRow> read = new ArrayList<>();
        try (RowCursor cursor = SourceFiles.open(file, SourceFormat.any())) {
            for (SourceRow row = cursor.next(); row != null && read.size() < ROWS; row = cursor.next()) {
                if (!row.isBlank()) {
                    read.add(row);
                }
            }
        }
        if (read.isEmpty()) {
            throw new EmptyExportException();
        }
        SourceRow header = header(read);
        List<List<String>> rows = read.subList(read.indexOf(header) + 1, read.size()).stream()
                .filter(row -> row.sheet().equals(header.sheet()))
                .filter(row -> filled(row) * CELLS_A_LINE > filled(header))
                .map(SourceRow::cells)
                .toList();
        Optional<TextForm> text = header.sheet().isPresent() ? Optional.empty() : Optional.of(text(file, header));
        return new ExportSample(format(file), text, (int) header.line(), header.cells(), rows);
    }

    /** The first of the upper rows in which nearly as many cells hold something as in the fullest. */
    private static SourceRow header(List<SourceRow> rows) {
        List<SourceRow> upper = rows.subList(0, Math.min(ROWS_ABOVE, rows.size()));
        long most = upper.stream()
                .map(ExportSample::filled)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return upper.stream()
                .filter(row -> filled(row) * 10 >= most * 8)
                .findFirst()
                .orElseThrow();
    }

    private static long filled(SourceRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static String format(Path file) {
        String name =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zip)$", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static TextForm text(Path file, SourceRow header) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String charset = charset(head);
        String text = headerLine(new String(head, java.nio.charset.Charset.forName(charset)), header);
        int best = 0;
        for (int i = 1; i < SEPARATORS.size(); i++) {
            best = count(text, SEPARATORS.get(i)) > count(text, SEPARATORS.get(best)) ? i : best;
        }
        return new TextForm(charset, SEPARATOR_WORDS.get(best));
    }

    /** The line with all headers, as remarks below may hold many commas; else all of the text. */
    private static String headerLine(String text, SourceRow header) {
        return text.lines()
                .filter(line -> header.cells().stream().allMatch(cell -> line.contains(cell.strip())))
                .findFirst()
                .orElse(text);
    }

    private static String charset(byte[] head) {
        if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return "UTF-16LE";
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        // a character may be cut at the end of the head
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        return decoder.decode(ByteBuffer.wrap(head), out, false).isError() ? "x-windows-874" : "UTF-8";
    }

    private static long count(String text, char separator) {
        return text.chars().filter(one -> one == separator).count();
    }

    /** What stands in a column, but for empty cells. */
    List<String> values(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
