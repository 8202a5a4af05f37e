package org.bringback.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.source.row.SourceRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same cell is read alike from an XLSX with shared strings, one with inline strings, and an XLS. */
final class WorkbookCellsTest {

    private enum Writer {
        XLS,
        XLSX,
        /** Writes strings into the cells themselves. */
        XLSX_INLINE;

        Workbook create() {
            return switch (this) {
                case XLS -> new HSSFWorkbook();
                case XLSX -> new XSSFWorkbook();
                case XLSX_INLINE -> new SXSSFWorkbook();
            };
        }
    }

    private record Case(String kind, String content, String format, String text, String fault) {
        static Case parse(String line) {
            String[] parts = line.split(" => ", -1);
            return new Case(parts[0], plain(parts[1]), parts[2], plain(parts[3]), parts[4]);
        }
    }

    @TempDir
    private Path folder;

    /** One workbook of each kind with all the cases, a row each, between two other cells. */
    @ParameterizedTest
    @EnumSource(Writer.class)
    void aCellIsReadAlikeFromEveryWorkbook(Writer writer) throws IOException {
        List<Case> cases = cases();
        List<SourceRow> rows = rows(writer, sheet -> {
            for (Case one : cases) {
                Row written = sheet.createRow(sheet.getLastRowNum() + 1);
                written.createCell(0).setCellValue("first");
                set(written.createCell(1), one);
                written.createCell(2).setCellValue("last");
            }
        });
        assertThat(rows).hasSameSizeAs(cases);
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            assertThat(rows.get(i).cells()).as("%s", one).containsExactly("first", one.text(), "last");
            assertThat(rows.get(i).faults())
                    .as("%s", one)
                    .extracting(found -> found.column() + " " + found.code())
                    .isEqualTo(one.fault().equals("-") ? List.of() : List.of("1 " + one.fault()));
        }
    }

    private static List<Case> cases() throws IOException {
        try (InputStream file = WorkbookCellsTest.class.getResourceAsStream("cells.csv")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(2).map(Case::parse).toList();
        }
    }

    /** What is written is known; empty cells and rows may be left out, and the line numbers show it. */
    @ParameterizedTest
    @EnumSource(Writer.class)
    void cellsAndRowsStandWhereTheyWereWritten(Writer writer) throws IOException {
        Random random = new Random(97);
        List<List<String>> written = new ArrayList<>();
        List<SourceRow> rows = rows(writer, sheet -> {
            for (int line = 0; line < 60; line++) {
                List<String> cells = new ArrayList<>();
                Row row = random.nextInt(4) == 0 ? null : sheet.createRow(line);
                for (int column = 0; row != null && column < 30; column++) {
                    String text = random.nextInt(3) == 0 ? "" : line + "ก" + column;
                    cells.add(text);
                    if (!text.isEmpty()) {
                        row.createCell(column).setCellValue(text);
                    }
                }
                written.add(cells);
            }
        });
        for (SourceRow row : rows) {
            List<String> expected = written.set((int) row.line() - 1, List.of());
            assertThat(row.cells()).isEqualTo(withoutEmptyEnd(expected));
        }
        assertThat(written).allMatch(cells -> withoutEmptyEnd(cells).isEmpty());
        assertThat(rows).extracting(SourceRow::line).isSorted().doesNotHaveDuplicates();
    }

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int last = IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .max()
                .orElse(-1);
        return cells.subList(0, last + 1);
    }

    private static String plain(String text) {
        return text.replace("∅", "").replace('␣', ' ');
    }

    private static void set(Cell cell, Case one) {
        Workbook workbook = cell.getSheet().getWorkbook();
        switch (one.kind()) {
            case "text" -> cell.setCellValue(one.content());
            case "number" -> cell.setCellValue(Double.parseDouble(one.content()));
            case "truth" -> cell.setCellValue(Boolean.parseBoolean(one.content()));
            case "error" ->
                cell.setCellErrorValue(FormulaError.forString(one.content()).getCode());
            case "formula" -> {
                cell.setCellFormula(one.content());
                workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            }
            default -> cell.setBlank();
        }
        if (!one.format().equals("-")) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(one.format()));
            cell.setCellStyle(style);
        }
    }

    private interface Filling {
        void fill(Sheet sheet);
    }

    private List<SourceRow> rows(Writer writer, Filling filling) throws IOException {
        Path file = folder.resolve("export.dat");
        try (Workbook workbook = writer.create();
                OutputStream out = Files.newOutputStream(file)) {
            filling.fill(workbook.createSheet("ข้อมูล"));
            workbook.write(out);
        }
        Opened opened = Opened.file(file);
        assertThat(opened.refusal()).isEmpty();
        return opened.rows();
    }
}
