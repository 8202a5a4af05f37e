package org.bringback.reference.programme;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.agency.FurtherField;
import org.bringback.text.BilingualText;

/**
 * A programme beside the main cohort.
 *
 * @param id the name of its file
 * @param places where it works
 * @param periods its terms or quarters, oldest first; they do not overlap
 * @param tables what its files hold, by their ids
 * @param words what codes of its files mean, for people
 * @param indicators in the order in which they are shown
 * @param reports of single places, beside the programme's own
 */
public record Programme(
        String id,
        BilingualText name,
        List<ProgrammePlace> places,
        List<ProgrammePeriod> periods,
        SortedMap<String, ProgrammeTable> tables,
        Map<String, BilingualText> words,
        List<Indicator> indicators,
        List<PlaceReport> reports) {

    private static final BilingualText NOT_STATED = new BilingualText("ไม่ระบุ", "not stated");

    public Programme {
        places = List.copyOf(places);
        periods = List.copyOf(periods);
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        words = Map.copyOf(words);
        indicators = List.copyOf(indicators);
        reports = List.copyOf(reports);
    }

    /** @throws IllegalArgumentException when there is no such table */
    public ProgrammeTable table(String table) {
        return Optional.ofNullable(tables.get(table))
                .orElseThrow(() -> new IllegalArgumentException("no table " + table));
    }

    /** How a value of a field is called: a place's name, what a code means, else the value itself. */
    public BilingualText valueName(String value) {
        return places.stream()
                .filter(place -> place.id().equals(value))
                .map(ProgrammePlace::name)
                .findFirst()
                .or(() -> Optional.ofNullable(words.get(value)))
                .orElse(value.isEmpty() ? NOT_STATED : new BilingualText(value, value));
    }

    /** How a field is called by which an indicator is broken down: its label, else the header of its column. */
    public BilingualText label(Indicator indicator, String field) {
        return indicator
                .formula()
                .table()
                .map(table -> Stream.of(table(table)))
                .orElseGet(() -> tables.values().stream())
                .flatMap(table -> table.newest().columns().stream())
                .filter(column -> column.further()
                        .filter(further -> further.name().equals(field))
                        .isPresent())
                .findFirst()
                .map(column -> column.further()
                        .flatMap(FurtherField::label)
                        .orElse(new BilingualText(column.header(), column.header())))
                .orElse(new BilingualText(field, field));
    }

    public Optional<Indicator> find(String indicator) {
        return indicators.stream().filter(one -> one.id().equals(indicator)).findFirst();
    }
}
