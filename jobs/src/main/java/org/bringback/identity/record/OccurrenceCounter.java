package org.bringback.identity.record;

import java.util.HashMap;
import java.util.Map;
import org.bringback.linkage.record.LongSet;

/** Counts the rows of one file that say the same, of which there are few. */
final class OccurrenceCounter {

    private final LongSet met = new LongSet();
    private final Map<Long, Integer> repeated = new HashMap<>();

    /** Which of the rows that say this it is, from 1. */
    int next(long hash) {
        return met.add(hash) ? 1 : repeated.merge(hash, 2, (number, any) -> number + 1);
    }
}
