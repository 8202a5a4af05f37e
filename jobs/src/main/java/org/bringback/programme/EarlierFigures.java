package org.bringback.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.programme.PlaceReport;
import org.bringback.text.file.Sha256;

/**
 * What readers of an edition were given of a programme by earlier releases: it cannot be taken back, so whatever is printed
 * now must not differ from it by few persons. Cells are named by the indicator and digests of a field and its value, as
 * names of schools have any length.
 *
 * @param releases of one day each, by cell; a number is empty where it was suppressed
 */
public record EarlierFigures(List<SortedMap<String, OptionalLong>> releases) {

    private static final int FIELD = 6;
    private static final int VALUE = 20;
    private static final String BASE = " base";
    private static final String FILE = "file ";
    private static final String WITHIN = "\u001f";

    public EarlierFigures {
        releases = List.copyOf(releases);
    }

    /** Before the first release. */
    public static EarlierFigures none() {
        return new EarlierFigures(List.of());
    }

    /**
     * What an edition gives its readers, by day and cell: of the newest day everything, of earlier ones the totals and what
     * is shown of places.
     */
    public static SortedMap<LocalDate, SortedMap<String, OptionalLong>> given(ProgrammeOverview overview) {
        SortedMap<LocalDate, SortedMap<String, OptionalLong>> given = new TreeMap<>();
        Set<String> places =
                overview.programme().reports().stream().map(PlaceReport::by).collect(Collectors.toSet());
        for (ProgrammeOverview.Past past : overview.past()) {
            SortedMap<String, OptionalLong> cells = new TreeMap<>();
            boolean newest = past.day().equals(overview.asOf());
            past.figures().stream()
                    .filter(figure -> FewPersons.isAboutPersons(figure.indicator()))
                    .forEach(figure -> put(cells, figure, newest, places));
            given.put(past.day(), cells);
        }
        SortedMap<String, OptionalLong> last = given.computeIfAbsent(overview.asOf(), unused -> new TreeMap<>());
        overview.crossed().stream()
                .flatMap(List::stream)
                .filter(figure -> FewPersons.isAboutPersons(figure.indicator()))
                .forEach(figure -> figure.places()
                        .forEach((place, values) ->
                                values.forEach((value, one) -> put(last, crossedCell(figure, place, value), one))));
        overview.files().stream()
                .filter(file -> file.asOf().filter(file.table()::hasPersons).isPresent())
                .forEach(file -> last.put(
                        FILE + file.table().id(),
                        file.hidden()
                                ? OptionalLong.empty()
                                : OptionalLong.of(file.counts().accepted())));
        return given;
    }

    private static void put(
            Map<String, OptionalLong> cells, IndicatorFigure figure, boolean whole, Set<String> places) {
        String id = figure.indicator().id();
        put(cells, id, figure.total());
        figure.groups().forEach((field, values) -> {
            if (whole || places.contains(field)) {
                values.forEach((value, one) -> put(cells, group(id, field) + digest(value, VALUE), one));
            }
        });
    }

    private static void put(Map<String, OptionalLong> cells, String cell, MeasuredValue measured) {
        if (measured.suppressed() || measured.value().isPresent()) {
            cells.put(cell, number(measured.suppressed(), measured.part()));
            cells.put(cell + BASE, number(measured.suppressed(), measured.base()));
        }
    }

    private static OptionalLong number(boolean suppressed, BigDecimal number) {
        return suppressed
                ? OptionalLong.empty()
                : OptionalLong.of(number.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static String group(String indicator, String field) {
        return indicator + " " + digest(field, FIELD) + "/";
    }

    private static String crossedCell(CrossedFigure figure, String place, String value) {
        return group(figure.indicator().id(), WITHIN + figure.within()) + digest(place + WITHIN + value, VALUE);
    }

    private static String digest(String text, int length) {
        return Sha256.hex(text).substring(0, length);
    }

    /** An indicator as each release that had it showed it. */
    List<IndicatorFigure> like(IndicatorFigure figure) {
        String id = figure.indicator().id();
        return releases.stream()
                .filter(cells -> cells.containsKey(id))
                .map(cells -> figure.with(measured(cells, id), groups(cells, figure)))
                .toList();
    }

    private static SortedMap<String, SortedMap<String, MeasuredValue>> groups(
            SortedMap<String, OptionalLong> cells, IndicatorFigure figure) {
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        figure.groups().forEach((field, values) -> {
            String prefix = group(figure.indicator().id(), field);
            Map<String, String> names = new HashMap<>();
            values.keySet().forEach(value -> names.put(prefix + digest(value, VALUE), value));
            SortedMap<String, MeasuredValue> own = new TreeMap<>();
            // a group that is not there any more was shown all the same
            cells.subMap(prefix, prefix + Character.MAX_VALUE).keySet().stream()
                    .filter(cell -> !cell.endsWith(BASE))
                    .forEach(cell -> own.put(names.getOrDefault(cell, cell), measured(cells, cell)));
            if (!own.isEmpty()) {
                groups.put(field, own);
            }
        });
        return groups;
    }

    private static MeasuredValue measured(SortedMap<String, OptionalLong> cells, String cell) {
        OptionalLong part = cells.getOrDefault(cell, OptionalLong.empty());
        OptionalLong base = cells.getOrDefault(cell + BASE, part);
        return part.isEmpty() || base.isEmpty()
                ? MeasuredValue.EMPTY.hidden()
                : new MeasuredValue(
                        Optional.of(BigDecimal.valueOf(part.getAsLong())),
                        BigDecimal.valueOf(part.getAsLong()),
                        BigDecimal.valueOf(base.getAsLong()),
                        Optional.empty(),
                        0,
                        false);
    }

    /** Places of which some value differs by few persons from what a release showed of it. */
    Set<String> changedPlaces(CrossedFigure figure, FewPersons few) {
        Set<String> changed = new HashSet<>();
        figure.places()
                .forEach((place, values) -> values.forEach((value, one) -> {
                    String cell = crossedCell(figure, place, value);
                    boolean tells = releases.stream()
                            .filter(cells -> cells.containsKey(cell))
                            .anyMatch(cells -> few.isSmallChange(one, measured(cells, cell)));
                    if (tells) {
                        changed.add(place);
                    }
                }));
        return changed;
    }

    /** Where each row is a person, so many rows more are so many persons more. */
    boolean isSmallChange(String table, long rows, FewPersons few) {
        return releases.stream()
                .map(cells -> cells.getOrDefault(FILE + table, OptionalLong.empty()))
                .flatMapToLong(OptionalLong::stream)
                .anyMatch(then -> few.isFew(BigDecimal.valueOf(Math.abs(rows - then))));
    }

    static Stream<IndicatorFigure> withField(List<IndicatorFigure> figures, String field) {
        return figures.stream().filter(figure -> Objects.nonNull(figure.groups().get(field)));
    }
}
