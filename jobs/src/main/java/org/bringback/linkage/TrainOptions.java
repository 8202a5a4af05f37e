package org.bringback.linkage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to train on.
 *
 * @param right empty to learn from the duplicates within {@code left}
 * @param model the model to train; a trained part it may have is replaced
 * @param out where the next version goes; it may be the same file
 * @param threads the result does not depend on it
 * @param maxPairs more candidate pairs than this are refused before any is compared
 */
public record TrainOptions(Path left, Optional<Path> right, Path model, Path out, int threads, long maxPairs) {}
