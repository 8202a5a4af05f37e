package org.bringback.linkage;

import java.nio.file.Path;
import java.util.Optional;
import org.bringback.text.ThreadCounts;

/**
 * What to link and where to put the result.
 *
 * @param right empty to look for duplicates within {@code left}
 * @param model empty to draft one from the files and use it as it is
 * @param truth a file that says which rows are the same, to measure against
 * @param threads the result does not depend on it
 * @param maxPairs more candidate pairs than this are refused before any is compared
 */
public record LinkOptions(
        Path left,
        Optional<Path> right,
        Optional<Path> model,
        Path out,
        Optional<Path> clusters,
        Optional<Path> truth,
        int threads,
        long maxPairs) {
    public static final long MAX_PAIRS = 1_000_000_000L;

    /** One or two files, a drafted model, as many threads as the machine has. */
    public static LinkOptions of(Path left, Optional<Path> right, Path out) {
        int threads = ThreadCounts.ofMachine();
        return new LinkOptions(
                left, right, Optional.empty(), out, Optional.empty(), Optional.empty(), threads, MAX_PAIRS);
    }

    public LinkOptions withModel(Path file) {
        return new LinkOptions(left, right, Optional.of(file), out, clusters, truth, threads, maxPairs);
    }

    public LinkOptions withClusters(Path file) {
        return new LinkOptions(left, right, model, out, Optional.of(file), truth, threads, maxPairs);
    }

    public LinkOptions withTruth(Path file) {
        return new LinkOptions(left, right, model, out, clusters, Optional.of(file), threads, maxPairs);
    }

    public LinkOptions withThreads(int count) {
        return new LinkOptions(left, right, model, out, clusters, truth, count, maxPairs);
    }

    public LinkOptions withMaxPairs(long count) {
        return new LinkOptions(left, right, model, out, clusters, truth, threads, count);
    }
}
