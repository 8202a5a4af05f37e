package org.bringback.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.NoticeCode;
import org.bringback.source.row.CellFault;
import org.bringback.source.row.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XlsxFilesTest {

    @TempDir
    Path folder;

    @Test
    void cellsStandAtTheirReferenceAndMissingOnesAreEmpty() throws IOException {
        Opened opened = rows("""
                <row r="2"><c r="B2"><v>7</v></c><c r="AA2" t="inlineStr"><is><t>ก</t></is></c></row>
                <row r="5"/>
                <row><c><v>1</v></c><c><v>2</v></c></row>""");

        assertThat(opened.rows().get(0).cells()).hasSize(27).contains("7", "ก").startsWith("", "7", "");
        assertThat(opened.rows()).extracting(SourceRow::line).containsExactly(2L, 5L, 6L);
        assertThat(opened.rows().get(1).isBlank()).isTrue();
        assertThat(opened.rows().get(0).sheet()).contains("ข้อมูล");
    }

    @Test
    void stringsComeFromTheSharedTablePlainOrInRuns() throws IOException {
        RawZip workbook =
                RawZip.workbook(shared(0) + shared(1) + shared(2) + shared(3)).withStrings("""
                        <si><t>เด็กชาย</t></si>
                        <si><r><rPr><b/></rPr><t>สม</t></r><r><t>ชาย</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si>
                        <si><t xml:space="preserve"> a_x000D_b </t></si><si/>""");

        assertThat(open(workbook).cells())
                .containsExactly(List.of("เด็กชาย"), List.of("สมชาย"), List.of(" a\rb "), List.of(""));
    }

    @ParameterizedTest
    @CsvSource({
        "1101700000001, 1101700000001",
        "1.1017000000010001E+12, 1101700000001",
        "1.1017E+12, 1101700000000",
        "0.10000000000000001, 0.1",
        "100, 100",
        "-3.50, -3.5",
        "1E-7, 0.0000001",
        "123456789012345678, 123456789012345680",
    })
    void numbersComeInPlainDigits(String stored, String text) throws IOException {
        assertThat(rows("<row><c><v>" + stored + "</v></c></row>").cells()).containsExactly(List.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "40344, 2010-06-15",
        "238671, 2553-06-15",
        "40344.34375, 2010-06-15T08:15:00",
        "0.34375, 08:15:00",
        "1, 1900-01-01",
        "59, 1900-02-28",
        "60, 1900-02-29",
        "61, 1900-03-01",
        "-1, -1",
        "99999999, 99999999",
    })
    void dateCellsComeInIsoFormAsTyped(String serial, String text) throws IOException {
        assertThat(rows("<row><c s=\"2\"><v>" + serial + "</v></c></row>").cells())
                .containsExactly(List.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/mm/yyyy                  | 2010-06-15",
                "d/mm/bbbb                   | 2010-06-15",
                "[$-107041E]d mmmm yyyy;@    | 2010-06-15",
                "[$-D07041E]d mmm bbbb       | 2010-06-15",
                "[$-1070000]d/mm/yyyy;@      | 2010-06-15",
                "[$-D000000]d/m/yyyy h:mm    | 2010-06-15",
                "ว/ด/ปปปป                     | 2010-06-15",
                "General                     | 40344",
                "#,##0.00                    | 40344",
                "0                           | 40344",
                "0&quot; ปี&quot;              | 40344",
            })
    void theNumberFormatTellsWhetherItIsADate(String code, String text) throws IOException {
        RawZip workbook =
                RawZip.workbook("<row><c s=\"1\"><v>40344</v></c></row>").withFormats(code);

        assertThat(open(workbook).cells()).containsExactly(List.of(text));
    }

    @Test
    void aWorkbookMayCountItsDaysFrom1904() throws IOException {
        RawZip workbook = RawZip.workbook("<row><c s=\"2\"><v>38882</v></c></row>")
                .replace("xl/workbook.xml", "<workbookPr/>", "<workbookPr date1904=\"1\"/>");

        assertThat(open(workbook).cells()).containsExactly(List.of("2010-06-15"));
    }

    @Test
    void formulasErrorsAndTruthValues() throws IOException {
        Opened opened = rows("""
                <row><c><f>A1+1</f><v>8</v></c><c t="str"><f>B1</f><v>ก</v></c><c t="e"><v>#N/A</v></c>
                <c t="b"><v>1</v></c><c t="inlineStr"><is><t>=1+1</t></is></c></row>""");

        assertThat(opened.cells()).containsExactly(List.of("8", "ก", "#N/A", "TRUE", "=1+1"));
        assertThat(opened.rows().get(0).faults())
                .containsExactly(
                        new CellFault(0, NoticeCode.FORMULA_CELL),
                        new CellFault(1, NoticeCode.FORMULA_CELL),
                        new CellFault(2, NoticeCode.ERROR_CELL),
                        new CellFault(4, NoticeCode.FORMULA_CELL));
    }

    @Test
    void twoMegabytesInOneCellAreCutAndFaultedWhereverTheyLie() throws IOException {
        String big = "ก".repeat(700_000);
        RawZip workbook = RawZip.workbook(shared(0) + "<row><c t=\"inlineStr\"><is><t>" + big + "</t></is></c></row>")
                .withStrings("<si><t>" + big + "</t></si>");

        Opened opened = open(workbook);

        assertThat(opened.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.faults()).containsExactly(new CellFault(0, NoticeCode.CELL_TOO_LONG));
            assertThat(row.cells().get(0)).hasSize(32_767);
        });
    }

    @Test
    void anEscapedNulIsAControlCharacter() throws IOException {
        assertThat(rows("<row><c t=\"inlineStr\"><is><t>a_x0000_b</t></is></c></row>")
                        .rows()
                        .get(0)
                        .faults())
                .containsExactly(new CellFault(0, NoticeCode.CONTROL_CHARACTER));
    }

    @Test
    void allSheetsComeInTheirOrderButNotTheToolkitsOwn() throws IOException {
        RawZip workbook = RawZip.workbook("<row><c><v>1</v></c></row>")
                .replace("[Content_Types].xml", "</Types>", override(2) + override(3) + "</Types>")
                .replace("xl/_rels/workbook.xml.rels", "</Rel", relation(2) + relation(3) + "</Rel")
                .replace(
                        "xl/workbook.xml",
                        "<sheets>",
                        "<sheets><sheet name=\"ตาก\" sheetId=\"3\" r:id=\"s3\"/><sheet name=\"bringback\" sheetId=\"2\" r:id=\"s2\"/>")
                .with("xl/worksheets/sheet2.xml", RawZip.sheet("<row><c><v>2</v></c></row>"))
                .with("xl/worksheets/sheet3.xml", RawZip.sheet("<row><c><v>3</v></c></row>"));

        assertThat(open(workbook).rows())
                .extracting(SourceRow::sheet, SourceRow::cells)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Optional.of("ตาก"), List.of("3")),
                        org.assertj.core.groups.Tuple.tuple(Optional.of("ข้อมูล"), List.of("1")));
    }

    private static String override(int sheet) {
        return "<Override PartName=\"/xl/worksheets/sheet" + sheet
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
    }

    private static String relation(int sheet) {
        return "<Relationship Id=\"s" + sheet
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet"
                + sheet + ".xml\"/>";
    }

    private static String shared(int index) {
        return "<row><c t=\"s\"><v>" + index + "</v></c></row>";
    }

    private Opened rows(String rows) throws IOException {
        return open(RawZip.workbook(rows));
    }

    private Opened open(RawZip workbook) throws IOException {
        Opened opened = Opened.file(workbook.at(folder.resolve("export.dat")));
        assertThat(opened.refusal()).isEmpty();
        return opened;
    }
}
