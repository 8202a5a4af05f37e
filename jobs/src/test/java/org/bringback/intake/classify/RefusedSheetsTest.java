package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.intake.StandardExport;
import org.bringback.intake.row.RowCounts;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of workbooks, and what stands above their tables. */
final class RefusedSheetsTest {

    @TempDir
    private Path folder;

    @Test
    void aHeaderAboveItsPlaceIsFoundToo() throws Exception {
        Notice notice = RefusedFilesTest.refusal(
                workbook("export-opec-2022-05-31.xlsx", Map.of("รายงาน", List.of(RefusedFilesTest.headers("opec")))));
        assertThat(notice.code()).isEqualTo(NoticeCode.HEADER_ELSEWHERE);
        assertThat(notice.expected()).isEqualTo("header-row: 3 (opec.yaml)");
        assertThat(notice.found()).isEqualTo("1");
    }

    @Test
    void aSummaryCostsItsSheetOnly() throws Exception {
        List<List<String>> pivot =
                List.of(List.of(), List.of("จังหวัด", "สถานะ", "จำนวน"), List.of("ตาก", "ไม่พบตัว", "12"));
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("สรุป", pivot);
        sheets.put("ตาก", bse("ผลการติดตาม"));
        sheets.put("Sheet2", pivot);
        CheckReport report = StandardExport.check(workbook("export-bse-2022-05-31.xlsx", sheets));
        assertThat(report.refusal()).isEmpty();
        assertThat(report.counts()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
        assertThat(report.notices())
                .filteredOn(notice -> notice.code() == NoticeCode.SHEET_PASSED_OVER)
                .extracting(notice -> notice.location().sheet().orElseThrow())
                .containsExactly("สรุป", "Sheet2");
    }

    @Test
    void aSheetThatShouldBeATableCostsTheFile() throws Exception {
        Map<String, List<List<String>>> renamed = new LinkedHashMap<>();
        renamed.put("ตาก", bse("ผลการติดตาม"));
        renamed.put("Sheet2", bse("สถานะ"));
        assertThat(RefusedFilesTest.refusal(workbook("export-bse-2022-05-31.xlsx", renamed))
                        .code())
                .isEqualTo(NoticeCode.MISSING_COLUMN);
        Map<String, List<List<String>>> province = new LinkedHashMap<>();
        province.put("ตาก", bse("ผลการติดตาม"));
        province.put("เชียงใหม่", List.of(List.of("-"), List.of("1", "2"), List.of("x")));
        Notice notice = RefusedFilesTest.refusal(workbook("export-bse-2022-05-31.xlsx", province));
        assertThat(notice.code()).isEqualTo(NoticeCode.MISSING_COLUMN);
        assertThat(notice.location().sheet()).contains("เชียงใหม่");
    }

    @Test
    void aStampOfAnotherDateRefusesAWorkbook() throws Exception {
        String right = "สำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชน ข้อมูล ณ วันที่ 31 พฤษภาคม 2565";
        assertThat(StandardExport.check(opec(right)).refusal()).isEmpty();
        Notice notice = RefusedFilesTest.refusal(opec(right.replace("31 พฤษภาคม", "30 พฤษภาคม")));
        assertThat(notice.code()).isEqualTo(NoticeCode.DATE_CONTRADICTS_NAME);
        assertThat(notice.found()).isEqualTo("2022-05-30");
        assertThat(notice.location().row()).isEqualTo(1);
    }

    @Test
    void aStampOfAnotherOfficeRefusesAWorkbook() throws Exception {
        Notice notice =
                RefusedFilesTest.refusal(opec("สำนักงานคณะกรรมการการอาชีวศึกษา ข้อมูล ณ วันที่ 31 พฤษภาคม 2565"));
        assertThat(notice.code()).isEqualTo(NoticeCode.FOREIGN_EXPORT);
        assertThat(notice.found()).isEqualTo("ovec");
    }

    /** Small centres have a line in ten that is a total, which must not withhold the list. Lines worked by hand. */
    @ParameterizedTest
    @CsvSource({
        "รวม;;;;6 คน, 1",
        "รวมทั้งสิ้น;๖, 1",
        "รวม;6;;;;คน, 0",
        "รวม;;1101700207030, 0",
        "รวม;R-2, 0",
        ";6;;;รวม, 0",
        "7;6;;;6, 0",
    })
    void aTotalMayCountPersonsInTheColumnsOfNames(String total, int blank) throws Exception {
        List<List<String>> rows = new ArrayList<>(bse("ผลการติดตาม"));
        rows.add(List.of(total.split(";", -1)));
        CheckReport report = StandardExport.check(workbook("export-bse-2022-05-31.xlsx", Map.of("ตาก", rows)));
        assertThat(report.counts()).isEqualTo(new RowCounts(2, 1, 1 - blank, 0, blank));
        assertThat(report.noticeCounts().containsKey(NoticeCode.BESIDE_THE_TABLE))
                .isEqualTo(blank == 1);
    }

    private static List<List<String>> bse(String status) {
        List<String> header = new ArrayList<>(RefusedFilesTest.headers("bse"));
        header.replaceAll(word -> word.equals("ผลการติดตาม") ? status : word);
        List<String> row = List.of(
                "1",
                "R-1",
                "1101700207030",
                "ด.ช.",
                "สมชาย",
                "ศรีสุข",
                "ชาย",
                "15/06/2553",
                "",
                "",
                "",
                "",
                "ไม่พบตัว",
                "",
                "");
        return List.of(List.of(), header, row);
    }

    private Path workbook(String name, Map<String, List<List<String>>> sheets) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheets.forEach((title, rows) -> {
                Sheet sheet = book.createSheet(title);
                for (int i = 0; i < rows.size(); i++) {
                    fill(sheet.createRow(i), rows.get(i));
                }
            });
            book.write(out);
        }
        return file;
    }

    private Path opec(String stamp) throws IOException {
        Path file = folder.resolve("export-opec-2022-05-31.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("รายงาน");
            sheet.createRow(0).createCell(0).setCellValue(stamp);
            fill(sheet.createRow(2), RefusedFilesTest.headers("opec"));
            List<String> cells = List.of(
                    "1",
                    "ตาก",
                    "แม่สอด",
                    "1163",
                    "โรงเรียน",
                    "R-1",
                    "1101700207030",
                    "นาย",
                    "สมชาย",
                    "ศรีสุข",
                    "ช",
                    "",
                    "",
                    "",
                    "201",
                    "15/05/2565",
                    "R09");
            fill(sheet.createRow(3), cells);
            book.write(out);
        }
        return file;
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
