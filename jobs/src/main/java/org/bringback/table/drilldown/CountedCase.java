package org.bringback.table.drilldown;

import java.util.List;
import org.bringback.table.fact.CaseRef;

/**
 * One case that a figure counts.
 *
 * @param counted the case
 * @param overruled where each person counts once: the same person's cases on other lists
 */
public record CountedCase(CaseRef counted, List<CaseRef> overruled) {

    public CountedCase {
        overruled = List.copyOf(overruled);
    }

    static CountedCase alone(CaseRef counted) {
        return new CountedCase(counted, List.of());
    }
}
