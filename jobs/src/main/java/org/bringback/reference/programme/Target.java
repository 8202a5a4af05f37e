package org.bringback.reference.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
        UNSTATED;

        static Optional<Type> find(String key) {
            return Arrays.stream(values())
                    .filter(type -> type.key().equals(key))
                    .findFirst();
        }

        static String known() {
            return Arrays.stream(values()).map(Type::key).collect(Collectors.joining(", "));
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether more or less of it is better. */
    public enum Direction {
        INCREASE,
        REDUCE
    }
}
