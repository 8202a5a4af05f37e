package org.bringback.samples.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the indicators of one programme come to, counted object by object while its files are made. */
final class FigureTruth {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String programme;
    private final LocalDate asOf;
    private final List<List<String>> lines;

    FigureTruth(String programme, LocalDate asOf, List<List<String>> lines) {
        this.programme = programme;
        this.asOf = asOf;
        this.lines = lines;
    }

    /** Counts rows: no two of them are the same one. */
    static Object row(Object unused) {
        return new Object();
    }

    /** How many different ones there are, and by the values of fields. */
    <T> void count(String indicator, Collection<T> rows, Function<T, ?> counted, Map<String, Function<T, String>> by) {
        inGroups(rows, by, (field, value, some) -> {
            long number = distinct(some, counted);
            add(indicator, field, value, BigDecimal.valueOf(number), number);
        });
    }

    /** How many different ones there are of which some row is a part, of whatever groups there are. */
    <T> void part(
            String indicator,
            Collection<T> rows,
            Function<T, ?> counted,
            Predicate<T> part,
            Map<String, Function<T, String>> by) {
        inGroups(rows, by, (field, value, some) -> {
            long number = distinct(some.stream().filter(part).toList(), counted);
            add(indicator, field, value, BigDecimal.valueOf(number), number);
        });
    }

    /** Per cent of the different ones of which some row is a part. */
    <T> void share(
            String indicator,
            Collection<T> rows,
            Function<T, ?> counted,
            Predicate<T> part,
            Map<String, Function<T, String>> by) {
        inGroups(rows, by, (field, value, some) -> {
            long base = distinct(some, counted);
            long number = distinct(some.stream().filter(part).toList(), counted);
            add(indicator, field, value, quotient(BigDecimal.valueOf(number), BigDecimal.valueOf(base)), base);
        });
    }

    <T> void sum(
            String indicator,
            Collection<T> rows,
            Function<T, BigDecimal> summed,
            int decimals,
            Map<String, Function<T, String>> by) {
        inGroups(rows, by, (field, value, some) -> {
            add(indicator, field, value, sum(some, summed).setScale(decimals, RoundingMode.HALF_UP), 0);
        });
    }

    <T> void mean(
            String indicator, Collection<T> rows, Function<T, Integer> value, Map<String, Function<T, String>> by) {
        inGroups(rows, by, (field, group, some) -> {
            int sum = some.stream().mapToInt(value::apply).sum();
            BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(some.size()), 1, RoundingMode.HALF_UP);
            add(indicator, field, group, mean, some.size());
        });
    }

    /** One sum in per cent of another; where nothing is said of the first there is none. */
    <T> void ratio(
            String indicator,
            Collection<T> rows,
            Function<T, BigDecimal> part,
            Function<T, BigDecimal> base,
            Map<String, Function<T, String>> by) {
        inGroups(rows, by, (field, value, some) -> {
            if (sum(some, part).signum() > 0) {
                add(indicator, field, value, quotient(sum(some, part), sum(some, base)), 0);
            }
        });
    }

    /**
     * How many different ones there are per thousand of what is known of every group.
     *
     * @param per by the values of the one field
     */
    <T> void rate(String indicator, int decimals, Collection<T> rows, Function<T, ?> counted, Per<T> per) {
        inGroups(rows, Map.of(per.field(), per.value()), (field, value, some) -> {
            long base = per.numbers().entrySet().stream()
                    .filter(one -> field.isEmpty() || one.getKey().equals(value))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            BigDecimal number = BigDecimal.valueOf(distinct(some, counted)).multiply(BigDecimal.valueOf(1000));
            BigDecimal rate = number.divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
            add(indicator, field, value, rate, base);
        });
    }

    /**
     * What a rate is per.
     *
     * @param value of the field, by which the numbers are known
     */
    record Per<T>(String field, Function<T, String> value, Map<String, Long> numbers) {}

    private static <T> BigDecimal sum(Collection<T> rows, Function<T, BigDecimal> summed) {
        return rows.stream().map(summed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal base) {
        return part.multiply(HUNDRED).divide(base, 1, RoundingMode.HALF_UP);
    }

    private static <T> long distinct(Collection<T> rows, Function<T, ?> counted) {
        return rows.stream().map(counted).distinct().count();
    }

    private interface Group<T> {
        void count(String field, String value, Collection<T> rows);
    }

    private static <T> void inGroups(Collection<T> rows, Map<String, Function<T, String>> by, Group<T> group) {
        group.count("", "", rows);
        by.forEach((field, value) -> rows.stream()
                .collect(Collectors.groupingBy(value))
                .forEach((name, some) -> group.count(field, name, some)));
    }

    private void add(String indicator, String field, String group, BigDecimal value, long base) {
        lines.add(List.of(
                programme,
                asOf.toString(),
                indicator,
                field,
                group,
                value.toPlainString(),
                base == 0 ? "" : Long.toString(base)));
    }
}
