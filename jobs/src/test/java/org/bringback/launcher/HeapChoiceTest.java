package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much memory the launcher gives the program, on machines of any size. */
class HeapChoiceTest {

    @TempDir
    Path folder;

    /** @param machine megabytes of memory */
    private String heap(int machine, int usual, String command) throws IOException, InterruptedException {
        Path bin = Path.of("bin").toAbsolutePath();
        String script = "home=/none; java=java; . '" + bin.resolve("lock.sh") + "'; . '" + bin.resolve("java.sh")
                + "'; " + "memory_mb() { echo " + machine + "; }; heap_of " + usual + " " + command;
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", script).directory(folder.toFile());
        shell.environment().put("BRINGBACK_STATE", folder.resolve("state").toString());
        Process process = shell.redirectErrorStream(true).start();
        String heap = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return heap;
    }

    @ParameterizedTest
    @CsvSource({
        // machine, usual, command, heap
        "8000, 768, demo, 768m",
        "1000, 768, demo, 500m",
        "8000, 3072, link a.csv b.csv, 3072m",
        "4000, 3072, link a.csv b.csv, 2000m",
        "8000, 768, demo --scale 4, 822m",
        "9000, 768, demo --scale 40, 4287m",
        "4000, 768, demo --scale=40, 2000m",
        "0, 768, demo --scale 0.5, 768m",
    })
    void itIsWhatTheWorkNeedsAndNeverAboveHalfOfTheMachine(int machine, int usual, String command, String heap)
            throws Exception {
        assertThat(heap(machine, usual, command)).isEqualTo(heap);
    }

    @Test
    void theFilesOfTheInboxAndOfTheStateCount() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        String nightly = "nightly --inbox '" + inbox + "'";
        assertThat(heap(8000, 100, nightly)).isEqualTo("437m");
        write(inbox.resolve("register-all-2022-09-23.csv.gz"), 10);
        write(inbox.resolve("รายงาน 2022-09-23 ฉบับ 2.xlsx"), 10);
        assertThat(heap(8000, 100, nightly)).isEqualTo("472m");
        write(inbox.resolve("truth.csv"), 20);
        write(Files.createDirectory(inbox.resolve("2022-09-23")).resolve("export-nfe-2022-09-23.csv"), 20);
        assertThat(heap(8000, 100, nightly)).as("of other files").isEqualTo("472m");
        assertThat(heap(8000, 100, nightly.replace("--inbox ", "--inbox="))).isEqualTo("472m");
        write(Files.createDirectories(folder.resolve("state/archive")).resolve("taken"), 10);
        assertThat(heap(8000, 100, nightly)).isEqualTo("490m");
    }

    /** Java does not start with a heap that begins above its limit. */
    @ParameterizedTest(name = "machine {0} MB, large files: {1}")
    @CsvSource({
        "700, true, -Xms350m -Xmx350m -XX:NewRatio=1 -XX:+UseParallelGC",
        "900, true, -Xms448m -Xmx450m -Xmn256m -XX:+UseParallelGC",
        "8000, true, -Xms448m -Xmx3072m -Xmn256m -XX:+UseParallelGC",
        "700, false, -Xms350m -Xmx350m -XX:NewRatio=1 -XX:+UseParallelGC",
        "8000, false, -Xms320m -Xmx3072m -Xmn128m -XX:+UseSerialGC"
    })
    void aLinkBeginsWithNoMoreThanItMayTake(int machine, boolean large, String options) throws Exception {
        Path bin = Path.of("bin").toAbsolutePath();
        String script = "home=/none; java=echo; . '" + bin.resolve("lock.sh") + "'; . '" + bin.resolve("java.sh")
                + "'; memory_mb() { echo " + machine + "; }; are_up_to() { return " + (large ? 1 : 0)
                + "; }; run_java link a.csv";
        Process process = new ProcessBuilder("/bin/sh", "-c", script).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(" " + options + " ")
                .contains(" -XX:TieredStopAtLevel=" + (large ? 4 : 1) + " ");
    }

    /** Three thousand and more only where large files need it; what is packed is larger than its file says. */
    @ParameterizedTest(name = "{0} MB as {1}")
    @CsvSource({"100, large.csv, 3072", "600, large.csv, 4112", "600, large.csv.gz, 18512", "600, other.csv, 3072"})
    void filesToLinkGetWhatTheyNeed(int megabytes, String name, int heap) throws Exception {
        try (RandomAccessFile out = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            out.setLength((long) megabytes << 20);
        }
        String script = "home=/none; java=java; . '" + Path.of("bin/java.sh").toAbsolutePath()
                + "'; linked_mb 3072 link small.csv large.csv large.csv.gz --output pairs.csv";
        write(folder.resolve("small.csv"), 2);
        Process process = new ProcessBuilder("/bin/sh", "-c", script)
                .directory(folder.toFile())
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(heap + "\n");
    }

    /** A file of two megabytes is above one and not above two, one that is packed is above nine, and a link is its file. */
    @ParameterizedTest(name = "{0} up to {1} MB: {2}")
    @CsvSource({
        "large.csv, 1, false",
        "large.csv, 2, true",
        "large.csv, 3, true",
        "packed.csv.gz, 9, false",
        "packed.csv.gz, 10, true",
        "link.csv, 1, false",
        "none.csv, 1, true",
    })
    void theLargestFileDecides(String large, int megabytes, boolean upTo) throws Exception {
        write(folder.resolve("small.csv"), 1);
        write(folder.resolve("large.csv"), 2);
        write(folder.resolve("packed.csv.gz"), 2);
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("large.csv"));
        String script = "home=/none; java=echo; . '" + Path.of("bin/java.sh").toAbsolutePath() + "'; are_up_to "
                + megabytes + " small.csv --out none.csv " + large;
        Process process = new ProcessBuilder("/bin/sh", "-c", script)
                .directory(folder.toFile())
                .start();
        assertThat(process.waitFor() == 0).isEqualTo(upTo);
    }

    private static void write(Path file, int megabytes) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1 << 20]);
            }
        }
    }

    @Test
    void theMemoryOfThisMachineIsFound() throws Exception {
        Path bin = Path.of("bin").toAbsolutePath();
        Process process = new ProcessBuilder(
                        "/bin/sh", "-c", "home=/none; java=java; . '" + bin.resolve("java.sh") + "'; memory_mb")
                .start();
        assertThat(Integer.parseInt(
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()))
                .isGreaterThan(500);
    }
}
