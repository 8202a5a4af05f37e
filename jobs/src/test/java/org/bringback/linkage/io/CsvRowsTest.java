package org.bringback.linkage.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of CSV files, whole and cut into blocks. */
class CsvRowsTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "rows.csv", numLinesToSkip = 1, delimiterString = " => ", quoteCharacter = '§')
    void cellsAreReadAsTheStandardAndTheScannerSay(String file, String rows) {
        byte[] bytes = unescaped(file).getBytes(StandardCharsets.UTF_8);
        String expected = unescaped(rows.strip());
        for (int size : List.of(1, 2, 3, 5, 8, 13, 1 << 16)) {
            assertThat(String.join(" // ", rows(bytes, size)))
                    .as("blocks of " + size)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "headers.csv", numLinesToSkip = 1, delimiterString = " => ", quoteCharacter = '§')
    void theFirstLineNamesColumnsAndShowsTheDelimiter(String head, String delimiter, String columns) {
        String text = unescaped(head);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CsvHeader header = CsvHeader.of(bytes);
        assertThat(header.columns()).containsExactly(columns.strip().split("¦"));
        assertThat((char) header.delimiter()).isEqualTo(unescaped(delimiter).charAt(0));
        int line = text.contains("\n") ? text.indexOf('\n') + 1 : text.length();
        assertThat(header.bytes()).isEqualTo(text.substring(0, line).getBytes(StandardCharsets.UTF_8).length);
    }

    /** Quotes where they belong, where they do not, and line breaks inside: blocks may end anywhere. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void blocksOfAnySizeGiveTheSameRows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder file = new StringBuilder("id,name,town\n");
        for (int row = 0; row < 300; row++) {
            file.append(row).append(',').append(cell(random)).append(',').append(cell(random));
            file.append(random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        List<String> whole = rows(bytes, bytes.length + 1);
        assertThat(whole).hasSize(300);
        for (int size : List.of(1, 7, 16, 50, 333, 1_000)) {
            assertThat(rows(bytes, size)).as("blocks of " + size).isEqualTo(whole);
        }
    }

    private static String cell(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        boolean quoted = random.nextInt(3) == 0;
        String inside = quoted ? "ab\n,\r ก" : "ab\" ก";
        for (int length = random.nextInt(7); length > 0; length--) {
            text.append(inside.charAt(random.nextInt(inside.length())));
        }
        // an unquoted cell begins with a letter, so that its quotes are no opening ones
        return quoted ? " ".repeat(random.nextInt(2)) + '"' + text + "\"\"" + text + '"' : "x" + text + "\"\"";
    }

    @Test
    void cellsOfSeveralColumnsAreJoinedWhereAnyHasSomething() {
        String file = "y,m,d\n1999,4,3\n1999,,\n,,\n,4,\n";
        Dictionary dates = new Dictionary();
        FieldColumns field = new FieldColumns(List.of("y", "m", "d"), "-", dates);
        RecordTable table = table(file.getBytes(StandardCharsets.UTF_8), 4, Optional.empty(), List.of(field));
        List<String> found = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            found.add(table.id(row) + " " + dates.value(table.code(row, 0)));
        }
        assertThat(found).containsExactly("1 1999-4-3", "2 1999--", "3 ", "4 -4-");
        List<List<String>> cells =
                List.of(List.of("1999", "4", "3"), List.of("1999", "", ""), List.of("", "", ""), List.of("", "4", ""));
        try (Workers workers = new Workers(1)) {
            RecordTable inMemory = new MemoryRecordSource("m", List.of("y", "m", "d"), cells)
                    .read(Optional.empty(), List.of(field), workers);
            assertThat(Arrays.copyOf(inMemory.codes(), 4)).isEqualTo(Arrays.copyOf(table.codes(), 4));
        }
    }

    @Test
    void fieldsOfOneDictionaryAreCodedTogetherAndTheirCodesDoNotDependOnBlocks() {
        StringBuilder file = new StringBuilder("given,family,town\n");
        SplittableRandom random = new SplittableRandom(4);
        for (int row = 0; row < 800; row++) {
            file.append("n")
                    .append(random.nextInt(90))
                    .append(",n")
                    .append(random.nextInt(90))
                    .append(",t\n");
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        int[] large = codes(bytes, 1 << 20);
        assertThat(codes(bytes, 1 << 20)).isEqualTo(large);
        Dictionary names = new Dictionary();
        RecordTable small = table(bytes, 100, Optional.empty(), namesAndTown(names));
        List<String> lines = file.toString().lines().skip(1).toList();
        for (int row = 0; row < small.rows(); row++) {
            String both = names.value(small.code(row, 0)) + "," + names.value(small.code(row, 1));
            assertThat(lines.get(row)).startsWith(both + ",");
        }
    }

    private static int[] codes(byte[] bytes, int size) {
        RecordTable table = table(bytes, size, Optional.empty(), namesAndTown(new Dictionary()));
        return Arrays.copyOf(table.codes(), table.rows() * 3);
    }

    private static List<FieldColumns> namesAndTown(Dictionary names) {
        return List.of(
                new FieldColumns(List.of("given"), "", names),
                new FieldColumns(List.of("family"), "", names),
                new FieldColumns(List.of("town"), "", new Dictionary()));
    }

    private static List<String> rows(byte[] file, int blockSize) {
        Dictionary names = new Dictionary();
        Dictionary towns = new Dictionary();
        List<FieldColumns> fields =
                List.of(new FieldColumns(List.of("name"), "", names), new FieldColumns(List.of("town"), "", towns));
        RecordTable table = table(file, blockSize, Optional.of("id"), fields);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(table.id(row) + "¦" + names.value(table.code(row, 0)) + "¦" + towns.value(table.code(row, 1)));
        }
        return rows;
    }

    private static RecordTable table(byte[] file, int blockSize, Optional<String> id, List<FieldColumns> fields) {
        CsvHeader header = CsvHeader.of(file);
        ByteArrayInputStream in = new ByteArrayInputStream(file);
        in.skip(header.bytes());
        CsvBlockReader reader = new CsvBlockReader(in, header.delimiter(), new byte[0]);
        RecordTable table = new RecordTable(fields.size(), 1);
        try (Workers workers = new Workers(2)) {
            ColumnProjection plan = ColumnProjection.of("file", header.columns(), id, fields);
            TableEncoder encoder = new TableEncoder(table, plan, workers);
            List<CsvBlock> batch = reader.next(blockSize, 3);
            while (!batch.isEmpty()) {
                batch = encoder.add(batch, () -> reader.next(blockSize, 3));
            }
        }
        return table;
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\F", "\uFEFF");
    }
}
