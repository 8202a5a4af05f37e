package org.bringback.samples.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bringback.source.SourceFiles;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the samples write, read by the product's own readers, which share no code with them. */
class SampleFilesTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("ชื่อ", "สกุล", "หมายเหตุ"),
            List.of("สมชาย", "ศรีสุข", "a,b"),
            List.of("น้ำฝน", "", "say \"ก\""),
            List.of("<&>", "'", "two\nlines"),
            List.of("007", "1.50", "ends here"));

    @TempDir
    Path folder;

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        OutputStream stream = Files.newOutputStream(file);
        try (SheetWriter out = switch (name) {
            case "a.xlsx" -> new XlsxWriter(stream);
            case "a.xls" -> new XlsWriter(stream);
            case "874.csv" -> new DelimitedTextWriter(DelimitedTextWriter.Format.WINDOWS_874, stream);
            case "marked.csv" -> new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8_MARKED, stream);
            case "16.txt" -> new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_16_TABS, stream);
            default -> new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8, stream);
        }) {
            out.sheet("แผ่นงาน");
            for (List<String> row : ROWS) {
                out.row(SampleCell.texts(row.toArray(String[]::new)));
            }
            out.blank();
            out.row(SampleCell.texts("after", "the", "blank"));
        }
        return file;
    }

    private static List<List<String>> read(Path file) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (RowCursor cursor = SourceFiles.open(file, SourceFormat.any())) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row.isBlank() ? List.of() : row.cells());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls", "874.csv", "marked.csv", "plain.csv", "16.txt"})
    void everyCellComesBack(String name) throws Exception {
        List<List<String>> expected = new ArrayList<>(ROWS);
        expected.add(List.of());
        expected.add(List.of("after", "the", "blank"));
        assertThat(read(write(name))).isEqualTo(expected);
    }

    @Test
    void aWorkbookHasSheetsDatesAndNumbersAndTheSameBytesEveryTime() throws Exception {
        byte[] first = sheets();
        assertThat(sheets()).isEqualTo(first);
        Path file = Files.write(folder.resolve("sheets.xlsx"), first);
        List<String> read = new ArrayList<>();
        try (RowCursor cursor = SourceFiles.open(file, SourceFormat.any())) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                read.add(row.sheet().orElseThrow() + " " + row.line() + " " + row.cells());
            }
        }
        assertThat(read).containsExactly("ก 1 [2022-05-31, 12, ก]", "ก 2 [1900-03-01, -5]", "ข 1 [2553-06-15, 0, ก]");
    }

    private static byte[] sheets() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxWriter out = new XlsxWriter(bytes)) {
            out.sheet("ก");
            out.row(List.of(
                    new SampleCell.Day(LocalDate.of(2022, 5, 31)), new SampleCell.Whole(12), new SampleCell.Text("ก")));
            out.row(List.of(
                    new SampleCell.Day(LocalDate.of(1900, 3, 1)), new SampleCell.Whole(-5), new SampleCell.Text("")));
            out.sheet("ข");
            out.row(List.of(
                    new SampleCell.Day(LocalDate.of(2553, 6, 15)), new SampleCell.Whole(0), new SampleCell.Text("ก")));
        }
        return bytes.toByteArray();
    }

    @Test
    void aLetterThatTheCodePageHasNotIsNeverWrittenAsAQuestionMark() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    try (DelimitedTextWriter out =
                            new DelimitedTextWriter(DelimitedTextWriter.Format.WINDOWS_874, bytes)) {
                        out.line(List.of("ก\u200Bข"));
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(new String(bytes.toByteArray(), Charset.forName("x-windows-874")))
                .doesNotContain("?");
    }

    @Test
    void aTextFileHoldsNothingButTexts() throws IOException {
        try (DelimitedTextWriter out =
                new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8, new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.row(List.of(new SampleCell.Whole(1))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Lines end with / here; columns of the table are a and b. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "tables.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void aSmallTableIsReadAsItIsWritten(String text, String rows) {
        List<Map<String, String>> read = SampleCsv.rowsOf(text.replace("/", "\n")
                .replace("¶", "\r")
                .replace("∎", "\uFEFF")
                .replace("∅", ""));
        assertThat(read.stream()
                        .map(row -> row.getOrDefault("a", "?") + "|" + row.getOrDefault("b", "?"))
                        .map(row -> row.replace("\n", "/"))
                        .toList())
                .isEqualTo(rows.equals("-") ? List.of() : Arrays.asList(rows.split(" ; ")));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (List<String> row : ROWS) {
            String line = SampleCsv.line(',', row);
            assertThat(SampleCsv.rowsOf("x,y,z\n" + line + "\n").get(0).values())
                    .containsExactlyElementsOf(row);
        }
        assertThat(new String(
                        SampleCsv.line('\t', List.of("a,b", "c\td")).getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8))
                .isEqualTo("a,b\t\"c\td\"");
    }
}
