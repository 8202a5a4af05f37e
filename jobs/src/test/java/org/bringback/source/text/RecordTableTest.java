package org.bringback.source.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.notice.Location;
import org.bringback.source.refusal.Limits;
import org.bringback.source.row.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text is divided into records and cells. */
final class RecordTableTest {

    private static final Limits LIMITS = Limits.standard();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "records.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void aTextHasTheseRecordsAndCells(String text, String records, String lines) throws Exception {
        try (TextCursor cursor = cursor(text, ',')) {
            assertThat(told(cursor, lines)).isEqualTo(records + " => " + lines);
        }
    }

    /** The same text with another separator has the same cells: no separator has a meaning of its own. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "records.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void theSeparatorMayBeAnyOfThem(String text, String records, String lines) throws Exception {
        try (TextCursor cursor = cursor(swapped(text), ';')) {
            assertThat(told(cursor, lines)).isEqualTo(swapped(records) + " => " + lines);
        }
    }

    private static String swapped(String text) {
        return text.replace(',', '\u0001').replace(';', ',').replace('\u0001', ';');
    }

    private static TextCursor cursor(String text, char separator) {
        String plain = text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace('␣', ' ');
        return new TextCursor(new StringReader(plain), separator, LIMITS, Location.of("text"), List.of());
    }

    private static String told(TextCursor cursor, String lines) throws Exception {
        List<SourceRow> rows = new ArrayList<>();
        try {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
        } catch (RecordReader.UnclosedRecordException e) {
            return "OPEN => " + cursor.location().row();
        }
        String records = rows.stream().map(RecordTableTest::told).collect(Collectors.joining(" // "));
        return records
                + " => "
                + rows.stream().map(row -> String.valueOf(row.line())).collect(Collectors.joining(" "));
    }

    private static String told(SourceRow row) {
        return row.cells().stream()
                .map(cell -> cell.isEmpty()
                        ? "∅"
                        : cell.replace("\n", "\\n").replace("\t", "\\t").replace(' ', '␣'))
                .collect(Collectors.joining("¦"));
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, 100_000, 1_000_000})
    void aRecordMayHaveAsManyCharactersAsAllowedAndNotManyMore(int allowed) throws Exception {
        String record = "\"" + "a\n".repeat(allowed / 2 - 4) + "\",b\n";
        assertThat(new RecordReader(new StringReader(record), ',', allowed).next())
                .endsWith("\",b");
        Reader longer = new StringReader("\"" + "a\n".repeat(allowed) + "\",b\n");
        assertThatThrownBy(() -> new RecordReader(longer, ',', allowed / 2).next())
                .isInstanceOf(RecordReader.UnclosedRecordException.class);
    }

    @Test
    void shortRecordsTogetherMayHaveMoreThanOneMayHave() throws Exception {
        try (RecordReader reader = new RecordReader(new StringReader("\"a\",b\n".repeat(50_000)), ',', 70_000)) {
            int records = 0;
            while (reader.next() != null) {
                records++;
            }
            assertThat(records).isEqualTo(50_000);
            assertThat(reader.begunOn()).isEqualTo(50_001);
        }
    }
}
