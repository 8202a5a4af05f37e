package org.bringback.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.table.report.Topics;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths, headings and texts of workbooks, where a spreadsheet has limits of its own. */
class WorkbookTextTest {

    /** Two more than the letters, but at least 8 and at most 40; marks above and below take none. */
    @ParameterizedTest
    @CsvSource({"'', 8", "abcdef, 8", "abcdefg, 9", "ที่ที่ที่ที่ที่ที่ที่, 9", "เด็กหญิงสมหญิง, 13"})
    void aTextIsAsWideAsItsLettersAndAMargin(String text, int width) {
        assertThat(TextWidth.of(text)).isEqualTo(width);
        assertThat(TextWidth.of(text.repeat(100))).isEqualTo(text.isEmpty() ? 8 : 40);
    }

    @Test
    void aColumnIsAsWideAsTheWidestThatWasSeenInIt() throws IOException {
        ColumnWidths widths = new ColumnWidths();
        widths.seeHeading("a\nปีการศึกษา 2565");
        widths.seeHeading("b");
        widths.see(1, "x".repeat(20));
        widths.see(1, "y");
        widths.seeHeading("c");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            widths.apply(sheet);
            assertThat(List.of(sheet.getColumnWidth(0), sheet.getColumnWidth(1), sheet.getColumnWidth(2)))
                    .containsExactly(15 * 256, 22 * 256, 12 * 256);
        }
    }

    @ParameterizedTest
    @CsvSource({"_x0041_", "a_x000D_b", "__x0041_", "_x0041_x0042_", "_x004_", "_xGGGG_", "_X0041_", "plain"})
    void whatLooksLikeAnEscapeComesBackAsItIs(String text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(CellText.fit(text));
            workbook.write(file);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo(text);
        }
    }

    @Test
    void aTextIsCutWhereACellEnds() {
        assertThat(CellText.fit("ก".repeat(32_767))).hasSize(32_767);
        assertThat(CellText.fit("ก".repeat(32_768))).isEqualTo("ก".repeat(32_767));
    }

    @Test
    void tablesOfATopicShareTheirColumns() {
        ReportColumn may = column("persons", "May", Unit.PERSONS);
        ReportColumn june = column("persons", "June", Unit.PERSONS);
        ReportColumn remark = ReportColumn.of("remark", new BilingualText("หมายเหตุ", "Remark"), Unit.TEXT);
        ReportColumn share = column("share", "June", Unit.PERCENT);
        TopicColumns columns = TopicColumns.of(List.of(table(may, remark), table(june, share)));

        assertThat(columns.headings()).containsExactly("persons", "หมายเหตุ", "Remark", "share (June)");
        assertThat(List.of(columns.index(may), columns.index(june), columns.index(remark), columns.index(share)))
                .containsExactly(0, 0, 1, 3);
        assertThatThrownBy(() -> columns.index(column("none", "x", Unit.PERSONS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no column none");
    }

    @Test
    void wordsAndFiguresOfOneNameAreTwoColumns() {
        ReportColumn figure = ReportColumn.of("a", new BilingualText("ก", "A"), Unit.NUMBER);
        ReportColumn words = ReportColumn.of("a", new BilingualText("ก", "A"), Unit.TEXT);
        TopicColumns columns = TopicColumns.of(List.of(table(words), table(figure)));

        assertThat(columns.headings()).containsExactly("ก", "A", "ก\nA");
        assertThat(columns.index(figure)).isEqualTo(2);
        assertThat(TopicColumns.both(new BilingualText("ก\u202E", "ก"))).isEqualTo("ก");
    }

    private static ReportColumn column(String id, String over, Unit unit) {
        return new ReportColumn(id, both(id), Optional.of(both(over)), unit);
    }

    private static ReportTable table(ReportColumn... columns) {
        return new ReportTable(
                Topics.SEX, both("t"), both("s"), List.of(columns), List.of(), Optional.empty(), List.of());
    }

    private static BilingualText both(String text) {
        return new BilingualText(text, text);
    }
}
