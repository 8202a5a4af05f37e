package org.bringback.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.bringback.programme.rows.IndicatorStore;
import org.bringback.programme.rows.NewestFile;
import org.bringback.programme.rows.PersonPairStore;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;

/** Measures indicators over the rows of a file: over all of them, and by the fields by which they are broken down. */
final class IndicatorMeasures {

    private static final int PERCENT = 100;

    /** @param groups by field, then by its value */
    record Measured(MeasuredValue total, SortedMap<String, SortedMap<String, MeasuredValue>> groups) {}

    private final IndicatorStore store;
    private final PersonPairStore personPairs;
    private final RateIndicator rates;

    IndicatorMeasures(IndicatorStore store, PersonPairStore personPairs, RateIndicator rates) {
        this.store = store;
        this.personPairs = personPairs;
        this.rates = rates;
    }

    /**
     * Walking over the rows takes the longest of all: where what is measured of groups adds up, which that of different
     * persons does not, one walk says all.
     */
    Measured all(Indicator indicator, NewestFile rows) {
        Formula formula = indicator.formula();
        List<String> fields = indicator.breakdowns();
        int decimals = indicator.decimals();
        if (formula instanceof Formula.MeanDifference difference) {
            return added(
                    fields,
                    by -> personPairs.pairs(rows, difference, by),
                    PersonPairStore.Pairs::plus,
                    pairs -> mean(pairs, decimals));
        }
        if (formula instanceof Formula.Sum sum) {
            return added(
                    fields, by -> store.sum(rows, sum, by), IndicatorMeasures::plus, number -> whole(number, decimals));
        }
        if (formula instanceof Formula.Share share && share.within().counted().isEmpty()) {
            return added(
                    fields,
                    by -> store.parts(rows, share.within(), share.part(), by),
                    IndicatorStore.Parts::plus,
                    parts -> share(parts, decimals));
        }
        if (formula instanceof Formula.Count count
                && count.selection().counted().isEmpty()) {
            return added(
                    fields,
                    by -> store.count(rows, count.selection(), by),
                    IndicatorMeasures::plus,
                    number -> whole(number, 0));
        }
        return oneByOne(fields, by -> by(indicator, rows, by));
    }

    private static <T> Measured added(
            List<String> fields,
            Function<List<String>, SortedMap<String, T>> query,
            BinaryOperator<T> plus,
            Function<T, MeasuredValue> measured) {
        SortedMap<String, T> cells = fields.isEmpty() ? new TreeMap<>() : query.apply(fields);
        if (cells.isEmpty()) {
            return oneByOne(fields, by -> measured(query.apply(by), measured));
        }
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        for (int number = 0; number < fields.size(); number++) {
            SortedMap<String, T> sums = new TreeMap<>();
            for (var cell : cells.entrySet()) {
                String value = cell.getKey().split(IndicatorStore.SEPARATOR, -1)[number];
                sums.merge(value, cell.getValue(), plus);
            }
            groups.put(fields.get(number), measured(sums, measured));
        }
        T all = cells.values().stream().reduce(plus).orElseThrow();
        return new Measured(measured.apply(all), groups);
    }

    private static Measured oneByOne(
            List<String> fields, Function<List<String>, SortedMap<String, MeasuredValue>> query) {
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        fields.forEach(field -> groups.put(field, query.apply(List.of(field))));
        return new Measured(query.apply(List.of()).getOrDefault("", MeasuredValue.EMPTY), groups);
    }

    private static <T> SortedMap<String, MeasuredValue> measured(
            SortedMap<String, T> groups, Function<T, MeasuredValue> measured) {
        SortedMap<String, MeasuredValue> values = new TreeMap<>();
        groups.forEach((group, value) -> values.put(group, measured.apply(value)));
        return values;
    }

    private static Optional<BigDecimal> plus(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().add(other.get())) : one.or(() -> other);
    }

    /** By the values of fields; one group with an empty name where there is no field. */
    SortedMap<String, MeasuredValue> by(Indicator indicator, NewestFile rows, List<String> by) {
        Formula formula = indicator.formula();
        int decimals = indicator.decimals();
        if (formula instanceof Formula.Count count) {
            return measured(store.count(rows, count.selection(), by), number -> whole(number, 0));
        }
        if (formula instanceof Formula.Sum sum) {
            return measured(store.sum(rows, sum, by), number -> whole(number, decimals));
        }
        if (formula instanceof Formula.Share share) {
            return measured(store.parts(rows, share.within(), share.part(), by), parts -> share(parts, decimals));
        }
        if (formula instanceof Formula.MeanDifference difference) {
            return measured(personPairs.pairs(rows, difference, by), pairs -> mean(pairs, decimals));
        }
        return formula instanceof Formula.Rate rate ? rates.measure(indicator, rate, rows, by) : new TreeMap<>();
    }

    private static MeasuredValue share(IndicatorStore.Parts parts, int decimals) {
        return MeasuredValue.quotient(parts.part(), parts.base(), PERCENT, decimals);
    }

    private static MeasuredValue whole(Optional<BigDecimal> number, int decimals) {
        return number.map(known -> MeasuredValue.of(known, decimals)).orElse(MeasuredValue.EMPTY);
    }

    private static MeasuredValue mean(PersonPairStore.Pairs pairs, int decimals) {
        BigDecimal count = BigDecimal.valueOf(pairs.count());
        if (pairs.count() == 0) {
            return new MeasuredValue(Optional.empty(), count, count, Optional.empty(), pairs.reversed(), false);
        }
        return new MeasuredValue(
                MeasuredValue.of(pairs.mean(), decimals).value(),
                Optional.of(pairs.mean()),
                count,
                count,
                ConfidenceInterval.of(pairs.mean(), pairs.deviation(), pairs.count()),
                pairs.reversed(),
                false);
    }
}
