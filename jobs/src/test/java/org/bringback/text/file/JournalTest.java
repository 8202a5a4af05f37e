package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever happens to a journal's file: an entry is read as it was written, or its loss is seen. */
class JournalTest {

    private static final Map<String, String> ENTRIES =
            Map.of("A", "{\"file\":1,\"name\":\"อักษร }\\n\"}", "B", "{\"file\":2}", "D", "{\"night\":\"2022-05-31\"}");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("journal/events.jsonl");
    }

    private Journal journal() {
        return new Journal(file());
    }

    private static String entry(String letter) {
        return Objects.requireNonNull(ENTRIES.get(letter));
    }

    private byte[] written(String... letters) throws IOException {
        Path other = folder.resolve("whole/events.jsonl");
        Files.deleteIfExists(other);
        new Journal(other).append(Arrays.stream(letters).map(JournalTest::entry).toList());
        return Files.readAllBytes(other);
    }

    private byte[] bytes(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (char one : content.toCharArray()) {
            switch (one) {
                case '|' -> bytes.write('\n');
                case '0' -> bytes.write(0);
                case 'X' -> bytes.write(0xFF);
                case 'R' -> bytes.write('\r');
                case '~' -> bytes.writeBytes(Arrays.copyOf(written("B"), 25));
                default -> {
                    byte[] line = written(String.valueOf(one));
                    bytes.writeBytes(Arrays.copyOf(line, line.length - 1));
                }
            }
        }
        return bytes.toByteArray();
    }

    private String read() throws IOException {
        return journal().read().entries().stream()
                .map(entry -> entry.map(JournalTest::letter).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static String letter(String entry) {
        return ENTRIES.entrySet().stream()
                .filter(known -> known.getValue().equals(entry))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "damaged-journals.csv", numLinesToSkip = 1, delimiter = ';', emptyValue = "")
    void isReadAndAppendedToAsFarAsItIsWhole(String name, String content, String read, String appended)
            throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), bytes(Objects.requireNonNullElse(content, "")));
        assertThat(read()).as(name).isEqualTo(Objects.requireNonNullElse(read, ""));
        boolean refused = appended.equals("refused");
        assertThat(journal().read().isDamaged()).isEqualTo(refused);
        if (refused) {
            byte[] before = Files.readAllBytes(file());
            assertThatThrownBy(() -> journal().append(List.of(entry("D")))).hasMessageContaining("damaged");
            assertThat(file()).hasBinaryContent(before);
        } else {
            journal().append(List.of(entry("D")));
            assertThat(read()).isEqualTo(appended);
            assertThat(file()).hasBinaryContent(written(appended.split(" ", -1)));
        }
    }

    @Test
    void aFileThatIsNotThereIsBegunForItsOwnerOnly() throws IOException {
        assertThat(journal().read().entries()).isEmpty();
        assertThat(file()).doesNotExist();
        journal().append(List.of(entry("A"), entry("B")));
        assertThat(read()).isEqualTo("A B");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void cutAnywhereItHoldsTheLinesBeforeAndTakesTheNext() throws IOException {
        byte[] whole = written("A", "B");
        int first = written("A").length;
        Files.createDirectories(file().getParent());
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            journal().append(List.of(entry("D")));
            String kept = length >= whole.length - 1 ? "A B D" : length >= first - 1 ? "A D" : "D";
            assertThat(read()).as("cut to %d bytes", length).isEqualTo(kept);
        }
    }

    @Test
    void noBitChangesUnseen() throws IOException {
        byte[] whole = written("A", "B", "D");
        Files.createDirectories(file().getParent());
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file(), flipped);
            String read = read();
            assertThat(read).as("bit %d", bit).doesNotContain("?");
            assertThat(read.contains("-") || read.equals("A B D"))
                    .as("bit %d: %s", bit, read)
                    .isTrue();
        }
    }

    @Test
    void severalProcessesAppendInTurn() throws Exception {
        for (String letter : List.of("A", "B", "D")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Appending.class.getName(),
                            file().toString(),
                            entry(letter))
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
        }
        assertThat(read()).isEqualTo("A B D");
    }

    /** Another process. */
    static final class Appending {

        private Appending() {}

        public static void main(String[] arguments) throws IOException {
            new Journal(Path.of(arguments[0])).append(List.of(arguments[1]));
        }
    }
}
