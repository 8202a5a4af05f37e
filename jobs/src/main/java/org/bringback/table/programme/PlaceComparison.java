package org.bringback.table.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.programme.IndicatorFigure;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** A programme's places side by side. */
final class PlaceComparison {

    private static final int MAX_NAMED = 2;

    private final ProgrammePlaceTables tables;
    private final List<ProgrammePlace> places;
    private final ReportWords words;
    private final ProgrammeTableFactory factory;
    private final LocalDate day;

    /** @param places all of the programme's */
    PlaceComparison(ProgrammePlaceTables tables, List<ProgrammePlace> places, ReportWords words, LocalDate day) {
        this.day = day;
        this.tables = tables;
        this.places = List.copyOf(places);
        this.words = words;
        this.factory = new ProgrammeTableFactory(words);
    }

    /** How far the places lie apart, indicator by indicator; a place is named only where every place's value is shown. */
    ReportTable table() {
        List<ReportRow> rows = tables.figures().stream()
                .map(figure -> ReportRow.of(
                                figure.indicator().id(), IndicatorTables.name(figure.indicator()), compared(figure))
                        .about(figure.fileAsOf()))
                .toList();
        return new ReportTable(
                new Topic("compared-" + tables.definition().by().replace('_', '-'), 3),
                words.get("programme_title_compared", "field", tables.label()),
                words.get("programme_stub_compared"),
                List.of(
                        factory.column("lowest", Unit.NUMBER),
                        factory.column("lowest_place", Unit.TEXT),
                        factory.column("median", Unit.NUMBER),
                        factory.column("highest", Unit.NUMBER),
                        factory.column("highest_place", Unit.TEXT)),
                rows,
                Optional.empty(),
                notes());
    }

    private List<BilingualText> notes() {
        List<BilingualText> notes = new ArrayList<>(List.of(words.get("programme_note_compared")));
        notes.addAll(new PlaceTypeNotes(words, day).compared(places));
        return notes;
    }

    private List<ReportCell> compared(IndicatorFigure figure) {
        List<BigDecimal> values = tables.values(figure).stream().sorted().toList();
        if (values.isEmpty() || values.size() < places.size()) {
            ReportCell none = ReportCell.of(CellSymbol.NOT_AVAILABLE);
            return List.of(none, none, none, none, none);
        }
        BigDecimal lowest = values.get(0);
        BigDecimal highest = values.get(values.size() - 1);
        return List.of(
                ReportCell.of(lowest),
                ReportCell.of(places(figure, lowest)),
                ReportCell.of(median(values, figure.indicator().decimals())),
                ReportCell.of(highest),
                ReportCell.of(places(figure, highest)));
    }

    private static BigDecimal median(List<BigDecimal> sorted, int decimals) {
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        BigDecimal high = sorted.get(sorted.size() / 2);
        return low.add(high).divide(BigDecimal.valueOf(2), decimals, RoundingMode.HALF_UP);
    }

    private BilingualText places(IndicatorFigure figure, BigDecimal value) {
        List<ProgrammePlace> those = places.stream()
                .filter(place -> tables.measured(figure, place)
                        .value()
                        .filter(value::equals)
                        .isPresent())
                .sorted(Comparator.comparing(ProgrammePlace::id))
                .toList();
        return those.size() > MAX_NAMED
                ? words.get("programme_several_places", "places", those.size())
                : those.stream()
                        .map(ProgrammePlace::name)
                        .reduce((one, other) -> new BilingualText(
                                one.thai() + " " + other.thai(), one.english() + ", " + other.english()))
                        .orElseThrow();
    }
}
