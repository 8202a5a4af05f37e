package org.bringback.identity.linkage.compare;

/**
 * A degree of agreement between two values.
 *
 * @param name as it stands in model files and explanations
 * @param usual the share of true matches one would expect at this level before seeing any data; training starts here
 * @param apart whether such values cannot belong to one thing unless a person says so
 */
public record Level(String name, double usual, boolean apart) {
    public Level(String name, double usual) {
        this(name, usual, false);
    }
}
