package org.bringback.table;

import java.util.List;

/**
 * One case that a figure counts.
 *
 * @param counted the case
 * @param yielding where each person counts once: the same person's cases on other lists
 */
public record CountedCase(CaseRef counted, List<CaseRef> yielding) {

    public CountedCase {
        yielding = List.copyOf(yielding);
    }

    static CountedCase alone(CaseRef counted) {
        return new CountedCase(counted, List.of());
    }
}
