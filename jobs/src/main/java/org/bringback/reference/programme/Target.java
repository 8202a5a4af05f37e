package org.bringback.reference.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an indicator is to become.
 *
 * @param value in the unit that the type says
 * @param date by when, where the documents say so
 */
public record Target(BigDecimal value, Type type, Direction direction, Optional<LocalDate> date) {

    /** What the number of a target means. In a YAML in lower case with hyphens. */
    public enum Type {
        /** The figure itself. */
        ABSOLUTE,
        /** A change in per cent of the baseline: −10 of 40 is 36. */
        RELATIVE_PERCENT,
        /** A change in the figure's own points: −10 of 40 is 30. */
        PERCENTAGE_POINTS,
        /** The documents do not say which; nothing is computed. */
        UNSTATED
    }

    /** Whether more or less of it is better. */
    public enum Direction {
        INCREASE,
        REDUCE
    }
}
