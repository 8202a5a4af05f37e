package org.bringback.samples.country;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.codes.Status;

/**
 * How many cases of every list stand where at every as-of date. A status without an entry did not exist at that date.
 */
public record SampleFigures(SortedMap<OfficeList, SortedMap<LocalDate, Map<Status, Integer>>> byList) {

    /** All as-of dates, in order; a list need not have figures for each. */
    public List<LocalDate> dates() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        byList.values().forEach(byDate -> dates.addAll(byDate.keySet()));
        return List.copyOf(dates);
    }

    public Map<Status, Integer> at(OfficeList list, LocalDate asOf) {
        return byList.getOrDefault(list, new TreeMap<>()).getOrDefault(asOf, Map.of());
    }

    /**
     * Every figure times a factor. The total and Died are rounded half up, so that a cohort stays closed and nobody
     * comes back from the dead; the other statuses share the rest by largest remainder.
     */
    public SampleFigures times(BigDecimal factor) {
        SortedMap<OfficeList, SortedMap<LocalDate, Map<Status, Integer>>> scaled = new TreeMap<>();
        byList.forEach((list, byDate) -> {
            SortedMap<LocalDate, Map<Status, Integer>> dates = new TreeMap<>();
            byDate.forEach((asOf, counts) -> dates.put(asOf, scaled(counts, factor)));
            scaled.put(list, dates);
        });
        return new SampleFigures(scaled);
    }

    private static Map<Status, Integer> scaled(Map<Status, Integer> counts, BigDecimal factor) {
        Map<Status, Integer> result = new EnumMap<>(Status.class);
        int rest = rounded(total(counts), factor);
        if (counts.containsKey(Status.DIED)) {
            int died = Math.min(rest, rounded(counts.getOrDefault(Status.DIED, 0), factor));
            result.put(Status.DIED, died);
            rest -= died;
        }
        List<Status> living = new ArrayList<>(counts.keySet());
        living.remove(Status.DIED);
        for (Status status : living) {
            int floor = exact(counts.getOrDefault(status, 0), factor)
                    .setScale(0, RoundingMode.FLOOR)
                    .intValueExact();
            result.put(status, Math.min(rest, floor));
            rest -= Math.min(rest, floor);
        }
        living.sort(Comparator.comparing((Status status) -> remainder(counts.getOrDefault(status, 0), factor))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < rest; i++) {
            result.merge(living.get(i % living.size()), 1, Integer::sum);
        }
        return result;
    }

    public static int total(Map<Status, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int rounded(int count, BigDecimal factor) {
        return Rounding.whole(exact(count, factor)).intValueExact();
    }

    private static BigDecimal remainder(int count, BigDecimal factor) {
        return exact(count, factor).remainder(BigDecimal.ONE);
    }

    private static BigDecimal exact(int count, BigDecimal factor) {
        return factor.multiply(new BigDecimal(count));
    }
}
