package org.bringback.table.disclosure;

/**
 * How well an audience's tables are protected.
 *
 * @param minimum counts from 1 to one less are not printed; zeros are
 * @param width of the narrowest interval to which a reader may pin a suppressed count down; where the status tables alone
 *     leave less, what they leave
 */
public record SafetyRule(int minimum, int width) {

    public SafetyRule {
        if (minimum < 1 || width < 1) {
            throw new IllegalArgumentException("minimum and width are counted from 1");
        }
    }

    /** As wide as the minimum. */
    public static SafetyRule of(int minimum) {
        return new SafetyRule(minimum, minimum);
    }

    public boolean isSensitive(long count) {
        return count > 0 && count < minimum;
    }
}
