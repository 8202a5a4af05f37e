package org.bringback.intake.draft;

import java.io.IOException;

/** Thrown when the row in which the headers of an export should stand looks like data. */
public final class NoHeaderException extends IOException {

    private static final long serialVersionUID = 1;

    private final int line;

    NoHeaderException(int line) {
        this.line = line;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
