package org.bringback.identity.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.identity.records.Saying;
import org.jspecify.annotations.Nullable;

/** The rows behind some pairs: as the engine takes them, and as people read them. */
final class Rows {

    private final Map<Long, Saying> sayings = new HashMap<>();
    private final Map<Long, Side> shown = new HashMap<>();
    private final Map<Long, String> entries = new HashMap<>();
    private final Sides sides;

    Rows(Sides sides) {
        this.sides = sides;
    }

    void add(List<Saying> some, Map<Long, ReviewStore.Origin> origins, boolean registered) {
        for (Saying saying : some) {
            ReviewStore.@Nullable Origin origin = origins.get(saying.key());
            if (origin != null) {
                sayings.put(saying.key(), saying);
                shown.put(saying.key(), sides.of(saying, origin));
                entries.put(saying.key(), registered ? "entry " + saying.hash() : "record " + saying.key());
            }
        }
    }

    boolean has(RowPair pair) {
        return sayings.containsKey(pair.left()) && sayings.containsKey(pair.right()) && pair.left() != pair.right();
    }

    Saying saying(long key) {
        return found(sayings, key);
    }

    Side side(long key) {
        return found(shown, key);
    }

    private static <T> T found(Map<Long, T> rows, long key) {
        T row = rows.get(key);
        if (row == null) {
            throw new IllegalArgumentException("no row " + key);
        }
        return row;
    }

    Map<Long, String> entries() {
        return entries;
    }
}
