package org.bringback.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;

/** How many cases are where: open, closed, forwarded and in transit make all cases of a list and area. */
public record CaseAccounts(List<Row> rows) {

    /**
     * A list's cases in an area.
     *
     * @param area empty for cases that name none
     * @param all as the lists count them, not the sum of the others
     */
    public record Row(
            ListId list, Optional<AreaId> area, long open, long closed, long forwarded, long inTransit, long all) {

        long sum() {
            return open + closed + forwarded + inTransit;
        }
    }

    /** Whose cases they are. */
    public record Scope(ListId list, Optional<AreaId> area) implements Comparable<Scope> {

        private static final Comparator<Scope> ORDER = Comparator.comparing(Scope::list)
                .thenComparing(scope -> scope.area().map(AreaId::value).orElse(""));

        @Override
        public int compareTo(Scope other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Counts cases and holds them against how many there should be.
     *
     * @param listed cases by list and area, counted by another route
     * @throws IllegalStateException where the account does not come out
     */
    public static CaseAccounts of(List<HeldCase> cases, Map<Scope, Long> listed) {
        Map<Scope, long[]> counts = new TreeMap<>();
        for (HeldCase one : cases) {
            Scope scope = new Scope(
                    one.state().listed().list(), one.state().listed().places().area());
            counts.computeIfAbsent(scope, key -> new long[HeldCase.Custody.values().length])[
                    one.custody().ordinal()]++;
        }
        List<Row> rows = new ArrayList<>();
        counts.forEach((scope, count) -> rows.add(new Row(
                scope.list(),
                scope.area(),
                count[HeldCase.Custody.OPEN.ordinal()],
                count[HeldCase.Custody.CLOSED.ordinal()],
                count[HeldCase.Custody.FORWARDED.ordinal()],
                count[HeldCase.Custody.IN_TRANSIT.ordinal()],
                listed.getOrDefault(scope, 0L))));
        listed.forEach((scope, all) -> {
            if (!counts.containsKey(scope)) {
                rows.add(new Row(scope.list(), scope.area(), 0, 0, 0, 0, all));
            }
        });
        AccountsByFlow flow = AccountsByFlow.of(cases, listed);
        rows.forEach(row -> require(row, flow.flow(new Scope(row.list(), row.area()))));
        return new CaseAccounts(List.copyOf(rows));
    }

    private static void require(Row row, long... byFlow) {
        if (!Arrays.equals(byFlow, new long[] {row.open(), row.closed(), row.forwarded(), row.inTransit()})) {
            throw new IllegalStateException("cases counted by where they stand and by what moved them differ: " + row
                    + " and " + Arrays.toString(byFlow));
        }
        if (row.sum() != row.all()) {
            throw new IllegalStateException("open, closed, forwarded and in transit make " + row.sum() + " and not "
                    + row.all() + " cases of " + row.list() + " "
                    + row.area().map(AreaId::value).orElse("-"));
        }
    }

    /** Of all lists and areas. */
    public Row total(ListId name) {
        return new Row(
                name,
                Optional.empty(),
                rows.stream().mapToLong(Row::open).sum(),
                rows.stream().mapToLong(Row::closed).sum(),
                rows.stream().mapToLong(Row::forwarded).sum(),
                rows.stream().mapToLong(Row::inTransit).sum(),
                rows.stream().mapToLong(Row::all).sum());
    }

    /** Cases in transit by how long: up to 14 days, 15 to 30, 31 to 60, more. */
    public static Map<Integer, Long> inTransitByAge(List<HeldCase> cases, LocalDate asOf) {
        Map<Integer, Long> ages = new TreeMap<>(Map.of(14, 0L, 30, 0L, 60, 0L, Integer.MAX_VALUE, 0L));
        for (HeldCase one : cases) {
            one.daysInTransit(asOf)
                    .ifPresent(days -> ages.merge(
                            ages.keySet().stream()
                                    .filter(limit -> days <= limit)
                                    .findFirst()
                                    .orElseThrow(),
                            1L,
                            Long::sum));
        }
        return ages;
    }
}
