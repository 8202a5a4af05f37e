package org.bringback.reference.programme;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.agency.FieldType;
import org.bringback.reference.agency.FurtherField;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.BuddhistEra;

/**
 * A programme beside the main cohort.
 *
 * @param id the name of its file
 * @param places where it works
 * @param periods its terms or quarters, oldest first; they do not overlap
 * @param cohorts whom or what it counts together
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
        List<ProgrammeCohort> cohorts,
        SortedMap<String, ProgrammeTable> tables,
        Map<String, BilingualText> words,
        List<Indicator> indicators,
        List<PlaceReport> reports) {

    private static final BilingualText NOT_STATED = new BilingualText("ไม่ระบุ", "not stated");

    private static final BilingualText NO_COHORT = new BilingualText("ไม่อยู่ในกลุ่มใด", "in none of them");
    private static final BilingualText COHORT = new BilingualText("กลุ่มเป้าหมาย", "target group");
    private static final Locale THAI = Locale.forLanguageTag("th");

    public Programme {
        places = List.copyOf(places);
        periods = List.copyOf(periods);
        cohorts = List.copyOf(cohorts);
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

    /** How a value of a field is called: a cohort, a place, a month, what a code means, else the value itself. */
    public BilingualText valueName(String field, String value) {
        if (field.equals(ProgrammeCohort.FIELD)) {
            return cohorts.stream()
                    .filter(cohort -> cohort.id().equals(value))
                    .map(ProgrammeCohort::name)
                    .findFirst()
                    .orElse(NO_COHORT);
        }
        if (value.isEmpty()) {
            return NOT_STATED;
        }
        return places.stream()
                .filter(place -> place.id().equals(value))
                .map(ProgrammePlace::name)
                .findFirst()
                .or(() -> Optional.ofNullable(words.get(value)))
                .orElseGet(() -> isDate(field) ? month(YearMonth.parse(value)) : new BilingualText(value, value));
    }

    private boolean isDate(String field) {
        return tables.values().stream()
                .flatMap(table -> ProgrammeColumns.of(table.newest()).find(field).stream())
                .anyMatch(known -> known.type() == FieldType.DATE);
    }

    private static BilingualText month(YearMonth month) {
        return new BilingualText(
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, THAI) + " "
                        + BuddhistEra.year(month.atDay(1)),
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH) + " " + month.getYear());
    }

    /** How a field is called by which an indicator is broken down: its label, else the header of its column. */
    public BilingualText label(Indicator indicator, String field) {
        if (field.equals(ProgrammeCohort.FIELD)) {
            return COHORT;
        }
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
