package org.bringback.table.dimension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of days for which cases have had their status.
 *
 * @param starts the first day of every group but the shortest, ascending: 30 and 90 make 0-29, 30-89 and 90+
 */
public record AgeingGroups(List<Integer> starts) {

    public AgeingGroups {
        starts = new Bands(Axis.AGEING, starts).starts();
    }

    /** All groups, the shortest first and the unknown last. */
    public List<Category> categories() {
        return bands().categories();
    }

    /** The group of a case with a status of that day; unknown without a day, or with one after the as-of date. */
    public Category group(@Nullable LocalDate since, LocalDate asOf) {
        return since == null || since.isAfter(asOf)
                ? Category.unknown(Axis.AGEING)
                : bands().band(ChronoUnit.DAYS.between(since, asOf));
    }

    private Bands bands() {
        return new Bands(Axis.AGEING, starts);
    }
}
