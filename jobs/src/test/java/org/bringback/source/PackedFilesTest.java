package org.bringback.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.bringback.source.refusal.Limits;
import org.bringback.source.text.SourceFormat;
import org.bringback.text.file.TemporaryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are packed, and files that are damaged or made to do harm. */
final class PackedFilesTest {

    private static final String TABLE = "ชื่อ,สกุล\nสมชาย,ศรีสุข\n";
    private static final List<List<String>> CELLS = List.of(List.of("ชื่อ", "สกุล"), List.of("สมชาย", "ศรีสุข"));
    private static final String ROW = "<row><c><v>1</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void aGzipOfATextIsRead() throws IOException {
        assertThat(open(gzip(TABLE.getBytes("x-windows-874"))).cells()).isEqualTo(CELLS);
    }

    @Test
    void allMembersOfAGzipAreRead() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip("ชื่อ,สกุล\n".getBytes(StandardCharsets.UTF_8)));
        members.write(gzip("สมชาย,ศรีสุข\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(open(members.toByteArray()).cells()).isEqualTo(CELLS);
    }

    @Test
    void aZipWithOneFileIsReadWhateverTheFileManagerAdded() throws IOException {
        RawZip zip = new RawZip()
                .with("../../etc/export.csv", TABLE)
                .with("__MACOSX/._export.csv", "x")
                .with("folder/", "");

        assertThat(open(zip.bytes()).cells()).isEqualTo(CELLS);
    }

    @Test
    void aPackedWorkbookIsReadAndLeavesNoTemporaryFile() throws IOException {
        List<String> before = temporaryFiles();

        byte[] workbook = RawZip.workbook(ROW).bytes();
        assertThat(open(gzip(workbook)).cells()).containsExactly(List.of("1"));
        assertThat(open(new RawZip().with("a.xlsx", workbook).bytes()).cells()).containsExactly(List.of("1"));

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void aZipWithTwoFilesOrNoneIsRefused() throws IOException {
        assertThat(open(new RawZip().with("a.csv", TABLE).with("b.csv", TABLE).bytes())
                        .refusalCode())
                .isEqualTo("ARCHIVE_CONTENT");
        assertThat(open(new RawZip().with("folder/", "").bytes()).refusalCode()).isEqualTo("ARCHIVE_CONTENT");
    }

    @Test
    void anEntryThatOccursTwiceIsRefused() throws IOException {
        byte[] zip = RawZip.workbook(ROW).with("xl/worksheets/sheet2.xml", "").bytes();

        assertThat(open(renamed(zip, "xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml"))
                        .refusalCode())
                .isEqualTo("ARCHIVE_CONTENT");
    }

    /** Deflate64 and bzip2 are read; these are LZMA, Zstandard and XZ, for which workbooks and archives are not made. */
    @ParameterizedTest
    @ValueSource(ints = {14, 93, 95})
    void anArchivePackedInAnotherWayIsRefusedWithTheNameOfTheWay(int method) throws IOException {
        byte[] workbook = RawZip.workbook(ROW).withMethod(method);
        byte[] text = new RawZip().with("a.csv", TABLE).withMethod(method);

        assertThat(open(workbook).refusalCode()).isEqualTo("UNKNOWN_PACKING");
        assertThat(open(text).refusal().orElseThrow().text().english()).containsPattern("\\((LZMA|ZSTD|XZ)\\)");
    }

    @Test
    void brokenBzip2RefusesItsFile() throws IOException {
        assertThat(open(new RawZip().with("a.csv", TABLE).withMethod(12)).refusalCode())
                .isEqualTo("TRUNCATED");
    }

    @Test
    void archivesInArchivesInArchivesAreRefused() throws IOException {
        assertThat(open(gzip(gzip(gzip(TABLE.getBytes(StandardCharsets.UTF_8)))))
                        .refusalCode())
                .isEqualTo("ARCHIVE_CONTENT");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.999})
    void whatIsCutShortIsRefused(double share) throws IOException {
        byte[] text = "1,2,ก\n".repeat(2000).getBytes(StandardCharsets.UTF_8);

        assertThat(Stream.of(
                                gzip(text),
                                RawZip.workbook(ROW).bytes(),
                                new RawZip().with("a", text).bytes())
                        .map(whole -> Arrays.copyOf(whole, (int) (whole.length * share))))
                .allSatisfy(part -> assertThat(open(part).refusalCode()).isEqualTo("TRUNCATED"));
    }

    @Test
    void aDamagedByteInAZipIsFoundByItsChecksum() throws IOException {
        RawZip workbook =
                RawZip.workbook("<row><c><v>1101700000001</v></c></row>").stored();
        byte[] text = new RawZip().with("a.csv", "id\n1101700000001\n").stored().bytes();

        assertThat(open(workbook.bytes()).refusalCode()).isEqualTo("NONE");
        assertThat(open(renamed(workbook.bytes(), "1101700000001", "1101700000002"))
                        .refusalCode())
                .isEqualTo("TRUNCATED");
        assertThat(open(renamed(text, "1101700000001", "1101700000002")).refusalCode())
                .isEqualTo("TRUNCATED");
    }

    @Test
    void aWorkbookWhoseXmlBreaksOffIsRefused() throws IOException {
        RawZip workbook =
                RawZip.workbook(ROW + ROW).replace("xl/worksheets/sheet1.xml", "</sheetData></worksheet>", "");

        Opened opened = open(workbook.bytes());

        assertThat(opened.refusalCode()).isEqualTo("TRUNCATED");
        assertThat(opened.refusal().orElseThrow().location().sheet()).contains("ข้อมูล");
    }

    @Test
    void bombsAreRefusedByRatio() throws IOException {
        byte[] zeros = new byte[40 << 20];
        Arrays.fill(zeros, (byte) '\n');
        String rows = ROW.repeat(2_000_000);

        assertThat(open(gzip(zeros)).refusalCode()).isEqualTo("ARCHIVE_BOMB");
        assertThat(open(new RawZip().with("a.csv", zeros).bytes()).refusalCode())
                .isEqualTo("ARCHIVE_BOMB");
        assertThat(open(RawZip.workbook(rows).bytes()).refusalCode()).isEqualTo("ARCHIVE_BOMB");
    }

    @Test
    void bombsAreRefusedBySize() throws IOException {
        SourceFormat small =
                new SourceFormat(Optional.empty(), ',', Limits.standard().withUnpackedBytes(1 << 20));
        Path file = Files.write(
                folder.resolve("big"), gzip("1,2,3\n".repeat(400_000).getBytes(StandardCharsets.UTF_8)));

        assertThat(Opened.file(file, small).refusal().orElseThrow().text().english())
                .contains("(1 MB)");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        RawZip zip = RawZip.workbook(ROW);
        for (int i = 0; i < 1000; i++) {
            zip.with("xl/media/" + i, "");
        }

        assertThat(open(zip.bytes()).refusalCode()).isEqualTo("ARCHIVE_BOMB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "[Content_Types].xml",
                "_rels/.rels",
            })
    void aDocumentTypeAnywhereIsRefused(String part) throws IOException {
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        RawZip workbook = RawZip.workbook("<row><c t=\"inlineStr\"><is><t>ก</t></is></c></row>");
        RawZip plain = RawZip.workbook(ROW).prefixed(part, external);
        RawZip wide = RawZip.workbook(ROW).prefixed(part, external).inUtf16(part);

        assertThat(open(workbook.bytes()).refusalCode()).isEqualTo("NONE");
        assertThat(open(plain.bytes()).refusalCode()).isEqualTo("FORBIDDEN_XML");
        assertThat(open(wide.bytes()).refusalCode()).isEqualTo("FORBIDDEN_XML");
    }

    @Test
    void aZipOfAnotherKindOfDocumentIsRefused() throws IOException {
        RawZip document = RawZip.workbook(ROW)
                .replace("[Content_Types].xml", "spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml");

        assertThat(open(document.bytes()).refusalCode()).isEqualTo("UNKNOWN_FORMAT");
    }

    @Test
    void aSymbolicLinkIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("real.csv"), TABLE);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

        assertThat(Opened.file(link).refusalCode()).isEqualTo("SYMBOLIC_LINK");
    }

    private Opened open(byte[] bytes) throws IOException {
        return Opened.file(Files.write(folder.resolve("export.dat"), bytes));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] renamed(byte[] zip, String from, String to) {
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Those of this process: other tests run beside it in the same folder. */
    private static List<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(TemporaryFile.PREFIX))
                    .sorted()
                    .toList();
        }
    }
}
