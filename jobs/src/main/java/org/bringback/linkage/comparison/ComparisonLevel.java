package org.bringback.linkage.comparison;

/**
 * A degree of agreement between two values.
 *
 * @param name as it stands in model files and explanations
 * @param initialM the share of true matches one would expect at this level before seeing any data; training starts here
 * @param cannotLink whether such values cannot belong to one thing unless a person says so or all else makes it certain
 */
public record ComparisonLevel(String name, double initialM, boolean cannotLink) {
    public ComparisonLevel(String name, double initialM) {
        this(name, initialM, false);
    }
}
