package org.bringback.table.disclosure.audit;

/** The whole numbers that a suppressed count may be, as far as readers can tell. */
public record FeasibilityInterval(long from, long to) {

    public long width() {
        return to - from;
    }
}
