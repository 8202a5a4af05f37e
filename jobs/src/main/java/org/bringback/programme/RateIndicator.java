package org.bringback.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bringback.programme.rows.IndicatorStore;
import org.bringback.programme.rows.NewestFile;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.text.BilingualText;

/** Computes a rate per thousand, of inhabitants or of what another table says, and refuses one over some of the places only. */
final class RateIndicator {

    private static final int THOUSAND = 1000;

    private final Programme programme;
    private final IndicatorStore store;
    private final Function<String, Optional<NewestFile>> files;

    /** @param files the file of a table that counts */
    RateIndicator(Programme programme, IndicatorStore store, Function<String, Optional<NewestFile>> files) {
        this.programme = programme;
        this.store = store;
        this.files = files;
    }

    SortedMap<String, MeasuredValue> measure(Indicator indicator, Formula.Rate rate, NewestFile rows, List<String> by) {
        SortedMap<String, BigDecimal> bases = bases(rate, by);
        SortedMap<String, MeasuredValue> measured = new TreeMap<>();
        known(store.count(rows, rate.selection(), by))
                .forEach((group, part) -> measured.put(
                        group,
                        MeasuredValue.quotient(
                                part, bases.getOrDefault(group, BigDecimal.ZERO), THOUSAND, indicator.decimals())));
        return measured;
    }

    private SortedMap<String, BigDecimal> bases(Formula.Rate rate, List<String> by) {
        return rate.base()
                .map(base -> files.apply(base.selection().table())
                        .filter(rows -> !store.isOfOtherLayout(rows))
                        .map(rows -> bases(base, rows, by))
                        .orElseGet(TreeMap::new))
                .orElseGet(() -> inhabitants(by));
    }

    private SortedMap<String, BigDecimal> bases(Formula.Rate.Base base, NewestFile rows, List<String> by) {
        return known(base.summed()
                .map(field -> store.sum(rows, new Formula.Sum(base.selection(), field), by))
                .orElseGet(() -> store.count(rows, base.selection(), by)));
    }

    private static SortedMap<String, BigDecimal> known(SortedMap<String, Optional<BigDecimal>> groups) {
        SortedMap<String, BigDecimal> known = new TreeMap<>();
        groups.forEach((group, number) -> number.ifPresent(some -> known.put(group, some)));
        return known;
    }

    private SortedMap<String, BigDecimal> inhabitants(List<String> by) {
        SortedMap<String, BigDecimal> inhabitants = new TreeMap<>();
        for (ProgrammePlace place : programme.places()) {
            place.inhabitants()
                    .map(known -> BigDecimal.valueOf(known.number()))
                    .ifPresent(number -> inhabitants.merge(by.isEmpty() ? "" : place.id(), number, BigDecimal::add));
        }
        return inhabitants;
    }

    /** Why there can be no rate over all: a rate over some of the places would be too high. */
    Optional<BilingualText> problem(Indicator indicator, Formula.Rate rate, NewestFile rows) {
        if (rate.base().isEmpty()) {
            return unknown(programme.places().stream()
                    .filter(place -> place.inhabitants().isEmpty())
                    .map(ProgrammePlace::name));
        }
        String table = rate.base().get().selection().table();
        Optional<NewestFile> others = files.apply(table);
        if (others.isEmpty()) {
            return Optional.of(TableIndicator.noFile(programme.table(table)));
        }
        if (store.isOfOtherLayout(others.get())) {
            return Optional.of(TableIndicator.otherLayout());
        }
        return unknown(indicator.breakdowns().stream()
                .flatMap(field -> withoutBase(rate, rows, field).map(group -> programme.valueName(field, group))));
    }

    private Stream<String> withoutBase(Formula.Rate rate, NewestFile rows, String field) {
        Map<String, BigDecimal> bases = bases(rate, List.of(field));
        return store.count(rows, rate.selection(), List.of(field)).keySet().stream()
                .filter(group -> bases.getOrDefault(group, BigDecimal.ZERO).signum() == 0);
    }

    private static Optional<BilingualText> unknown(Stream<BilingualText> places) {
        return places.reduce((one, other) ->
                        new BilingualText(one.thai() + " " + other.thai(), one.english() + ", " + other.english()))
                .map(names -> new BilingualText(
                        "ยังไม่ทราบจำนวนที่ใช้เป็นฐาน เช่น จำนวนประชากร ของ " + names.thai(),
                        "the number that it is per, such as the inhabitants, is not known of " + names.english()));
    }
}
