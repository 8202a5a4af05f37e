package org.bringback.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Big files in a Java of their own with a small heap. */
final class LittleMemoryTest {

    private static final int COLUMNS = 15;
    /** Of these columns no two cells are alike, so that the table of shared strings outgrows the heap. */
    private static final int DISTINCT_COLUMNS = 6;

    @TempDir
    Path folder;

    /** As many as a night stores at once. */
    private static final int CHUNK = 5000;

    /** Counts the rows of the file named on its command line, and keeps as many of them as a night does. */
    public static void main(String[] arguments) throws IOException {
        long rows = 0;
        long filled = 0;
        Deque<SourceRow> chunk = new ArrayDeque<>();
        try (RowCursor cursor = SourceFiles.open(Path.of(arguments[0]), SourceFormat.any())) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows++;
                filled += row.cells().stream().filter(cell -> !cell.isEmpty()).count();
                chunk.add(row);
                if (arguments.length > 1 && chunk.size() > CHUNK || arguments.length == 1) {
                    chunk.removeFirst();
                }
            }
            System.out.println(rows + " " + filled);
        } catch (RefusedFileException e) {
            System.out.println(e.notice().code());
        }
    }

    /** A hundredth of a megabyte that asks for gigabytes: rows a thousand times as large as any table's. */
    @ParameterizedTest
    @ValueSource(strings = {"one shared string in every cell", "an inline text in every cell", "one cell in every row"})
    void aSmallWorkbookOfHugeRowsIsRefusedBeforeItFillsTheMemory(String shape) throws Exception {
        Path file = folder.resolve("huge.xlsx");
        String big = "ก".repeat(32_767);
        String cell = shape.startsWith("an inline")
                ? "<c t=\"inlineStr\"><is><t>" + big + "</t></is></c>"
                : "<c t=\"s\"><v>0</v></c>";
        String row = "<row>" + cell.repeat(shape.startsWith("one cell") ? 1 : 300) + "</row>";
        RawZip.workbook(row.repeat(shape.startsWith("an inline") ? 3 : 6000))
                .withStrings("<si><t>" + big + "</t></si>")
                .at(file);

        assertThat(Files.size(file)).isLessThan(150_000);
        assertThat(countIn("128m", file, "chunk")).isEqualTo("ROWS_TOO_LARGE");
    }

    /** One stray cell far to the right would fill each row with thousands of empty ones. */
    @Test
    void cellsInTheLastColumnOfEveryRowTakeNoMemory() throws Exception {
        Path file = folder.resolve("wide.xlsx");
        RawZip.workbook("<row><c r=\"A1\"><v>7</v></c><c r=\"XFD1\"><v>1</v></c></row>".repeat(6000))
                .at(file);

        assertThat(countIn("96m", file, "chunk")).isEqualTo("6000 6000");
    }

    @Test
    void manyLongStringsAreNotKeptDecoded() throws Exception {
        Path file = folder.resolve("strings.xlsx");
        StringBuilder strings = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            strings.append("<si><t>").append(i).append("ก".repeat(5_000)).append("</t></si>");
            rows.append("<row><c t=\"s\"><v>").append(i).append("</v></c></row>");
        }
        RawZip.workbook(rows.toString()).withStrings(strings.toString()).at(file);

        assertThat(countIn("64m", file)).isEqualTo("2000 2000");
    }

    @Test
    void aRecordOfMillionsOfCellsIsRefused() throws Exception {
        Path file = folder.resolve("wide.csv");
        Files.writeString(file, "a,b,c\n" + ",".repeat(7_000_000) + "\n");

        assertThat(countIn("96m", file)).isEqualTo("ROW_TOO_WIDE");
    }

    @Test
    void aTextOfHalfAMillionRowsIsReadInThirtyTwoMegabytes() throws Exception {
        Path file = folder.resolve("big.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                Writer text = new BufferedWriter(new OutputStreamWriter(out, "x-windows-874"))) {
            for (int row = 0; row < 500_000; row++) {
                text.write(row + ",นาย,สมชาย " + row * 7919L + ",ศรีสุข,\"31/05/2565\"\r\n");
            }
        }

        assertThat(countIn("32m", file)).isEqualTo("500000 2500000");
    }

    @Test
    void aWorkbookOfManyRowsIsReadInSixtyFourMegabytes() throws Exception {
        assertThat(countIn("64m", workbook(30_000))).isEqualTo("30000 " + 30_000L * COLUMNS);
    }

    @Test
    @Tag("long")
    void aWorkbookOfAMillionRowsIsReadInHalfAGigabyte() throws Exception {
        assertThat(countIn("512m", workbook(1_000_000))).isEqualTo("1000000 " + 1_000_000L * COLUMNS);
    }

    private static String countIn(String heap, Path file, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                LittleMemoryTest.class.getName(),
                file.toString()));
        command.addAll(List.of(more));
        Process reader = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        reader.waitFor();
        return output.strip();
    }

    private Path workbook(int rows) throws IOException {
        Path file = folder.resolve("big.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, byte[]> part : RawZip.workbook("").entries().entrySet()) {
                if (!part.getKey().contains("sheet1") && !part.getKey().contains("sharedStrings")) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            Writer xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            writeStrings(xml, rows * DISTINCT_COLUMNS);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            writeSheet(xml, rows);
        }
        return file;
    }

    private static void writeStrings(Writer xml, int strings) throws IOException {
        xml.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (int i = 0; i < strings; i++) {
            xml.write("<si><t>เด็กชายสมชาย ศรีสุข " + i + "</t></si>");
        }
        xml.write("</sst>");
        xml.flush();
    }

    private static void writeSheet(Writer xml, int rows) throws IOException {
        String[] around = RawZip.sheet("\n").split("\n");
        xml.write(around[0]);
        for (int row = 0; row < rows; row++) {
            xml.write("<row r=\"" + (row + 1) + "\">");
            for (int column = 0; column < COLUMNS; column++) {
                int string = column < DISTINCT_COLUMNS ? row * DISTINCT_COLUMNS + column : column;
                xml.write("<c r=\"" + (char) ('A' + column) + (row + 1) + "\" t=\"s\"><v>" + string + "</v></c>");
            }
            xml.write("</row>");
        }
        xml.write(around[1]);
        xml.flush();
    }
}
