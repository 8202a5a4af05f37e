package org.bringback.cli.evaluate.people;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which people, and how dirty their rows are.
 *
 * @param cases about as many rows has the list
 * @param registerRows about as many rows has the register
 * @param heavy whether errors are as frequent as in the worst offices
 * @param errors those that happen
 */
public record PeopleOptions(long seed, int cases, int registerRows, boolean heavy, Set<PeopleError> errors) {
    public PeopleOptions {
        errors = Collections.unmodifiableSet(
                errors.isEmpty() ? EnumSet.noneOf(PeopleError.class) : EnumSet.copyOf(errors));
    }

    /** All errors. */
    public static PeopleOptions of(long seed, int cases, int registerRows, boolean heavy) {
        return new PeopleOptions(seed, cases, registerRows, heavy, EnumSet.allOf(PeopleError.class));
    }

    /** The same people with these errors only. */
    public PeopleOptions with(Set<PeopleError> some) {
        return new PeopleOptions(seed, cases, registerRows, heavy, some);
    }
}
