package org.bringback.linkage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Files that are read and written: whole, in parts, or not at all. */
class LinkageFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatFailsHalfwayLeavesTheOldOneAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("model.yaml"), "before");
        assertThatThrownBy(() -> ResultFile.write(file, out -> {
                    out.write("half");
                    throw new IOException("disk full");
                }))
                .isInstanceOfSatisfying(
                        LinkageException.class,
                        failure -> assertThat(failure.problem().thai()).contains("model.yaml"))
                .hasMessage("model.yaml cannot be written");
        assertThat(Files.readString(file)).isEqualTo("before");
        assertThat(names()).containsExactly("model.yaml");
    }

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("model.yaml"), "before and longer");
        ResultFile.write(file, out -> out.write("ใหม่"));
        assertThat(Files.readString(file)).isEqualTo("ใหม่");
        assertThat(names()).containsExactly("model.yaml");
    }

    @Test
    void aFolderThatIsNotThereIsNamedByItsFile() {
        assertThatThrownBy(() -> ResultFile.write(folder.resolve("none/out.csv"), out -> out.write("x")))
                .isInstanceOf(LinkageException.class)
                .hasMessage("out.csv cannot be written");
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3})
    void rowsFollowInTheirOrderWhateverTheThreads(int threads) throws IOException {
        int rows = 100_001;
        Path file = folder.resolve("rows.csv");
        try (Workers workers = new Workers(threads)) {
            ResultFile.Waiting waiting = ResultFile.rows(
                    file, "n\n", rows, workers, (out, row) -> out.number(row).text("\n"));
            assertThat(file).doesNotExist();
            waiting.putInPlace();
        }
        String expected = IntStream.range(0, rows).mapToObj(row -> row + "\n").collect(Collectors.joining());
        assertThat(Files.readString(file)).isEqualTo("n\n" + expected);
    }

    @Test
    void rowsThatAreDroppedLeaveNothing() throws IOException {
        try (Workers workers = new Workers(1)) {
            ResultFile.rows(folder.resolve("rows.csv"), "n\n", 3, workers, (out, row) -> out.number(row))
                    .drop();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void longTextsPassTheBufferInOrder() throws IOException {
        String longer = "x".repeat(70_000);
        Path file = folder.resolve("long.csv");
        try (Workers workers = new Workers(1)) {
            ResultFile.rows(
                            file,
                            "",
                            3,
                            workers,
                            (out, row) -> out.text("a").text(longer).text("b\n"))
                    .putInPlace();
        }
        assertThat(Files.readString(file)).isEqualTo(("a" + longer + "b\n").repeat(3));
    }

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {1, 10, 1_000, 20_000})
    void theNumberOfRowsIsGuessedFromTheFirstOnes(int rows) throws IOException {
        String text = "id,name\n"
                + IntStream.range(0, rows)
                        .mapToObj(row -> (100_000 + row) + ",Ann\n")
                        .collect(Collectors.joining());
        Path plain = Files.writeString(folder.resolve("plain.csv"), text);
        long expected = CsvRecordSource.open(plain).expectedRows();
        // rows of one length: the header and the begun last row of the first bytes are all there is to be wrong
        assertThat(expected).isBetween((long) rows, rows + 2L + rows / 1_000);
    }

    @Test
    void aPackedFileIsGuessedToHaveSeveralTimesItsBytes() throws IOException {
        Path packed = folder.resolve("packed.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("id,name\n1,Ann\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(CsvRecordSource.open(packed).expectedRows()).isPositive();
        assertThat(CsvRecordSource.open(packed).columns()).containsExactly("id", "name");
        assertThat(CsvRecordSource.open(packed).name()).isEqualTo("packed.csv.gz");
    }

    @Test
    void whatCannotBeReadIsNamedInBothLanguages() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv.gz"), "id,name\n1,Ann\n");
        for (Path file : List.of(broken, folder.resolve("absent.csv"))) {
            String name = file.getFileName().toString();
            assertThatThrownBy(() -> CsvRecordSource.open(file))
                    .isInstanceOfSatisfying(
                            LinkageException.class,
                            failure -> assertThat(failure.problem().thai()).contains(name))
                    .hasMessage(name + " cannot be read");
        }
    }

    @Test
    void enoughRowsAreWholeBlocksFromTheBeginning() throws IOException {
        String text = "id,name\n"
                + IntStream.range(0, 170_000).mapToObj(row -> row + ",Ann\n").collect(Collectors.joining());
        CsvRecordSource source = CsvRecordSource.open(Files.writeString(folder.resolve("long.csv"), text));
        Dictionary names = new Dictionary();
        List<FieldColumns> fields = List.of(new FieldColumns(List.of("name"), "", names));
        try (Workers workers = new Workers(1)) {
            RecordTable some = source.readSome(Optional.of("id"), fields, workers, 100);
            assertThat(some.rows()).isBetween(100, 70_000);
            assertThat(some.id(99)).isEqualTo("99");
            assertThat(source.read(Optional.of("id"), fields, workers).rows()).isEqualTo(170_000);
        }
    }

    @Test
    void rowsInMemoryAreReadAsTheSameRowsOfAFile() throws IOException {
        List<String> columns = List.of("id", "name");
        List<List<String>> rows =
                List.of(List.of("7", "Ann"), List.of("8", ""), List.of("9", "สมชาย"), List.of("10", "Ann"));
        String text = Stream.concat(Stream.of(columns), rows.stream())
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\n"));
        MemoryRecordSource memory = new MemoryRecordSource("m", columns, rows);
        CsvRecordSource file = CsvRecordSource.open(Files.writeString(folder.resolve("f.csv"), text));
        for (Optional<String> id : List.of(Optional.of("id"), Optional.<String>empty())) {
            try (Workers workers = new Workers(1)) {
                RecordTable one =
                        memory.read(id, List.of(new FieldColumns(List.of("name"), "", new Dictionary())), workers);
                RecordTable other =
                        file.read(id, List.of(new FieldColumns(List.of("name"), "", new Dictionary())), workers);
                for (int row = 0; row < rows.size(); row++) {
                    assertThat(one.id(row)).isEqualTo(other.id(row));
                    assertThat(one.code(row, 0)).isEqualTo(other.code(row, 0));
                }
            }
        }
        assertThat(memory.expectedRows()).isEqualTo(4);
    }

    @Test
    void noRowsInMemoryAreRefused() {
        MemoryRecordSource empty = new MemoryRecordSource("list", List.of("id"), List.of());
        assertThat(empty.expectedRows()).isEqualTo(1);
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() -> empty.read(Optional.empty(), List.of(), workers))
                    .isInstanceOf(LinkageException.class)
                    .hasMessage("list has no rows: there is nothing to link");
            assertThatThrownBy(() -> empty.read(Optional.of("ref"), List.of(), workers))
                    .isInstanceOf(LinkageException.class)
                    .hasMessageContaining("column ref, which list does not have; it has id");
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
