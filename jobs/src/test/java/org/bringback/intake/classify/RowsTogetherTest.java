package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.StandardExport;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only several rows together say of a file: the order of its dates, and whose persons it names. */
final class RowsTogetherTest {

    private static final String REGISTER = "person_ref,national_id,given_name,family_name,birth_date,enrolled_list\n";

    @TempDir
    private Path folder;

    @Test
    void aColumnWithTheMonthFirstRefusesItsFileAndNamesTheFirstDateThatTells() throws Exception {
        Notice notice =
                births("3/4/2010", "5/6/2010", "6/15/2010", "", "12/31/2009").orElseThrow();
        assertThat(notice.code()).isEqualTo(NoticeCode.MONTH_FIRST_COLUMN);
        assertThat(notice.location().row()).isEqualTo(4);
        assertThat(notice.location().column()).contains("birth_date");
    }

    @Test
    void aSlipOrAnotherOrderRefusesNothing() throws Exception {
        assertThat(births("3/4/2010", "6/15/2010", "5/6/2010")).isEmpty();
        assertThat(births("3/4/2010", "6/15/2010", "7/16/2010", "15/6/2010")).isEmpty();
        assertThat(births("3/4/2010", "5/6/2010", "2010-06-15", "15 มิ.ย. 2553"))
                .isEmpty();
    }

    /** How often each of three dates stands in a column, and whether its file is refused. */
    @ParameterizedTest(name = "{0}x {1}, {2}x {3}, {4}x {5}")
    @CsvSource({
        "2, 6/25/2010, 19, 2010-06-25, 0, 1/1/2010, false",
        "2, 6/25/2010, 1, 15 มิ.ย. 2553, 0, 1/1/2010, false",
        "2, 6/25/2010, 1, 2 มิถุนายน 2553, 0, 1/1/2010, false",
        "2, 6/25/2010, 1, 2010-06-02, 0, 1/1/2010, false",
        "9, 6/25/2010, 1, 15/06/2551, 9, 3/4/2010, false",
        "10, 6/25/2010, 1, 15/06/2551, 9, 3/4/2010, true",
        "40, 6/25/2010, 1, 15/06/2551, 30, 3/4/2010, true",
        "2, 6/25/2010, 3, ไม่ทราบ, 1, -, true",
    })
    void fewDatesInAnotherOrderDoNotSpeakForTheOthers(
            int times, String date, int others, String other, int more, String third, boolean refused)
            throws IOException {
        List<String> births = new ArrayList<>(Collections.nCopies(times, date));
        births.addAll(Collections.nCopies(others, other));
        births.addAll(Collections.nCopies(more, third));
        assertThat(births(births.toArray(String[]::new)).map(Notice::code))
                .isEqualTo(refused ? Optional.of(NoticeCode.MONTH_FIRST_COLUMN) : Optional.empty());
    }

    @Test
    void whatWasTakenBeforeIsNotLookedAtAgain() throws Exception {
        StandardExport export = new StandardExport();
        export.row("person_ref", "R-1", "birth_date", "6/25/2010").row("person_ref", "R-2", "birth_date", "6/25/2010");
        Path file = export.write(folder);
        FileName name = StandardExport.name(file);
        assertThat(CheckReport.of(file, name, RealReferenceContext.REAL, Optional.empty(), true)
                        .refusal())
                .isPresent();
        assertThat(CheckReport.of(file, name, RealReferenceContext.REAL, Optional.empty(), false)
                        .refusal())
                .isEmpty();
    }

    /** A spreadsheet with another order makes dates of what it can read; those with a later day are none of its making. */
    @Test
    void cellsThatAreDatesSpeakAgainstTextsWithTheMonthFirstWhereTheirDaysAreLate() throws Exception {
        assertThat(opec(day -> day == 5 ? 13 : day, "6/25/2010", "7/26/2010")).isEmpty();
        assertThat(opec(day -> day, "6/25/2010", "7/26/2010").map(Notice::code))
                .contains(NoticeCode.MONTH_FIRST_COLUMN);
    }

    /** An office may enter all its statuses early in the month, and some late; but not just those as texts. */
    @Test
    void datesOfStatusesThatWereSwappedInPartTellWhereTheirTextsAreManyDifferentDays() throws Exception {
        String[] late = {
            "14/06/2553", "15/06/2553", "16/06/2553", "17/06/2553", "20/06/2553", "21/06/2553", "22/06/2553"
        };
        List<String> texts = new ArrayList<>(List.of(late));
        texts.addAll(texts);
        assertThat(statuses(day -> day, texts)).as("7 days, each twice").isEmpty();
        texts.add("23/06/2553");
        assertThat(statuses(day -> day, texts)).contains(NoticeCode.DATES_HALF_CONVERTED);
        assertThat(statuses(day -> day == 5 ? 13 : day, texts))
                .as("a late cell")
                .isEmpty();
        texts.add("2/6/2553");
        assertThat(statuses(day -> day, texts)).as("an early text").isEmpty();
    }

    private Optional<NoticeCode> statuses(IntUnaryOperator day, List<String> texts) throws IOException {
        return opec("วันที่ตรวจสอบ", day, texts.toArray(String[]::new)).map(Notice::code);
    }

    /** The first thousand rows can be read in either order. */
    @Test
    void datesThatTellBehindTheFirstThousandRowsTellOfTheColumnToo() throws Exception {
        List<String> births = new ArrayList<>(Collections.nCopies(1001, "3/4/2010"));
        births.addAll(List.of("6/25/2010", "7/26/2010"));
        Notice notice = births(births.toArray(String[]::new)).orElseThrow();
        assertThat(notice.code()).isEqualTo(NoticeCode.MONTH_FIRST_COLUMN);
        assertThat(notice.location().row()).isEqualTo(1003);
        births.add("25/6/2010");
        assertThat(births(births.toArray(String[]::new))).as("slips").isEmpty();
    }

    @Test
    void datesOfStatusesAndTwoDigitsAndThaiOnesTellAsWell() throws Exception {
        StandardExport export = new StandardExport();
        export.row("person_ref", "R-1", "status_date", "๕/๑๕/๖๕");
        export.row("person_ref", "R-2", "status_date", "5-20-22 08:15");
        Notice notice = StandardExport.check(export.write(folder)).refusal().orElseThrow();
        assertThat(notice.code()).isEqualTo(NoticeCode.MONTH_FIRST_COLUMN);
        assertThat(notice.location().column()).contains("status_date");
    }

    /** Texts 02/01/2009, 03/02/2009 … as American settings make dates of them, and two that they leave alone. */
    @Test
    void datesOfWhichASpreadsheetSwappedAPartRefuseTheirFile() throws Exception {
        Notice notice = opec(day -> day, "14/06/2553", "15/06/2553").orElseThrow();
        assertThat(notice.code()).isEqualTo(NoticeCode.DATES_HALF_CONVERTED);
        assertThat(notice.location().column()).contains("วันเกิด");
    }

    @Test
    void datesBesideTextsThatMayBeEarlyInTheirMonthsByChanceAreTaken() throws Exception {
        assertThat(opec(day -> day == 5 ? 13 : day, "14/06/2553", "15/06/2553")).isEmpty();
        assertThat(opec(day -> day == 5 ? 1 : day, "14/06/2553", "15/06/2553")).isEmpty();
        assertThat(opec(day -> day, "14/06/2553", "04/06/2553", "15/06/2553")).isEmpty();
        assertThat(opec(day -> day, "14/06/2553")).isEmpty();
    }

    @Test
    void aRegisterOfAnotherListsPersonsIsNotThisLists() throws Exception {
        Notice notice =
                register("register-obec-2022-05-31.csv", "", "NFE", "ovec").orElseThrow();
        assertThat(notice.code()).isEqualTo(NoticeCode.FOREIGN_EXPORT);
        assertThat(notice.expected()).isEqualTo("obec");
        assertThat(notice.found()).isEqualTo("nfe");
        assertThat(notice.location().row()).isEqualTo(3);
    }

    @Test
    void aRegisterWithSomeOfItsOwnOrOfNoKnownListOrOfAllIsTaken() throws Exception {
        assertThat(register("register-obec-2022-05-31.csv", "nfe", "obec")).isEmpty();
        assertThat(register("register-obec-2022-05-31.csv", "dla", "")).isEmpty();
        assertThat(register("register-nfe-disabled-2022-05-31.csv", "nfe", "obec"))
                .isEmpty();
        assertThat(register("register-all-2022-05-31.csv", "nfe", "nfe")).isEmpty();
    }

    /** Who is on one list may have gone back to a school of another. */
    @Test
    void casesOfAnExportMayBeOnTheRollsOfOthers() throws Exception {
        Path export = new StandardExport().row("enrolled_list", "nfe").write(folder);
        assertThat(StandardExport.check(export).refusal()).isEmpty();
    }

    private Optional<Notice> births(String... births) throws IOException {
        StandardExport export = new StandardExport();
        for (int i = 0; i < births.length; i++) {
            export.row("person_ref", "R-" + i, "birth_date", births[i]);
        }
        return StandardExport.check(export.write(folder)).refusal();
    }

    private Optional<Notice> register(String name, String... lists) throws IOException {
        StringBuilder text = new StringBuilder(REGISTER);
        for (int i = 0; i < lists.length; i++) {
            text.append("R-")
                    .append(i)
                    .append(",,สมชาย,ศรีสุข,2010-06-15,")
                    .append(lists[i])
                    .append('\n');
        }
        return StandardExport.check(StandardExport.write(folder, name, text.toString()))
                .refusal();
    }

    /** A date in each month of 2009, whose day is one more than its month's number or what is made of it; then texts. */
    private Optional<Notice> opec(IntUnaryOperator day, String... texts) throws IOException {
        return opec("วันเกิด", day, texts);
    }

    private Optional<Notice> opec(String column, IntUnaryOperator day, String... texts) throws IOException {
        Path file = folder.resolve("export-opec-2022-05-31.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            XSSFSheet sheet = workbook.createSheet("รายงาน");
            List<String> headers = RefusedFilesTest.headers("opec");
            fill(sheet.createRow(2), headers);
            for (int i = 0; i < 12 + texts.length; i++) {
                Row row = sheet.createRow(3 + i);
                row.createCell(headers.indexOf("รหัสนักเรียน")).setCellValue("R-" + i);
                row.createCell(headers.indexOf("ชื่อ")).setCellValue("สมชาย");
                row.createCell(headers.indexOf("รหัสผลการตรวจสอบ")).setCellValue(100);
                Cell birth = row.createCell(headers.indexOf(column));
                if (i < 12) {
                    birth.setCellValue(LocalDate.of(2009, i + 1, day.applyAsInt(Math.min(12, i + 2))));
                    birth.setCellStyle(date);
                } else {
                    birth.setCellValue(texts[i - 12]);
                }
            }
            workbook.write(out);
        }
        return StandardExport.check(file).refusal();
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
