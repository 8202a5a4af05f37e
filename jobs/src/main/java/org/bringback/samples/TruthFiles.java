package org.bringback.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bringback.text.ThreadCounts;

/** Writes data files side by side, each with its part of the truth, and joins these parts in the order of the files. */
final class TruthFiles {

    private TruthFiles() {}

    static void write(List<PlannedFile> files, Path out) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(ThreadCounts.NIGHT);
        try {
            List<Future<Path>> parts = new ArrayList<>();
            // the register comes last and takes the longest: begun first, it keeps no thread waiting at the end
            for (int last = files.size() - 1; last >= 0; last--) {
                PlannedFile file = files.get(last);
                parts.add(0, threads.submit(() -> write(file, out)));
            }
            join(parts, out.resolve(SyntheticCountry.TRUTH));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Path write(PlannedFile file, Path out) throws IOException {
        Path part = out.resolve(file.name() + ".truth.part");
        try (TruthWriter truth = new TruthWriter(part, file.name())) {
            file.content().write(out.resolve(file.name()), truth);
        }
        return part;
    }

    private static void join(List<Future<Path>> parts, Path truth) throws IOException {
        try (OutputStream joined = Files.newOutputStream(truth)) {
            joined.write((String.join(",", TruthWriter.COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
            for (Future<Path> part : parts) {
                Path file = finished(part);
                Files.copy(file, joined);
                Files.delete(file);
            }
        }
    }

    private static Path finished(Future<Path> part) throws IOException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing", e);
        }
    }
}
