package org.bringback.table.dimension;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of completed years at the as-of date.
 *
 * @param starts the first year of every group but the youngest, ascending: 6 and 12 make 0-5, 6-11 and 12+
 */
public record AgeGroups(List<Integer> starts) {

    public AgeGroups {
        starts = new Bands(Axis.AGE, starts).starts();
    }

    /** All groups, the youngest first and the unknown last. */
    public List<Category> categories() {
        return bands().categories();
    }

    /** The group of somebody born that day; unknown without a day, or with one after the as-of date. */
    public Category group(@Nullable LocalDate birth, LocalDate asOf) {
        return birth == null || birth.isAfter(asOf)
                ? Category.unknown(Axis.AGE)
                : bands().band(Period.between(birth, asOf).getYears());
    }

    private Bands bands() {
        return new Bands(Axis.AGE, starts);
    }
}
