package org.bringback.reference.agency;

/**
 * When a list's figures are too old, in days. A limit that its YAML does not name is never reached.
 *
 * @param expectedBy so many days after the day that a night is about, its file has to be there
 * @param warnAfter older figures are said to be late
 * @param failAfter older figures end a night as a missing list does
 */
public record Freshness(int expectedBy, int warnAfter, int failAfter) {

    static final Freshness ANY = new Freshness(0, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
