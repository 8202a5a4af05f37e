package org.bringback.samples.error;

/**
 * How much a synthetic country asks of its reader. {@link #CLEAN} holds only what has one right answer; the others add
 * the {@link IdentityError}s, at the rates stated there.
 */
public enum ErrorProfile {
    CLEAN(0.02, 0.002, 0.001),
    NORMAL(0.03, 0.003, 0.001),
    HEAVY(0.06, 0.006, 0.002);

    private final double repeated;
    private final double broken;
    private final double blank;

    ErrorProfile(double repeated, double broken, double blank) {
        this.repeated = repeated;
        this.broken = broken;
        this.blank = blank;
    }

    /** Share of cases that a second school reports as well. */
    public double repeated() {
        return repeated;
    }

    /** Share of cases of which a copy that cannot be read stands in the export as well. */
    public double broken() {
        return broken;
    }

    /** Blank rows as a share of the cases. */
    public double blank() {
        return blank;
    }
}
