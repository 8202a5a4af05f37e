package org.bringback.linkage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opencsv.CSVReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordSourceTest {
    @TempDir
    private Path folder;

    private final Dictionary names = new Dictionary();
    private final Dictionary towns = new Dictionary();

    @Test
    void quotesBlanksAndLineBreaksInsideCellsAreReadAsTheStandardSays() throws IOException {
        RecordTable table =
                read("\uFEFFid,name,town\r\n1,\"Ann \"\"A\"\"\",  York \r\n\r\n2,\"two\nlines, one cell\",\n3,,ตาก\n");
        assertThat(table.rows()).isEqualTo(3);
        assertThat(value(table, 0)).isEqualTo("Ann \"A\"|York");
        assertThat(value(table, 1)).isEqualTo("two\nlines, one cell|");
        assertThat(value(table, 2)).isEqualTo("|ตาก");
        assertThat(table.id(2)).isEqualTo("3");
    }

    @Test
    void aLastLineWithoutBreakAndAShortRowAreRows() throws IOException {
        RecordTable table = read("id;name;town\n1;Ann\n2;Bob;Rome");
        assertThat(value(table, 0)).isEqualTo("Ann|");
        assertThat(value(table, 1)).isEqualTo("Bob|Rome");
    }

    /** Else the same file would be drafted otherwise on another machine. */
    @Test
    void aSampleHasTheSameRowsForAnyNumberOfThreads() throws IOException {
        StringBuilder csv = new StringBuilder("id,name,town\n");
        IntStream.range(0, 70_000)
                .forEach(row -> csv.append(row).append(",name").append(row).append(",Rome\n"));
        Path file = Files.writeString(folder.resolve("many.csv"), csv);
        List<Integer> rows = new ArrayList<>();
        List<FieldColumns> fields = List.of(new FieldColumns(List.of("name"), "", names));
        for (int threads : List.of(1, 3, 7)) {
            try (Workers workers = new Workers(threads)) {
                rows.add(CsvRecordSource.open(file)
                        .readSome(Optional.of("id"), fields, workers, 5_000)
                        .rows());
            }
        }
        assertThat(Set.copyOf(rows)).hasSize(1);
        assertThat(rows.get(0)).isBetween(5_000, 69_999);
    }

    @Test
    void cellsOfAllLengthsAreReadAsAPublicReaderReadsThem() throws Exception {
        SplittableRandom random = new SplittableRandom(9);
        StringBuilder csv = new StringBuilder("id,name,town\n");
        for (int row = 0; row < 5_000; row++) {
            csv.append(row).append(',').append(cell(random)).append(',').append(cell(random));
            csv.append(random.nextInt(3) == 0 ? "\r\n" : "\n");
        }
        RecordTable table = read(csv.toString());
        try (CSVReader reader = new CSVReader(new StringReader(csv.toString()))) {
            reader.skip(1);
            for (int row = 0; row < table.rows(); row++) {
                String[] cells = reader.readNext();
                assertThat(value(table, row)).isEqualTo(cells[1] + "|" + cells[2]);
            }
            assertThat(reader.readNext()).isNull();
        }
    }

    private static String cell(SplittableRandom random) {
        StringBuilder cell = new StringBuilder();
        for (int length = random.nextInt(30); length > 0; length--) {
            cell.append("ab\u00e9\u0e01\u0e39;'-".charAt(random.nextInt(8)));
        }
        boolean quoted = random.nextInt(4) == 0;
        return quoted ? "\"" + cell + ",\"\"" + cell + "\"" : cell.toString();
    }

    @Test
    void aPackedFileIsReadLikeAPlainOne() throws IOException {
        Path file = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id,name,town\n1,Ann,York\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(value(read(file, 1), 0)).isEqualTo("Ann|York");
    }

    @Test
    void codesDoNotDependOnTheNumberOfThreads() throws IOException {
        StringBuilder csv = new StringBuilder("id,name,town\n");
        for (int row = 0; row < 400_000; row++) {
            csv.append(row)
                    .append(",\"name ")
                    .append(row * 7919L % 50_000)
                    .append("\",town")
                    .append(row % 300)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("large.csv"), csv);
        RecordTable one = read(file, 1);
        CsvRecordSourceTest other = new CsvRecordSourceTest();
        assertThat(other.read(file, 4).codes()).isEqualTo(one.codes());
        assertThat(one.rows()).isEqualTo(400_000);
    }

    @Test
    void aMissingColumnIsNamedTogetherWithThoseThatAreThere() {
        assertThatThrownBy(() -> read("id,name\n1,Ann\n"))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining("column town")
                .hasMessageContaining("id, name");
    }

    @Test
    void aFileWithoutRowsIsRefusedInBothLanguages() {
        assertThatThrownBy(() -> read("id,name,town\n"))
                .isInstanceOfSatisfying(
                        LinkageException.class,
                        failure -> assertThat(failure.problem().thai()).contains("ไม่มีแถวข้อมูล"))
                .hasMessageContaining("has no rows");
    }

    @Test
    void cellsOfSeveralColumnsAreJoined() {
        MemoryRecordSource rows =
                new MemoryRecordSource("m", List.of("y", "m"), List.of(List.of("1999", "4"), List.of("", "")));
        FieldColumns date = new FieldColumns(List.of("y", "m"), "-", names);
        try (Workers workers = new Workers(1)) {
            RecordTable table = rows.read(Optional.empty(), List.of(date), workers);
            assertThat(names.value(table.code(0, 0))).isEqualTo("1999-4");
            assertThat(table.code(1, 0)).isEqualTo(Dictionary.MISSING);
            assertThat(table.id(1)).isEqualTo("2");
        }
    }

    /** What spreadsheets save in Thailand: the header too is understood, and characters cut by the end of what is looked at. */
    @ParameterizedTest
    @ValueSource(strings = {"x-windows-874", "UTF-16", "UTF-16LE", "UTF-8"})
    void thaiIsReadInWhicheverEncodingItWasSaved(String encoding) throws IOException {
        String mark = encoding.equals("UTF-16LE") ? "\uFEFF" : "";
        String csv = mark + "id,name,town\n" + "1,สมชาย,เมือง\n".repeat(40_000) + "2,น้ำผึ้ง,ปัว\n";
        Path file = Files.write(folder.resolve("thai.csv"), csv.getBytes(Charset.forName(encoding)));
        RecordTable table = read(file, 2);
        assertThat(table.rows()).isEqualTo(40_001);
        assertThat(value(table, 0)).isEqualTo("สมชาย|เมือง");
        assertThat(value(table, 40_000)).isEqualTo("น้ำผึ้ง|ปัว");
    }

    @Test
    void oneBrokenByteDoesNotTurnAFileOfUtf8IntoAnother() throws IOException {
        byte[] csv =
                ("id,name,town\n" + "1,สมชาย,เมือง\n".repeat(10) + "2,น้ำผึ้ง,ปัว*\n").getBytes(StandardCharsets.UTF_8);
        csv[csv.length - 2] = (byte) 0xA1;
        RecordTable table = read(Files.write(folder.resolve("broken.csv"), csv), 1);
        assertThat(value(table, 0)).isEqualTo("สมชาย|เมือง");
        assertThat(value(table, 10)).startsWith("น้ำผึ้ง|ปัว");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,สมชาย ใจดี,12/05/2548", "0812345678,สมหญิง,ตาก", "1,สมชาย,a@example.org", "๑๒๐๕๔๘,สมศรี,ข"})
    void aFirstRowThatIsDataIsNotShown(String row) {
        assertThatThrownBy(() -> read(row + "\n2,ข,ค\n")).isInstanceOfSatisfying(LinkageException.class, failure -> {
            assertThat(failure.problem().thai())
                    .contains("ข้อมูลในแถวแรกแทนชื่อคอลัมน์")
                    .doesNotContain(row.split(",")[1]);
            assertThat(failure.problem().english())
                    .contains("data in its first row")
                    .doesNotContain(row.split(",")[1]);
        });
    }

    private RecordTable read(String csv) throws IOException {
        return read(Files.writeString(folder.resolve("file.csv"), csv), 2);
    }

    private RecordTable read(Path file, int threads) {
        List<FieldColumns> fields =
                List.of(new FieldColumns(List.of("name"), "", names), new FieldColumns(List.of("town"), "", towns));
        try (Workers workers = new Workers(threads)) {
            return CsvRecordSource.open(file).read(Optional.of("id"), fields, workers);
        }
    }

    private String value(RecordTable table, int row) {
        return names.value(table.code(row, 0)) + "|" + towns.value(table.code(row, 1));
    }
}
