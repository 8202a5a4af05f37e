package org.bringback.table;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of completed years at the as-of date.
 *
 * @param starts the first year of every group but the youngest, ascending: 6 and 12 make 0-5, 6-11 and 12+
 */
public record AgeGroups(List<Integer> starts) {

    public AgeGroups {
        starts = List.copyOf(starts);
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i) <= (i == 0 ? 0 : starts.get(i - 1))) {
                throw new IllegalArgumentException("the first years of age groups ascend from 1: " + starts);
            }
        }
    }

    /** All groups, the youngest first and the unknown last. */
    public List<Category> categories() {
        List<Category> groups = new ArrayList<>();
        for (int group = 0; group <= starts.size(); group++) {
            groups.add(group(group));
        }
        groups.add(Category.unknown(Axis.AGE));
        return groups;
    }

    /** The group of somebody born that day; unknown without a day, or with one after the as-of date. */
    public Category of(@Nullable LocalDate birth, LocalDate asOf) {
        if (birth == null || birth.isAfter(asOf)) {
            return Category.unknown(Axis.AGE);
        }
        int age = Period.between(birth, asOf).getYears();
        return group((int) starts.stream().filter(start -> start <= age).count());
    }

    private Category group(int number) {
        int first = number == 0 ? 0 : starts.get(number - 1);
        boolean last = number == starts.size();
        return new Category(Axis.AGE, last ? first + "+" : first + "-" + (starts.get(number) - 1));
    }
}
