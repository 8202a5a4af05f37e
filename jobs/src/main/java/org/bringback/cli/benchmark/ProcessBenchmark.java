package org.bringback.cli.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the program takes as a process, from the launcher's start to its end. */
final class ProcessBenchmark {

    private static final int STARTS = 5;

    private final BringbackProcess program;

    ProcessBenchmark(BringbackProcess program) {
        this.program = program;
    }

    List<BenchmarkLine> startUp() throws IOException, InterruptedException {
        return List.of(start("--version"), start("--help"));
    }

    private BenchmarkLine start(String argument) throws IOException, InterruptedException {
        double[] milliseconds = new double[STARTS];
        program.run(argument);
        for (int i = 0; i < STARTS; i++) {
            milliseconds[i] = program.run(argument).wall().toNanos() / 1e6;
        }
        return BenchmarkLine.plain("process " + argument, "ms", Median.of(milliseconds));
    }

    /** The whole demo at full size; beside its seconds all the memory the process held, not the heap alone. */
    List<BenchmarkLine> demo(Path output) throws IOException, InterruptedException {
        BringbackProcess.Ended ended = program.run("demo", "--output", output.toString());
        BenchmarkLine seconds =
                BenchmarkLine.plain("process demo", "s", ended.wall().toNanos() / 1e9);
        return ended.peakMemory()
                .map(bytes -> List.of(
                        seconds, BenchmarkLine.plain("process demo, peak memory", "MB", (double) (bytes >> 20))))
                .orElse(List.of(seconds));
    }
}
