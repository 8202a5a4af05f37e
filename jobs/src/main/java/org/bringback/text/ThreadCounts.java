package org.bringback.text;

/** How many threads work side by side. No result depends on it. */
public final class ThreadCounts {

    /** Of a night's steps, the samples and what is measured of them: the smallest machine that a night has to fit on has two cores. */
    public static final int NIGHT = 2;

    private ThreadCounts() {}

    /** Of commands that somebody waits for: as many as the machine has cores. */
    public static int ofMachine() {
        return Runtime.getRuntime().availableProcessors();
    }
}
