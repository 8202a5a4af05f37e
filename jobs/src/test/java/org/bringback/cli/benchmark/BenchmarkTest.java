package org.bringback.cli.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That there are figures, never what they are. */
class BenchmarkTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aTinyBenchmarkPrintsEveryLine() throws IOException {
        int code = run("--scale", "0.002", "--rounds", "1", "--pdfs", "2", "--demo", "--program", script("exit 0"));
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString().lines().skip(1).map(line -> line.split(" {2,}")[0]))
                .startsWith(
                        "process --version",
                        "process --help",
                        "CSV nfe, read and typed",
                        "CSV nfe, stored",
                        "CSV ovec, read and typed",
                        "CSV ovec, stored",
                        "XLSX obec, read and typed",
                        "XLSX obec, stored",
                        "register load")
                .contains(
                        "link 100 x 400, all of it", "process link 200 x 2,000", "PDF warm, all three", "process demo")
                .doesNotHaveDuplicates();
    }

    /** A program that finds one person of a hundred, takes two persons for one and leaves another one for review. */
    @Test
    void recallOfOneFileIsTheShareOfTheRepeatedPersonsThatWereFound() throws IOException {
        String header = "left_id,right_id,weight,probability,decision";
        String said = "printf '" + header + "\\nR7,L7,9,1,match\\nR8,L9,9,1,match\\nR6,L6,9,1,review\\n' >\"$4\"";
        int code = run("--scale", "0.0006", "--only", "link-within", "--program", script(said));
        assertThat(code).as(err.toString()).isZero();
        List<String> recall =
                out.toString().lines().filter(line -> line.contains(", recall")).toList();
        assertThat(recall).hasSize(4);
        assertThat(recall.get(1)).contains("process link 600 within, recall").endsWith(" 100");
    }

    @Test
    void aProgramThatFailsHasNoFigure() throws IOException {
        assertThat(run("--scale", "0.002", "--program", script("exit 3"))).isNotZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void nothingToMeasureIsAWrongCommandLine() {
        for (String option : List.of("--scale", "--rounds", "--pdfs")) {
            assertThat(run(option, "0")).as(option).isEqualTo(CommandLine.ExitCode.USAGE);
        }
        assertThat(err.toString()).contains("--scale must be above 0");
    }

    @Test
    void whatAProcessTookIsKnownAtItsEnd() throws Exception {
        BringbackProcess.Ended ended = new BringbackProcess(Path.of(script("exec sleep 0.5"))).run("--version");
        assertThat(ended.wall().toMillis()).isPositive();
        assertThat(ended.peakMemory().isPresent()).isEqualTo(Files.exists(Path.of("/proc/self/status")));
    }

    private int run(String... arguments) {
        return Benchmark.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    /** Stands in for the launcher: what it starts is not built yet while tests run. */
    private String script(String command) throws IOException {
        Path script = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }
}
