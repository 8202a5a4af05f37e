package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportLayoutTest {

    @TempDir
    static Path out;

    @BeforeAll
    static void writeTheCountry() throws IOException {
        SyntheticCountry.write(SmallCountry.options().withRegister(10), out);
    }

    @Test
    void obecIsThePupilRegisterWithTheTrackingColumnsAfterIt() throws IOException {
        try (Workbook workbook = open("export-obec-2022-05-31.xlsx")) {
            Sheet sheet = workbook.getSheet("ข้อมูลนักเรียน");

            assertThat(text(sheet, 0, 0)).isEqualTo("วันและเวลาที่สร้างรายงาน 31/05/2022 08:15:00");
            assertThat(sheet.getRow(1).getLastCellNum()).isEqualTo((short) 40);
            assertThat(text(sheet, 1, 2)).isEqualTo("เลขประจำตัวนักเรียน").isEqualTo(text(sheet, 1, 5));
            assertThat(text(sheet, 1, 39)).isEqualTo("เขตพื้นที่การศึกษา");
            assertThat(text(sheet, 2, 10)).matches("\\d\\d/\\d\\d/25\\d\\d");
            assertThat(text(sheet, 2, 0)).matches("\\d{8}");
            assertThat(text(sheet, 2, 5)).startsWith("SYN-OB-");
        }
    }

    @Test
    void opecHasRealDatesAndNumbersForStatuses() throws IOException {
        try (Workbook workbook = open("export-opec-2022-05-31.xlsx")) {
            Sheet sheet = workbook.getSheet("รายงาน");

            assertThat(text(sheet, 0, 0)).endsWith("ข้อมูล ณ วันที่ 31 พฤษภาคม 2565");
            assertThat(text(sheet, 2, 14)).isEqualTo("รหัสผลการตรวจสอบ");
            assertThat(sheet.getRow(3).getCell(14).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(15).getLocalDateTimeCellValue().getYear())
                    .isBetween(2021, 2022);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"export-bse-2022-05-31.xls", "export-bse-2022-09-23.xlsx"})
    void bseHasASheetForEveryProvinceWithCases(String file) throws IOException {
        try (Workbook workbook = open(file)) {
            Sheet sheet = workbook.getSheetAt(0);

            assertThat(workbook.getNumberOfSheets()).isBetween(20, 77);
            assertThat(text(sheet, 0, 0)).startsWith("ศูนย์การศึกษาพิเศษ จังหวัด" + sheet.getSheetName());
            assertThat(text(sheet, 1, 12)).isEqualTo("ผลการติดตาม");
            assertThat(text(sheet, 2, 7)).matches("\\d+ .+ พ\\.ศ\\. 25\\d\\d");
        }
    }

    @Test
    void ovecIsThaiCodePageWithLongLineEndsAndHyphenatedIds() throws IOException {
        String text = text("export-ovec-2022-05-31.csv", Charset.forName("x-windows-874"));

        assertThat(text)
                .startsWith("ลำดับ,สังกัด,ข้อมูล ณ วันที่,รหัสสถานศึกษา,")
                .contains("\r\n1,สอศ.,31/05/2565,13");
        assertThat(text).containsPattern(",\\d-99\\d\\d-\\d{5}-\\d\\d-\\d,SYN-OV-\\d{7},(นาย|นางสาว|น\\.ส\\.)");
    }

    @Test
    void nfeIsMarkedUtf8WithShortYearsAndEnglishStatuses() throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("export-nfe-2022-05-31.csv"));

        assertThat(lines.get(0)).startsWith("\uFEFFรหัส กศน.,จังหวัด,").endsWith(",ณ วันที่,เหตุผล");
        assertThat(lines).anyMatch(line -> line.contains(",Tracking and found (Back to School),"));
        assertThat(lines.get(1)).containsPattern(",[12],\\d\\d/\\d\\d/\\d\\d,");
    }

    @Test
    void nfeDisabledIsTabbedUtf16WithThaiDigitsAndTheReceiver() throws IOException {
        String text = text("export-nfe-disabled-2022-09-23.tsv", StandardCharsets.UTF_16LE);

        assertThat(text).startsWith("\uFEFFลำดับที่\tรหัสอ้างอิง\t").contains("ส่งต่อหน่วยงานอื่น (พม.)\t");
        assertThat(text).containsPattern("\t[๐-๙]{2}/[๐-๙]{2}/๒๕[๐-๙]{2}\t").contains("\tพม.\r\n");
    }

    @Test
    void blankRowsStandWhereTheTruthSaysSo() throws IOException {
        String file = "export-obec-2022-05-31.xlsx";
        try (Workbook workbook = open(file)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(SmallCountry.truth(out).stream()
                            .filter(row -> file.equals(row.get("file")) && "BLANK".equals(row.get("kind"))))
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        Row blank = sheet.getRow(Integer.parseInt(row.getOrDefault("line", "")) - 1);
                        assertThat(blank.getCell(0).getStringCellValue()).isBlank();
                        assertThat(blank.getLastCellNum()).isEqualTo((short) 1);
                    });
        }
    }

    private static Workbook open(String file) throws IOException {
        return WorkbookFactory.create(out.resolve(file).toFile(), null, true);
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static String text(String file, Charset charset) throws IOException {
        return new String(Files.readAllBytes(out.resolve(file)), charset);
    }
}
