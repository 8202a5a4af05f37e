package org.bringback.identity.record;

import java.util.Comparator;
import org.bringback.intake.row.RowKey;

/**
 * A person, named after the oldest row that speaks of them. It says nothing about the person, stays the same from run
 * to run, and comes out the same when everything is rebuilt from the archived files in their order.
 *
 * @param value of its {@link RowKey}
 */
public record PersonKey(long value) {

    public static final Comparator<PersonKey> BY_AGE = Comparator.comparingLong(PersonKey::value);

    public static PersonKey of(RowKey oldest) {
        return new PersonKey(oldest.value());
    }
}
