package org.bringback.table.fact;

import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Walks the facts of a snapshot in the order of their persons, a page in memory. */
final class FactCursor {

    /** Facts read at once. */
    static final int PAGE = 5_000;

    /** What {@link #person} says at the end: larger than any person. */
    static final long NOBODY = Long.MAX_VALUE;

    private final LongFunction<List<FactStore.Fact>> pages;
    private List<FactStore.Fact> page;
    private int next;

    /** @param pages gives the facts that come after a person, at most {@link #PAGE} */
    FactCursor(LongFunction<List<FactStore.Fact>> pages) {
        this.pages = pages;
        this.page = pages.apply(0);
    }

    /** The person of the next fact. */
    long person() {
        return next < page.size() ? page.get(next).person() : NOBODY;
    }

    /** The next fact, which is then passed; null at the end. */
    FactStore.@Nullable Fact poll() {
        if (next == page.size()) {
            return null;
        }
        FactStore.Fact fact = page.get(next++);
        if (next == page.size() && next == PAGE) {
            page = pages.apply(fact.person());
            next = 0;
        }
        return fact;
    }
}
