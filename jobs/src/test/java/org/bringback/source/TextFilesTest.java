package org.bringback.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Limits;
import org.bringback.source.row.CellFault;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextFilesTest {

    private static final String TABLE = "ชื่อ,สกุล\nสมชาย,ศรีสุข\n";

    @TempDir
    Path folder;

    @Test
    void cellsComeAsTheyStandWithTheirLine() throws IOException {
        Opened opened = utf8("ชื่อ,สกุล\r\n สมชาย ,\"ศรี\"\"สุข\"\"\"\r\n\r\nก,\n");

        assertThat(opened.cells())
                .containsExactly(
                        List.of("ชื่อ", "สกุล"), List.of(" สมชาย ", "ศรี\"สุข\""), List.of(""), List.of("ก", ""));
        assertThat(opened.rows()).extracting(SourceRow::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aRecordBeginsOnTheLineOfItsFirstCharacter() throws IOException {
        Opened opened = utf8("a,b\n1,\"x\ny, \"\"z\"\"\"\n2,q\n");

        assertThat(opened.cells()).containsExactly(List.of("a", "b"), List.of("1", "x\ny, \"z\""), List.of("2", "q"));
        assertThat(opened.rows()).extracting(SourceRow::line).containsExactly(1L, 2L, 4L);
    }

    @Test
    void aQuoteInTheMiddleOfACellIsJustACharacter() throws IOException {
        assertThat(utf8("a,b\nท่อ 5\" ใหญ่,2\n\"c\",3\n").cells())
                .contains(List.of("ท่อ 5\" ใหญ่", "2"), List.of("c", "3"));
    }

    @Test
    void aQuoteThatIsNeverClosedRefusesTheFileWithItsLine() throws IOException {
        Opened opened = utf8("a,b\n1,2\n3,\"never\nclosed\n");

        assertThat(opened.refusalCode()).isEqualTo("TRUNCATED");
        assertThat(opened.refusal().orElseThrow().location().row()).isEqualTo(3);
    }

    @Test
    void aQuoteThatIsNeverClosedEndsAtTheLongestRecordAllowed() throws IOException {
        Opened opened = utf8("a,b\n3,\"never\n" + "1,2\n".repeat(3_000_000));

        assertThat(opened.refusalCode()).isEqualTo("TRUNCATED");
        assertThat(opened.refusal().orElseThrow().location().row()).isEqualTo(2);
    }

    @Test
    void twoMegabytesInOneCellAreCutAndFaulted() throws IOException {
        Opened opened = utf8("a,b\n1," + "ก".repeat(700_000) + "\n2,x\n");

        SourceRow row = opened.rows().get(1);
        assertThat(row.faults()).containsExactly(new CellFault(1, NoticeCode.CELL_TOO_LONG));
        assertThat(row.cells().get(1)).hasSize(32_767);
        assertThat(opened.cells()).last().isEqualTo(List.of("2", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=1+1            | FORMULA_CELL",
                "' =cmd'         | FORMULA_CELL",
                "@SUM(A1)        | FORMULA_CELL",
                "+66 81 234 5678 | ",
                "-               | ",
                "#N/A            | ERROR_CELL",
                "#1              | ",
                "a␀b             | CONTROL_CHARACTER",
            })
    void someCellsMustNotBeUsedAsTheyStand(String cell, String fault) throws IOException {
        Opened opened = utf8("a,b\n1," + cell.replace('␀', '\0') + "\n");

        assertThat(opened.rows().get(1).faults())
                .extracting(found -> found.column() + " " + found.code())
                .isEqualTo(fault == null ? List.of() : List.of("1 " + fault));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, ",
        "x-windows-874, windows-874, ",
        "x-windows-874, TIS-620, ",
        "x-windows-874, , ",
        "x-windows-874, UTF-8, UTF-8 windows-874",
        "UTF-8, windows-874, windows-874 UTF-8",
        "UTF-16, UTF-16, ",
        "UTF-16, UTF-16BE, ",
        "UTF-16LE, UTF-16, UTF-16 UTF-16LE (no BOM)",
        "UTF-16BE, , ",
        "UTF-16BE, UTF-8, UTF-8 UTF-16BE (no BOM)",
    })
    void theEncodingIsReadAsFoundAndAnotherThanAgreedIsWarnedOf(String written, String agreed, String warning)
            throws IOException {
        SourceFormat format = new SourceFormat(Optional.ofNullable(agreed), ',', Limits.standard());

        Opened opened = Opened.file(file(TABLE.getBytes(written)), format);

        assertThat(opened.cells()).containsExactly(List.of("ชื่อ", "สกุล"), List.of("สมชาย", "ศรีสุข"));
        assertThat(opened.warnings())
                .extracting(notice -> notice.expected() + " " + notice.found())
                .isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() throws IOException {
        assertThat(utf8("\uFEFF" + TABLE).cells()).first().isEqualTo(List.of("ชื่อ", "สกุล"));
    }

    @Test
    void theFirstThaiLetterMayComeLate() throws IOException {
        String late = "a,b\n" + "1,2\n".repeat(200_000);

        assertThat(Opened.file(file((late + "ก,ข\n").getBytes("x-windows-874"))).cells())
                .last()
                .isEqualTo(List.of("ก", "ข"));
        assertThat(utf8(late + "ก,ข\n").cells()).last().isEqualTo(List.of("ก", "ข"));
    }

    @Test
    void asciiIsRightUnderEveryAgreement() throws IOException {
        SourceFormat thai = new SourceFormat(Optional.of("windows-874"), ',', Limits.standard());

        assertThat(Opened.file(file("a,b\n".getBytes(StandardCharsets.US_ASCII)), thai)
                        .warnings())
                .isEmpty();
    }

    @Test
    void windowsQuotesAndTheEuroSignSurvive() throws IOException {
        assertThat(Opened.file(file("ก,“ข” …€\n".getBytes("x-windows-874"))).cells())
                .containsExactly(List.of("ก", "“ข” …€"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8         | x-windows-874 | UTF-8 → windows-874 → UTF-8",
                "UTF-8         | ISO-8859-1    | UTF-8 → ISO-8859-1 → UTF-8",
                "x-windows-874 | ISO-8859-1    | windows-874 → ISO-8859-1 → UTF-8",
            })
    void textDecodedWronglyOnceBeforeIsRefused(String written, String read, String chain) throws IOException {
        String garbled = new String("ชื่อ,สกุล,สถานะ\nสมชาย,ศรีสุข,ติดตามพบแล้ว\n".getBytes(written), read);

        Opened opened = utf8(garbled);

        assertThat(opened.refusalCode()).isEqualTo("WRONG_ENCODING");
        assertThat(opened.refusal().orElseThrow().found()).isEqualTo(chain);
    }

    @Test
    void thaiWithManyLeadingVowelsIsNotTakenForGarbled() throws IOException {
        assertThat(utf8("ชื่อ\nเธอ เนื้อ เน้น เธียร เนตร\n").refusalCode()).isEqualTo("NONE");
    }

    @Test
    void aDamagedByteInUtf8IsRefusedWithItsLine() throws IOException {
        byte[] bytes = (TABLE + "สมหญิง,ศรีสุข\n").getBytes(StandardCharsets.UTF_8);
        bytes[TABLE.getBytes(StandardCharsets.UTF_8).length + 1] = 'x';

        Opened opened = Opened.file(file(bytes));

        assertThat(opened.refusalCode()).isEqualTo("WRONG_ENCODING");
        assertThat(opened.refusal().orElseThrow().location().row()).isEqualTo(3);
    }

    @Test
    void aByteThatNoEncodingKnowsIsRefusedWithItsLine() throws IOException {
        byte[] bytes = TABLE.getBytes("x-windows-874");
        bytes[bytes.length - 2] = (byte) 0xFC;

        Opened opened = Opened.file(file(bytes));

        assertThat(opened.refusal().orElseThrow().found()).isEqualTo("0xFC");
        assertThat(opened.refusal().orElseThrow().location().row()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b,c    | TAB | , ",
                "a;b;c    | ,   | ; ",
                "a␉b,c␉d  | ,   | NONE",
                "a␉b␉c    | ,   | TAB",
                "title␤a;b| ,   | ;",
                "a        | ,   | NONE",
            })
    void anotherSeparatorThanAgreedIsFoundInTheHeader(String text, String agreed, String found) throws IOException {
        char separator = agreed.equals("TAB") ? '\t' : agreed.charAt(0);
        SourceFormat format = new SourceFormat(Optional.empty(), separator, Limits.standard());

        Opened opened = Opened.file(
                file((text.replace('␉', '\t').replace('␤', '\n') + "\n").getBytes(StandardCharsets.UTF_8)), format);

        assertThat(opened.warnings().stream()
                        .map(notice -> notice.found())
                        .findFirst()
                        .orElse("NONE"))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\r\n ", "\uFEFF"})
    void aFileWithNothingInItIsEmpty(String text) throws IOException {
        assertThat(utf8(text).refusalCode()).isEqualTo("EMPTY_FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "<html><table><tr><td>a,b", "\n<!DOCTYPE html>", "a\u0001\u0002\u0003\u0004b"})
    void whatIsNoTableIsRefused(String text) throws IOException {
        assertThat(utf8(text).refusalCode()).isEqualTo("UNKNOWN_FORMAT");
    }

    private Opened utf8(String text) throws IOException {
        return Opened.file(file(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("export.dat"), bytes);
    }
}
