package org.bringback.cli.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bringback.samples.LinkageWorkload;
import org.bringback.text.json.Json;

/**
 * The command {@code link} as a process, from the launcher's start to its end: two CSV files read, a model drafted and
 * trained, pairs and clusters written.
 */
final class LinkProcessBenchmark {

    private static final double MISTAKES = 0.1;

    private final BringbackProcess program;
    private final Path folder;

    LinkProcessBenchmark(BringbackProcess program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * Makes a list and a register and links them.
     *
     * @param listed rows of the list at scale 1
     * @param registered rows of the register at scale 1
     */
    List<BenchmarkLine> measure(int listed, int registered, BigDecimal scale) throws IOException, InterruptedException {
        new LinkageWorkload(1, rows(listed, scale), rows(registered, scale), MISTAKES).write(folder);
        Path printed = folder.resolve("printed.json");
        BringbackProcess.Ended ended = program.runInto(
                printed,
                "link",
                folder.resolve("list.csv").toString(),
                folder.resolve("register.csv").toString(),
                "--out",
                folder.resolve("pairs.csv").toString(),
                "--clusters",
                folder.resolve("clusters.csv").toString(),
                "--json");
        String name =
                String.format(Locale.ROOT, "process link %,d x %,d", rows(listed, scale), rows(registered, scale));
        return lines(name, ended, Json.INDENTED.readTree(printed.toFile()).path("scored"));
    }

    private static int rows(int atScaleOne, BigDecimal scale) {
        return Math.max(100, scale.multiply(BigDecimal.valueOf(atScaleOne)).intValue());
    }

    private static List<BenchmarkLine> lines(String name, BringbackProcess.Ended ended, JsonNode scored) {
        double seconds = ended.wall().toNanos() / 1e9;
        List<BenchmarkLine> lines = new ArrayList<>();
        lines.add(BenchmarkLine.plain(name, "s", seconds));
        if (scored.isNumber()) {
            lines.add(BenchmarkLine.plain(name + ", candidates", "pairs", scored.asDouble()));
            lines.add(BenchmarkLine.plain(name + ", pace, all of it", "pairs/s", scored.asLong() / seconds));
        }
        ended.peakMemory()
                .ifPresent(bytes ->
                        lines.add(BenchmarkLine.plain(name + ", peak memory", "MB", bytes / (double) (1 << 20))));
        return lines;
    }
}
