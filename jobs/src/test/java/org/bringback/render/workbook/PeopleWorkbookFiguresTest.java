package org.bringback.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.FIRST_ROW;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.REPORTS;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.bytes;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.tableSheets;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.texts;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.workbook;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.write;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the workbook for people says: all figures of its reports, in one language, on a screen and on paper. */
class PeopleWorkbookFiguresTest {

    @ParameterizedTest
    @EnumSource
    void theContentsNameEverySheetAndHowManyRowsItHas(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            Sheet contents = workbook.getSheetAt(1);
            for (int row = FIRST_ROW; row <= contents.getLastRowNum(); row++) {
                XSSFSheet named = workbook.getSheetAt(row);
                assertThat(contents.getRow(row).getCell(0).getStringCellValue()).isEqualTo(named.getSheetName());
                assertThat(contents.getRow(row).getCell(2).getNumericCellValue())
                        .isEqualTo(named.getTables().get(0).getDataRowCount());
            }
            assertThat(contents.getLastRowNum()).isEqualTo(workbook.getNumberOfSheets() - 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentSaysItsTitleAndLanguage(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            assertThat(workbook.getProperties().getCoreProperties().getTitle())
                    .contains(language == Language.THAI ? "23 กันยายน 2565" : "23 September 2022");
            assertThat(workbook.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains(language.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneLanguageIsSpoken(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            for (XSSFSheet sheet : tableSheets(workbook)) {
                for (String heading :
                        texts(sheet.getRow(sheet.getTables().get(0).getStartRowIndex()))) {
                    assertThat(heading.codePoints().anyMatch(c -> c >= 0x0E00 && c <= 0x0E7F))
                            .as(heading)
                            .isEqualTo(language == Language.THAI);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScreenOf1366PixelsShowsTheFiguresOfTheStatusTableAndPrintsRepeatTitleAndHeader(Language language)
            throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            XSSFSheet sheet = tableSheets(workbook).stream()
                    .filter(one -> one.getTables().get(0).getName().equals("t_status"))
                    .findFirst()
                    .orElseThrow();
            float pixels = 0;
            for (int column = 0; column <= sheet.getTables().get(0).getEndColIndex(); column++) {
                pixels += sheet.getColumnWidthInPixels(column);
            }
            assertThat(pixels).isLessThan(1300);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) (sheet.getTables().get(0).getStartRowIndex() + 1));
            assertThat(sheet.getRepeatingRows())
                    .isEqualTo(new CellRangeAddress(0, sheet.getTables().get(0).getStartRowIndex(), -1, -1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNationAndTheListsStandInItWithAllTheirFigures(Language language) throws IOException {
        Map<Double, Integer> expected = new HashMap<>();
        for (Report report : REPORTS.subList(0, 2)) {
            for (ReportTable table : report.tables()) {
                for (ReportRow row : table.rows()) {
                    for (ReportColumn column : table.columns()) {
                        if (table.find(row, column.id()).orElseThrow() instanceof ReportCell.Figure figure) {
                            expected.merge(figure.value().doubleValue(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        Map<Double, Integer> written = new HashMap<>();
        try (XSSFWorkbook workbook = workbook(language)) {
            for (int index = 3; index < workbook.getNumberOfSheets() - 1; index++) {
                workbook.getSheetAt(index)
                        .forEach(row -> row.forEach(cell -> {
                            if (cell.getCellType() == CellType.NUMERIC
                                    && !org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)) {
                                written.merge(cell.getNumericCellValue(), 1, Integer::sum);
                            }
                        }));
            }
        }
        assertThat(written).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void theSameReportsGiveTheSameBytes(Language language) {
        assertThat(write(language)).isEqualTo(bytes(language));
    }
}
