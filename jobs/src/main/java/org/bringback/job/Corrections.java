package org.bringback.job;

import java.nio.file.Path;
import java.util.Optional;

/** Finds out whether a file is a reject workbook that comes back corrected. */
final class Corrections {

    private Corrections() {}

    /** The SHA-256 of the submission it supplements. */
    static Optional<String> find(Path file) {
        return Optional.empty();
    }
}
