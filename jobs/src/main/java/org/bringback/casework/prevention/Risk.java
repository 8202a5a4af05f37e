package org.bringback.casework.prevention;

import java.util.List;
import org.bringback.casework.HeldCase;

/**
 * How much a child is at risk of leaving next.
 *
 * @param level of the highest rule that holds, 0 to 4
 * @param reasons all rules that hold
 */
public record Risk(HeldCase held, int level, List<RiskRule> reasons) {

    public Risk {
        reasons = List.copyOf(reasons);
    }
}
