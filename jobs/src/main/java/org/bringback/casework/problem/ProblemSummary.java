package org.bringback.casework.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** How many problems there are by level and category, and for how long they have been open. */
public record ProblemSummary(List<Row> rows) {

    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    /**
     * A level and category.
     *
     * @param upToMonth open for at most 30 days
     * @param upToQuarter for 31 to 90 days
     * @param longer for more
     * @param closed solved or declined
     */
    public record Row(Problem.Level level, String category, int upToMonth, int upToQuarter, int longer, int closed) {

        public int open() {
            return upToMonth + upToQuarter + longer;
        }
    }

    private record Key(Problem.Level level, String category) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::level).thenComparing(Key::category).compare(this, other);
        }
    }

    public static ProblemSummary of(List<Problem> problems, LocalDate asOf) {
        TreeMap<Key, int[]> counts = new TreeMap<>();
        for (Problem one : problems) {
            int[] count = counts.computeIfAbsent(new Key(one.level(), one.category()), key -> new int[4]);
            count[one.state().isOpen() ? age(asOf.toEpochDay() - one.since().toEpochDay()) : 3]++;
        }
        List<Row> rows = new ArrayList<>();
        counts.forEach(
                (key, count) -> rows.add(new Row(key.level(), key.category(), count[0], count[1], count[2], count[3])));
        return new ProblemSummary(List.copyOf(rows));
    }

    private static int age(long days) {
        return days <= MONTH ? 0 : days <= QUARTER ? 1 : 2;
    }
}
