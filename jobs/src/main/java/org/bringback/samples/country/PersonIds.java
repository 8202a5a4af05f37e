package org.bringback.samples.country;

/**
 * A person's numbers.
 *
 * @param first the 13-digit ID, or the G code of a person without one
 * @param later what replaced it: for a G code the 13-digit ID given afterwards, else the same again
 * @param parent the 13-digit ID of a parent, whom twins share
 */
public record PersonIds(String first, String later, String parent) {

    public boolean hasGCode() {
        return first.startsWith("G");
    }
}
