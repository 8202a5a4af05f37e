package org.bringback.table.disclosure.check;

/** The whole numbers that a suppressed count may be, as far as readers can tell. */
public record Interval(long from, long to) {

    public long width() {
        return to - from;
    }
}
