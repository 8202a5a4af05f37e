package org.bringback.cli.output;

/** What scripts rely on. Where several hold, the first of 2, 1, 3, 4 is returned. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USE = 2;
    public static final int WITHHELD = 3;
    public static final int LIST_MISSING = 4;
    public static final int IN_PROGRESS = 75;

    private ExitCode() {}
}
