package org.bringback.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.DISCLOSURE;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.FIRST_ROW;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.bytes;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.tableSheets;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.texts;
import static org.bringback.render.workbook.WrittenPeopleWorkbooks.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.table.report.SampleReports;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The workbook for people against the essential lines of the checklist for accessible spreadsheets of the UK's Analysis
 * Function (tables, footnotes, formatting, structure, before publishing), as far as a program can see them: a test a line.
 */
class PeopleWorkbookTest {

    private static String part(Language language, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(language)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static List<String> parts(Language language) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(language)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void everySheetButTheCoverHasOneMarkedUpTableThatCoversAllOfItsRows(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            for (XSSFSheet sheet : tableSheets(workbook)) {
                assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
                assertThat(sheet.getTables().get(0).getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesHaveMeaningfulNamesThatOccurOnce(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            assertThat(tableSheets(workbook))
                    .extracting(sheet -> sheet.getTables().get(0).getDisplayName())
                    .contains("t_status", "t_place", "t_notes")
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("t_[a-z_]+"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCellsAreMerged(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            assertThat(workbook).allMatch(sheet -> sheet.getNumMergedRegions() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesHaveNoBlankRowsColumnsOrCells(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            for (XSSFSheet sheet : tableSheets(workbook)) {
                XSSFTable table = sheet.getTables().get(0);
                for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
                    for (int column = 0; column <= table.getEndColIndex(); column++) {
                        Cell cell = sheet.getRow(row).getCell(column);
                        assertThat(cell)
                                .as(sheet.getSheetName() + " " + row + " " + column)
                                .isNotNull();
                        assertThat(cell.getCellType() == CellType.STRING
                                        && cell.getStringCellValue().isBlank())
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theHeaderRowHasATextInEveryColumnAndEachOnce(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            for (XSSFSheet sheet : tableSheets(workbook)) {
                XSSFTable table = sheet.getTables().get(0);
                List<String> headings = texts(sheet.getRow(table.getStartRowIndex()));
                assertThat(headings)
                        .as(sheet.getSheetName())
                        .hasSize(table.getColumnCount())
                        .doesNotHaveDuplicates();
                assertThat(table.getColumns())
                        .extracting(column -> column.getName())
                        .isEqualTo(headings);
                assertThat(table.getHeaderRowCount()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsAreWrappedInTheirCells(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            for (XSSFSheet sheet : tableSheets(workbook)) {
                XSSFTable table = sheet.getTables().get(0);
                for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
                    for (Cell cell : sheet.getRow(row)) {
                        assertThat(cell.getCellType() != CellType.STRING
                                        || cell.getHyperlink() != null
                                        || cell.getCellStyle().getWrapText())
                                .isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void symbolsInTablesAreExplainedInTheNotesAndMarkersAreWords(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            String notes = String.join("\n", texts(workbook.getSheetAt(workbook.getNumberOfSheets() - 1)));
            DISCLOSURE
                    .symbols()
                    .values()
                    .forEach(symbol -> assertThat(notes)
                            .contains(symbol.mark() + " " + symbol.meaning().in(language)));
            assertThat(part(language, "xl/sharedStrings.xml")).doesNotContain("vertAlign");
            assertThat(notes).doesNotContain("¹", "²", "†", "‡");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNoteStandsOnce(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            Sheet notes = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            List<String> texts = new ArrayList<>();
            for (int row = FIRST_ROW; row <= notes.getLastRowNum(); row++) {
                texts.add(notes.getRow(row).getCell(1).getStringCellValue());
            }
            assertThat(texts).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        }
    }

    /** Lines of several reports stand on one sheet, and a note may be about those of one. */
    @ParameterizedTest
    @EnumSource
    void aNoteOfOneReportSaysOfWhich(Language language) throws IOException {
        BilingualText note = new BilingualText("ตัวเลขของวันก่อน", "figures of an earlier day");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PeopleWorkbook.write(
                List.of(SampleReports.national(1), SampleReports.held(1, note)), DISCLOSURE, language, out);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet notes = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            assertThat(notes)
                    .filteredOn(row -> texts(row).contains(note.in(language)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getCell(2).getStringCellValue())
                            .endsWith(language == Language.THAI ? " (สพฐ.)" : " (OBEC)"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksSayWhereTheyLead(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            XSSFSheet contents = workbook.getSheetAt(1);
            assertThat(contents.getHyperlinkList()).hasSize(workbook.getNumberOfSheets() - 2);
            contents.getHyperlinkList().forEach(link -> {
                String text = contents.getRow(link.getFirstRow()).getCell(0).getStringCellValue();
                assertThat(link.getLocation()).isEqualTo("'" + text + "'!A1");
                assertThat(workbook.getSheet(text)).isNotNull();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void titlesStandInA1AndAreHeadings(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            List<String> titles = new ArrayList<>();
            for (Sheet sheet : workbook) {
                Cell title = sheet.getRow(0).getCell(0);
                titles.add(title.getStringCellValue());
                assertThat(((org.apache.poi.xssf.usermodel.XSSFCellStyle) title.getCellStyle())
                                .getCoreXf()
                                .getXfId())
                        .isEqualTo(1);
                assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 1);
            }
            assertThat(titles).doesNotHaveDuplicates().allMatch(title -> !title.isBlank());
        }
        assertThat(part(language, "xl/styles.xml"))
                .contains("<cellStyle name=\"Heading 1\" xfId=\"1\" builtinId=\"16\"/>")
                .contains("<cellStyleXfs count=\"2\"");
    }

    @ParameterizedTest
    @EnumSource
    void letteringIsPlainAndLargeEnough(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            for (int index = 0; index < workbook.getNumberOfFonts(); index++) {
                XSSFFont font = workbook.getFontAt(index);
                assertThat(font.getFontHeightInPoints()).isGreaterThanOrEqualTo((short) 11);
                assertThat(font.getItalic()).isFalse();
                assertThat(font.getFontName()).isEqualTo("Calibri");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidByColour(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            for (int index = 0; index < workbook.getNumCellStyles(); index++) {
                assertThat(workbook.getCellStyleAt(index).getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            }
            assertThat(workbook)
                    .allMatch(sheet -> sheet.getSheetConditionalFormatting().getNumConditionalFormattings() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereAreNoHeadersFootersPicturesChartsCommentsOrMacros(Language language) throws IOException {
        assertThat(parts(language)).noneMatch(name -> name.matches("xl/(media|drawings|charts|comments|vba).*"));
        try (XSSFWorkbook workbook = workbook(language)) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getHeader().getCenter() + sheet.getFooter().getCenter())
                        .isEmpty();
            }
            assertThat(workbook.isMacroEnabled()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sheetsHaveNamesInWordsAndNoneIsHiddenOrProtected(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            List<String> names = new ArrayList<>();
            for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
                names.add(workbook.getSheetName(index));
                assertThat(workbook.isSheetHidden(index)).isFalse();
                assertThat(workbook.getSheetAt(index).getProtect()).isFalse();
            }
            assertThat(names)
                    .startsWith(language == Language.THAI ? "หน้าปก" : "Cover")
                    .endsWith(language == Language.THAI ? "หมายเหตุ" : "Notes")
                    .doesNotHaveDuplicates()
                    .allMatch(name -> language == Language.ENGLISH || name.matches(".*[ก-๙].*"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingStandsBelowOrBesideATableAndNoRowOrColumnIsHidden(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            for (XSSFSheet sheet : tableSheets(workbook)) {
                XSSFTable table = sheet.getTables().get(0);
                for (Row row : sheet) {
                    assertThat((int) row.getLastCellNum()).isLessThanOrEqualTo(table.getEndColIndex() + 1);
                    assertThat(row.getZeroHeight()).isFalse();
                }
                for (int column = 0; column <= table.getEndColIndex(); column++) {
                    assertThat(sheet.isColumnHidden(column)).isFalse();
                }
            }
        }
    }
}
