package org.bringback.cli.command.review;

import java.nio.file.Path;

/** A file of decisions alone, for another state. */
final class DecisionFile {

    private DecisionFile() {}

    static boolean is(Path file) {
        return file.toString().endsWith(".jsonl");
    }
}
