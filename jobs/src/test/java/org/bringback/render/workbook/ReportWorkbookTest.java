package org.bringback.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.PlainText;
import org.bringback.render.ReportCells;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.Topics;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWorkbookTest {

    private static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());
    private static final int NAMES = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99})
    void everyCellStandsInTheWorkbook(long seed) throws IOException {
        List<Report> reports = reports(seed);
        SortedMap<String, String> cells = new TreeMap<>();
        try (XSSFWorkbook workbook = read(write(reports))) {
            for (Report report : reports) {
                for (ReportTable table : report.tables()) {
                    Sheet sheet = workbook.getSheet(table.topic().word());
                    for (ReportRow line : table.rows()) {
                        readLine(report, table, line, sheet, cells);
                    }
                }
            }
        }

        assertThat(cells).isEqualTo(ReportCells.of(reports));
    }

    @Test
    void reportsWithOtherColumnsShareASheet() throws IOException {
        ReportColumn remark = ReportColumn.of("remark", new BilingualText("หมายเหตุ", "Remark"), Unit.TEXT);
        ReportColumn days = ReportColumn.of("days", new BilingualText("วัน", "Days"), Unit.NUMBER);
        ReportColumn rows = ReportColumn.of("rows", new BilingualText("แถว", "Rows"), Unit.NUMBER);
        org.bringback.table.report.table.ReportCell text =
                org.bringback.table.report.table.ReportCell.of(new BilingualText("ก", "a"));
        List<Report> reports = List.of(
                with(SampleReports.list(1), List.of(remark, days), List.of(text, number(7))),
                with(SampleReports.province(1), List.of(rows, days, remark), List.of(number(8), number(9), text)),
                with(SampleReports.national(1), List.of(days), List.of(number(6))));

        try (XSSFWorkbook workbook = read(write(reports))) {
            Sheet sheet = workbook.getSheet("findings");
            SortedMap<String, String> cells = new TreeMap<>();
            for (Report report : reports) {
                ReportTable table = report.tables().get(0);
                readLine(report, table, table.rows().get(0), sheet, cells);
            }
            assertThat(cells).isEqualTo(ReportCells.of(reports));
            assertThat(positions(sheet))
                    .containsEntry("หมายเหตุ", 6)
                    .containsEntry("วัน", 8)
                    .containsEntry("แถว", 9);
        }
    }

    private static org.bringback.table.report.table.ReportCell number(long number) {
        return org.bringback.table.report.table.ReportCell.of(number);
    }

    private static Report with(
            Report report, List<ReportColumn> columns, List<org.bringback.table.report.table.ReportCell> cells) {
        BilingualText words = new BilingualText("ก", "a");
        ReportTable table = new ReportTable(
                Topics.FINDINGS,
                words,
                words,
                columns,
                List.of(ReportRow.of("one", words, cells)),
                Optional.empty(),
                List.of());
        return new Report(
                report.id(),
                report.cohort(),
                report.name(),
                report.abbreviation(),
                report.asOf(),
                report.against(),
                1,
                report.reference(),
                Optional.empty(),
                List.of(),
                List.of(table),
                List.of());
    }

    private static void readLine(
            Report report, ReportTable table, ReportRow line, Sheet sheet, SortedMap<String, String> cells) {
        Row row = row(sheet, report.id().fileStem(), line.id());
        assertThat(row.getCell(2).getStringCellValue()).isEqualTo(report.name().english());
        assertThat(row.getCell(4).getStringCellValue()).isEqualTo(line.head().thai());
        Map<String, Integer> positions = positions(sheet);
        for (ReportColumn column : table.columns()) {
            String position =
                    String.join("|", report.id().fileStem(), table.topic().word(), line.id(), column.id());
            String heading = SharedNames.name(column).thai();
            cells.put(position, text(row, positions.get(heading), column.unit()));
        }
    }

    private static Map<String, Integer> positions(Sheet sheet) {
        Map<String, Integer> positions = new HashMap<>();
        for (Cell cell : sheet.getRow(0)) {
            positions.put(cell.getStringCellValue().lines().findFirst().orElseThrow(), cell.getColumnIndex());
        }
        return positions;
    }

    private static Row row(Sheet sheet, String report, String line) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(report)
                    && row.getCell(3).getStringCellValue().equals(line)) {
                return row;
            }
        }
        throw new AssertionError("no row " + report + " " + line);
    }

    private static String text(Row row, int position, Unit unit) {
        Cell cell = row.getCell(position);
        if (unit == Unit.TEXT) {
            return cell.getStringCellValue() + "¦" + row.getCell(position + 1).getStringCellValue();
        }
        if (cell.getCellType() == CellType.STRING) {
            return DISCLOSURE.symbols().entrySet().stream()
                    .filter(symbol -> symbol.getValue().mark().equals(cell.getStringCellValue()))
                    .map(symbol -> SharedNames.key(symbol.getKey()))
                    .findFirst()
                    .orElseThrow();
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return number(cell);
    }

    // as a reader sees it, so that decimals count
    private static String number(Cell cell) {
        String shown = new DataFormatter(java.util.Locale.ROOT).formatCellValue(cell);
        String plain = shown.replace(",", "").replace("+", "").replace('−', '-');
        assertThat(new BigDecimal(plain)).isEqualByComparingTo(BigDecimal.valueOf(cell.getNumericCellValue()));
        return plain;
    }

    @Test
    void everyTableBeginsInA1WithAFrozenFilteredHeaderAndNothingMerged() throws IOException {
        try (XSSFWorkbook workbook = read(write(reports(1)))) {
            for (Sheet sheet : workbook) {
                XSSFSheet xssf = (XSSFSheet) sheet;
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isNotEmpty();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(xssf.getCTWorksheet().getAutoFilter().getRef())
                        .startsWith("A1:")
                        .endsWith("" + (sheet.getLastRowNum() + 1));
                assertThat(sheet.getNumMergedRegions()).isZero();
            }
        }
    }

    @Test
    void theContentsLeadToTheFirstLineOfEveryTable() throws IOException {
        List<Report> reports = reports(1);
        try (XSSFWorkbook workbook = read(write(reports))) {
            XSSFSheet contents = workbook.getSheet("contents");
            long links = 0;
            for (var link : contents.getHyperlinkList()) {
                String[] position = link.getLocation().split("!A");
                Row row = contents.getRow(link.getFirstRow());
                Sheet target = workbook.getSheet(position[0]);
                if (!position[0].equals("notes")) {
                    links++;
                    assertThat(target.getRow(Integer.parseInt(position[1]) - 1)
                                    .getCell(0)
                                    .getStringCellValue())
                            .isEqualTo(row.getCell(0).getStringCellValue());
                }
            }
            assertThat(links)
                    .isEqualTo(
                            reports.stream().mapToLong(r -> r.tables().size()).sum());
        }
    }

    @Test
    void notesHaveLegendSentencesAndReferencesInBothLanguages() throws IOException {
        try (XSSFWorkbook workbook = read(write(reports(1)))) {
            StringBuilder text = new StringBuilder();
            workbook.getSheet("notes")
                    .forEach(row -> row.forEach(
                            cell -> text.append(cell.getStringCellValue()).append('\n')));
            assertThat(text)
                    .contains("[c]", "ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", "suppressed to protect persons")
                    .contains("Not found fell by 55", "เพิ่มขึ้นมากที่สุดที่")
                    .contains("obec/2022-09-23/r1/status");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=cmd|' /C calc'!A0", "+1", "@A1", "<b>&amp;</b>", "\u0001\uFFFFx", "🧒🏽", "אבג", "_x0041_"})
    void namesStayTexts(String name) throws IOException {
        try (XSSFWorkbook workbook = read(write(List.of(SampleReports.named(name))))) {
            Cell cell = workbook.getSheet("status").getRow(1).getCell(4);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(PlainText.of(name));
        }
    }

    @Test
    void theSameReportsGiveTheSameBytes() throws Exception {
        byte[] first = write(reports(1));
        Thread.sleep(2100); // zip times count in steps of two seconds

        assertThat(write(reports(1))).isEqualTo(first);
    }

    private static List<Report> reports(long seed) {
        return List.of(SampleReports.national(seed), SampleReports.list(seed), SampleReports.province(seed));
    }

    private static byte[] write(List<Report> reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWorkbook.write(reports, DISCLOSURE, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
