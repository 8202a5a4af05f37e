package org.bringback.cli;

/** What scripts rely on. Where several hold, the first of 2, 1, 3, 4 is returned. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int WITHHELD = 3;
    static final int LIST_MISSING = 4;
    static final int IN_PROGRESS = 75;

    private ExitCode() {}
}
