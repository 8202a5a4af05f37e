package org.bringback.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.bringback.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Files of which a part is gone and that could be read nevertheless, as if there had never been more. */
final class IncompleteFilesTest {

    private static final String ROW = "<row><c><v>1</v></c></row>";
    private static final int EOF = 0x0A;
    private static final int BOUNDSHEET = 0x85;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "/org/bringback/source/text-ends.csv", useHeadersInDisplayName = true)
    void aTextSaysByItsLastLineWhetherItIsWhole(String text, String refusal, String warning, long row)
            throws IOException {
        String plain = text.replace("\\n", "\n").replace("\\r", "\r").replace("\\0", "\0");

        Opened opened = open(plain.getBytes(StandardCharsets.UTF_8));

        assertThat(opened.refusalCode()).isEqualTo(refusal);
        assertThat(opened.warnings())
                .extracting(notice -> notice.code().name())
                .isEqualTo(warning == null ? java.util.List.of() : java.util.List.of(warning));
        Notice said = opened.refusal()
                .orElse(warning == null ? null : opened.warnings().get(0));
        assertThat(said == null ? 0 : said.location().row()).isEqualTo(row);
    }

    @Test
    void anXlsWhoseTailIsZerosIsRefusedWhereverTheZerosBegin() throws IOException {
        byte[] whole = xls(3, 700);
        for (int from = 2048; from < whole.length - 1024; from += 4096) {
            byte[] zeroed = whole.clone();
            Arrays.fill(zeroed, from, zeroed.length, (byte) 0);

            assertThat(open(zeroed).refusalCode()).as("zeros from %s on", from).isNotEqualTo("NONE");
        }
        assertThat(open(whole).rows()).hasSize(2100);
    }

    @Test
    void anXlsWithoutTheEndOfASheetIsRefused() throws IOException {
        byte[] stream = stream(xls(2, 5));
        int end = record(stream, EOF, 2);

        assertThat(open(container(Arrays.copyOf(stream, end))).refusalCode()).isEqualTo("TRUNCATED");
    }

    @Test
    void anXlsWithoutASheetThatItAnnouncesIsRefusedWithTheSheetsName() throws IOException {
        byte[] stream = stream(xls(2, 5));
        int end = record(stream, EOF, 1) + 4;

        Opened opened = open(container(Arrays.copyOf(stream, end)));

        assertThat(opened.refusalCode()).isEqualTo("SHEET_MISSING");
        assertThat(opened.refusal().orElseThrow().location().sheet()).contains("แผ่น 2");
    }

    @Test
    void anXlsWithASheetThatItDoesNotAnnounceIsRefused() throws IOException {
        byte[] stream = stream(xls(2, 5));
        int at = record(stream, BOUNDSHEET, 1);
        int length = 4 + (stream[at + 2] & 0xFF);
        byte[] without = new byte[stream.length - length];
        System.arraycopy(stream, 0, without, 0, at);
        System.arraycopy(stream, at + length, without, at, without.length - at);

        assertThat(open(container(without)).refusalCode()).isEqualTo("TRUNCATED");
    }

    @Test
    void aRowThatAnXlsAnnouncesAndDoesNotHaveIsSaid() throws IOException {
        byte[] stream = stream(xls(1, 5));
        int cell = record(stream, 0x203, 3);
        stream[cell + 1] = 0x7E;

        Opened opened = open(container(stream));

        assertThat(opened.rows()).hasSize(4);
        Notice notice = opened.warnings().get(0);
        assertThat(notice.code().name()).isEqualTo("ROWS_MISSING");
        assertThat(notice.location().row()).isEqualTo(4);
    }

    @Test
    void aWorkbookWithoutASheetThatItAnnouncesIsRefusedWithTheSheetsName() throws IOException {
        RawZip workbook = RawZip.workbook(ROW)
                .replace("xl/workbook.xml", "</sheets>", "<sheet name=\"ตาก\" sheetId=\"2\" r:id=\"rId9\"/></sheets>");

        Opened opened = open(workbook.bytes());

        assertThat(opened.refusalCode()).isEqualTo("SHEET_MISSING");
        assertThat(opened.refusal().orElseThrow().location().sheet()).contains("ตาก");
    }

    @Test
    void aSheetThatTheListOfSheetsLeavesOutIsSaid() throws IOException {
        RawZip workbook = RawZip.workbook(ROW)
                .replace(
                        "xl/_rels/workbook.xml.rels",
                        "</Rel",
                        "<Relationship Id=\"rId8\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Rel")
                .with("xl/worksheets/sheet2.xml", RawZip.sheet(ROW));

        Opened opened = open(workbook.bytes());

        assertThat(opened.rows()).hasSize(1);
        assertThat(opened.warnings()).extracting(notice -> notice.code().name()).containsExactly("SHEET_NOT_LISTED");
        assertThat(opened.warnings().get(0).text().english()).contains("sheet2.xml");
    }

    @Test
    void rowsThatASheetsDimensionPromisesAreMissed() throws IOException {
        RawZip workbook = RawZip.workbook(ROW + ROW)
                .replace("xl/worksheets/sheet1.xml", "<sheetData>", "<dimension ref=\"A1:K103\"/><sheetData>");

        Opened opened = open(workbook.bytes());

        assertThat(opened.rows()).hasSize(2);
        assertThat(opened.warnings()).extracting(notice -> notice.code().name()).containsExactly("ROWS_MISSING");
        assertThat(opened.warnings().get(0).location().row()).isEqualTo(3);
        assertThat(opened.warnings().get(0).found()).isEqualTo("101");
    }

    @Test
    void anotherPartInPlaceOfASheetOrOfTheStringsIsNoEmptyOne() throws IOException {
        byte[] styles = RawZip.workbook("").entries().get("xl/styles.xml");

        assertThat(open(RawZip.workbook(ROW)
                                .with("xl/worksheets/sheet1.xml", styles)
                                .bytes())
                        .refusalCode())
                .isEqualTo("TRUNCATED");
        assertThat(open(RawZip.workbook(ROW)
                                .with("xl/sharedStrings.xml", styles)
                                .bytes())
                        .refusalCode())
                .isEqualTo("TRUNCATED");
    }

    @Test
    void aSheetWithoutATableOrWithRowsOutOfOrderIsRefused() throws IOException {
        String both = "<row r=\"3\"/><row r=\"2\"/>";

        assertThat(open(RawZip.workbook(both).bytes()).refusalCode()).isEqualTo("TRUNCATED");
        assertThat(open(RawZip.workbook(ROW)
                                .replace("xl/worksheets/sheet1.xml", "sheetData", "sheetDate")
                                .bytes())
                        .refusalCode())
                .isEqualTo("TRUNCATED");
    }

    @Test
    void bytesBehindTheEndOfAnArchiveAreRefused() throws IOException {
        byte[] text = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        byte[] zip = new RawZip().with("a.csv", text).bytes();

        assertThat(open(joined(gzip(text), gzip(text))).rows()).hasSize(4);
        byte[] secondDamaged = joined(gzip(text), gzip(text));
        secondDamaged[gzip(text).length] ^= 1;
        assertThat(open(secondDamaged).refusalCode()).isEqualTo("TRUNCATED");
        assertThat(open(joined(gzip(text), new byte[100])).refusalCode()).isEqualTo("TRUNCATED");
        assertThat(open(zip).rows()).hasSize(2);
        assertThat(open(joined(zip, new byte[100])).refusalCode()).isEqualTo("TRUNCATED");
    }

    @Test
    void rowsFarLargerThanATablesAreRefusedWithTheirPlace() throws IOException {
        String cells = "<c t=\"s\"><v>0</v></c>".repeat(300);
        RawZip workbook = RawZip.workbook(ROW + "<row>" + cells + "</row>")
                .withStrings("<si><t>" + "ก".repeat(32_767) + "</t></si>");

        Opened large = open(workbook.bytes());
        Opened wide = open(("a,b\n" + ",".repeat(16_385) + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(large.refusalCode()).isEqualTo("ROWS_TOO_LARGE");
        assertThat(large.refusal().orElseThrow().location().row()).isEqualTo(2);
        assertThat(wide.refusalCode()).isEqualTo("ROW_TOO_WIDE");
        assertThat(wide.refusal().orElseThrow().location().row()).isEqualTo(2);
        assertThat(open(("a,b\n" + ",".repeat(16_384) + "\n").getBytes(StandardCharsets.UTF_8))
                        .refusalCode())
                .isEqualTo("NONE");
    }

    private Opened open(byte[] bytes) throws IOException {
        return Opened.file(Files.write(folder.resolve("export.dat"), bytes));
    }

    /** Numbers in one column, so that a row is one record. */
    private static byte[] xls(int sheets, int rows) throws IOException {
        try (Workbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int s = 1; s <= sheets; s++) {
                Sheet sheet = workbook.createSheet("แผ่น " + s);
                for (int i = 0; i < rows; i++) {
                    Row row = sheet.createRow(i);
                    row.createCell(0).setCellValue(i);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] stream(byte[] xls) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls));
                InputStream in = container.createDocumentInputStream("Workbook")) {
            return in.readAllBytes();
        }
    }

    private static byte[] container(byte[] stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(stream), "Workbook");
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** Where the record of this kind begins that has so many of its kind before it. */
    private static int record(byte[] stream, int kind, int before) {
        int found = -1;
        for (int at = 0; ; at += 4 + (stream[at + 2] & 0xFF) + ((stream[at + 3] & 0xFF) << 8)) {
            found += ((stream[at] & 0xFF) | (stream[at + 1] & 0xFF) << 8) == kind ? 1 : 0;
            if (found == before) {
                return at;
            }
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
