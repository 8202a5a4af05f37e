package org.bringback.cli.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.linkage.LinkOptions;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.Linkage;
import org.bringback.samples.LinkageWorkload;

/** Linking a list to a register from two CSV files: reading, drafting and training a model, deciding, clustering. */
final class LinkageBenchmark {

    private static final int LISTED = 20_000;
    private static final int REGISTERED = 200_000;
    private static final double MISTAKES = 0.1;

    private final Path folder;
    private final int rounds;

    LinkageBenchmark(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /** One round warms up; the engine's own threads do the work, so that there is no processor time to show. */
    List<BenchmarkLine> measure(BigDecimal scale) throws Exception {
        new LinkageWorkload(1, size(LISTED, scale), size(REGISTERED, scale), MISTAKES).write(folder);
        LinkOptions options = LinkOptions.of(
                        folder.resolve("list.csv"),
                        Optional.of(folder.resolve("register.csv")),
                        folder.resolve("out.csv"))
                .withThreads(1);
        LinkRun run = new LinkRun(Linkage.Vocabulary.general());
        List<LinkResult> results = new ArrayList<>();
        Measurement measured = Meter.median(rounds, () -> results.add(run.run(options)));
        return lines(results.get(0), measured);
    }

    private static int size(int atScaleOne, BigDecimal scale) {
        return Math.max(100, scale.multiply(BigDecimal.valueOf(atScaleOne)).intValue());
    }

    private static List<BenchmarkLine> lines(LinkResult result, Measurement measured) {
        String sizes = String.format(Locale.ROOT, "link %,d x %,d", result.leftRows(), result.rightRows());
        return List.of(
                BenchmarkLine.plain(sizes + ", all of it", "s", measured.wall().toNanos() / 1e9)
                        .withPeakHeap(measured.peakHeap()),
                BenchmarkLine.plain(sizes + ", candidates", "pairs", (double) result.scored()),
                BenchmarkLine.plain(sizes + ", pace", "pairs/s", measured.wallRate(result.scored())));
    }
}
