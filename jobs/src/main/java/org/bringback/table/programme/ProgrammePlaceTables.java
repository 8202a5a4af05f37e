package org.bringback.table.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.programme.CrossedFigure;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.MeasuredValue;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.programme.PlaceReport;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.thai.ThaiOrder;

/** What a programme's figures say of one place, beside all of its places. They are cells of the programme's own report. */
final class ProgrammePlaceTables {

    private final ProgrammeOverview overview;
    private final int number;
    private final ReportWords words;
    private final ProgrammeTableFactory factory;

    /** @param number of the report of places among the programme's */
    ProgrammePlaceTables(ProgrammeOverview overview, int number, ReportWords words) {
        this.overview = overview;
        this.number = number;
        this.words = words;
        this.factory = new ProgrammeTableFactory(words);
    }

    PlaceReport definition() {
        return overview.programme().reports().get(number);
    }

    /** The indicators that are known by place, in their order. */
    List<IndicatorFigure> figures() {
        return overview.figures().stream()
                .filter(figure ->
                        figure.indicator().breakdowns().contains(definition().by()))
                .toList();
    }

    MeasuredValue measured(IndicatorFigure figure, ProgrammePlace place) {
        SortedMap<String, MeasuredValue> groups =
                figure.groups().getOrDefault(definition().by(), new TreeMap<>());
        return groups.getOrDefault(place.id(), MeasuredValue.EMPTY);
    }

    List<ReportTable> list(ProgrammePlace place) {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(indicators(place));
        tables.add(trend(place));
        definition().within().forEach(field -> tables.add(within(field, place)));
        return tables;
    }

    private ReportTable indicators(ProgrammePlace place) {
        List<ReportRow> rows = figures().stream()
                .map(figure -> ReportRow.of(
                                figure.indicator().id(),
                                IndicatorTables.name(figure.indicator()),
                                List.of(
                                        IndicatorTables.shown(measured(figure, place)),
                                        IndicatorTables.shown(figure.total()),
                                        position(figure, place)))
                        .about(figure.fileAsOf()))
                .toList();
        return factory.table(
                new Topic(Topic.PLACE_INDICATORS, 0),
                List.of(
                        factory.column("here", Unit.NUMBER),
                        factory.column("all_places", Unit.NUMBER),
                        factory.column("position", Unit.NUMBER)),
                rows,
                notes(place));
    }

    /** Those of the programme's own report about the same indicators, what the place is, and what a position is. */
    private List<BilingualText> notes(ProgrammePlace place) {
        List<BilingualText> notes = new ArrayList<>(IndicatorNotes.of(figures(), words));
        notes.addAll(new PlaceTypeNotes(words, overview.asOf()).about(place));
        notes.add(words.get("programme_note_position"));
        return notes;
    }

    /** Its place among all by its value, the largest first; only where every place's value is shown. */
    private ReportCell position(IndicatorFigure figure, ProgrammePlace place) {
        List<BigDecimal> values = values(figure);
        return values.size() < overview.programme().places().size()
                ? ReportCell.of(CellSymbol.NOT_AVAILABLE)
                : ReportCell.of(1
                        + values.stream()
                                .filter(value -> value.compareTo(
                                                measured(figure, place).value().orElseThrow())
                                        > 0)
                                .count());
    }

    /** Of all places for which it is shown. */
    List<BigDecimal> values(IndicatorFigure figure) {
        return overview.programme().places().stream()
                .flatMap(place -> measured(figure, place).value().stream())
                .toList();
    }

    private ReportTable trend(ProgrammePlace place) {
        List<ReportRow> rows = figures().stream()
                .map(figure -> figure.indicator().id())
                .map(id -> ReportRow.of(
                        id,
                        IndicatorTables.name(overview.programme().find(id).orElseThrow()),
                        overview.past().stream()
                                .map(past -> IndicatorTables.shown(measured(past.figure(id), place)))
                                .toList()))
                .toList();
        return factory.table(
                new Topic("place-trend", 2),
                IndicatorTables.days(overview, words),
                rows,
                List.of(words.get("programme_note_trend")));
    }

    private ReportTable within(String field, ProgrammePlace place) {
        List<CrossedFigure> crossed = overview.crossed().get(number).stream()
                .filter(figure -> figure.within().equals(field))
                .toList();
        List<ReportRow> rows = crossed.stream()
                .flatMap(figure -> here(figure, place).keySet().stream())
                .distinct()
                .sorted(ThaiOrder.BY_NAME)
                .map(value -> ReportRow.of(
                        value.isEmpty() ? "NOT_STATED" : value,
                        overview.programme().valueName(field, value),
                        crossed.stream()
                                .map(figure -> IndicatorTables.shown(
                                        here(figure, place).getOrDefault(value, MeasuredValue.EMPTY)))
                                .toList()))
                .toList();
        BilingualText label = overview.programme().label(crossed.get(0).indicator(), field);
        return new ReportTable(
                new Topic("place-by-" + field.replace('_', '-'), 3),
                words.get("programme_title_by", "field", label),
                label,
                crossed.stream()
                        .map(figure -> ReportColumn.of(
                                figure.indicator().id().replace('-', '_'),
                                IndicatorTables.name(figure.indicator()),
                                Unit.NUMBER))
                        .toList(),
                rows,
                Optional.empty(),
                List.of());
    }

    private static SortedMap<String, MeasuredValue> here(CrossedFigure figure, ProgrammePlace place) {
        return figure.places().getOrDefault(place.id(), new TreeMap<>());
    }

    BilingualText label() {
        return overview.programme()
                .label(figures().get(0).indicator(), definition().by());
    }

    /** What stands out at one place. */
    List<BilingualText> sentences(ProgrammePlace place) {
        int known = 0;
        int highest = 0;
        int lowest = 0;
        for (IndicatorFigure figure : figures()) {
            List<BigDecimal> values = values(figure).stream().sorted().toList();
            boolean compared = values.size() == overview.programme().places().size()
                    && values.size() > 1
                    && values.get(0).compareTo(values.get(values.size() - 1)) < 0;
            if (compared) {
                BigDecimal own = measured(figure, place).value().orElseThrow();
                known++;
                highest += own.compareTo(values.get(values.size() - 1)) == 0 ? 1 : 0;
                lowest += own.compareTo(values.get(0)) == 0 ? 1 : 0;
            }
        }
        List<BilingualText> sentences = new ArrayList<>();
        first(place).ifPresent(sentences::add);
        if (figures().stream()
                .noneMatch(figure ->
                        values(figure).size() == overview.programme().places().size())) {
            sentences.add(words.get("programme_says_not_compared"));
        } else if (highest + lowest > 0) {
            sentences.add(words.get("programme_says_compared", "known", known, "highest", highest, "lowest", lowest));
        }
        return sentences;
    }

    private Optional<BilingualText> first(ProgrammePlace place) {
        return figures().stream()
                .filter(figure -> measured(figure, place).value().isPresent()
                        && figure.total().value().isPresent())
                .findFirst()
                .map(figure -> words.get(
                        "programme_says_here",
                        "indicator",
                        ProgrammeSentences.name(figure.indicator()),
                        "here",
                        ProgrammeSentences.amount(measured(figure, place).value(), figure),
                        "all",
                        ProgrammeSentences.amount(figure.total().value(), figure)));
    }
}
