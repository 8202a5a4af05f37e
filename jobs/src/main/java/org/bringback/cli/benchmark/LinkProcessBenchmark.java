package org.bringback.cli.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /** Makes one file in which a sixth of the rows are of persons who stand there already, and looks for these. */
    List<BenchmarkLine> measureWithin(int rows, BigDecimal scale) throws IOException, InterruptedException {
        int all = rows(rows, scale);
        int again = all / 6;
        Files.createDirectories(folder);
        Path people = folder.resolve("people.csv");
        Path pairs = folder.resolve("pairs.csv");
        new LinkageWorkload(1, again, all - again, MISTAKES).writeWithin(people);
        BringbackProcess.Ended ended = program.run("link", people.toString(), "--out", pairs.toString());
        BenchmarkLine line = BenchmarkLine.plain(
                        String.format(Locale.ROOT, "process link %,d within", all),
                        "s",
                        ended.wall().toNanos() / 1e9)
                .withPeakMemory(ended.peakMemory())
                .withRows(all);
        return List.of(
                ended.processor()
                        .map(time -> line.withCpu(time.toMillis() / 1e3))
                        .orElse(line),
                BenchmarkLine.plain(line.name() + ", recall", "of 10,000", 1e4 * found(pairs) / again));
    }

    /** Pairs said to match that are one person: the references of both end with the person's number. */
    private static long found(Path pairs) throws IOException {
        try (Stream<String> lines = Files.exists(pairs) ? Files.lines(pairs) : Stream.empty()) {
            return lines.map(line -> line.split(",", -1))
                    .filter(cells ->
                            cells[4].equals("match") && cells[0].substring(1).equals(cells[1].substring(1)))
                    .count();
        }
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
