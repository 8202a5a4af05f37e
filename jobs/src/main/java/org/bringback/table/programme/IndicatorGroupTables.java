package org.bringback.table.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.MeasuredValue;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.thai.ThaiOrder;

/** A programme's indicators by the values of fields: places, schools, sex. */
final class IndicatorGroupTables {

    private static final int MAX_COLUMNS = 7;

    private final ProgrammeOverview overview;
    private final ReportWords words;

    IndicatorGroupTables(ProgrammeOverview overview, ReportWords words) {
        this.overview = overview;
        this.words = words;
    }

    List<ReportTable> list() {
        return fields().stream().flatMap(field -> groups(field).stream()).toList();
    }

    /** The fields by which some indicator is broken down, in the order in which they are met. */
    private Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        overview.figures().forEach(figure -> fields.addAll(figure.indicator().breakdowns()));
        return fields;
    }

    /** As many as it takes for every figure to have room on paper. */
    private List<ReportTable> groups(String field) {
        List<IndicatorFigure> all = overview.figures().stream()
                .filter(figure -> figure.indicator().breakdowns().contains(field))
                .toList();
        List<ReportTable> tables = new ArrayList<>();
        for (int first = 0; first < all.size(); first += MAX_COLUMNS) {
            tables.add(groups(field, all, first));
        }
        return tables;
    }

    private ReportTable groups(String field, List<IndicatorFigure> all, int first) {
        List<IndicatorFigure> figures = all.subList(first, Math.min(all.size(), first + MAX_COLUMNS));
        SortedSet<String> values = new TreeSet<>(ThaiOrder.BY_NAME);
        all.forEach(figure -> values.addAll(group(figure, field).keySet()));
        List<ReportRow> rows = new ArrayList<>();
        for (String value : values) {
            rows.add(ReportRow.of(
                    value.isEmpty() ? "NOT_STATED" : value,
                    overview.programme().valueName(field, value),
                    figures.stream().map(figure -> cell(figure, field, value)).toList()));
        }
        rows.add(ReportRow.total(
                words.get("programme_all"),
                figures.stream()
                        .map(figure -> IndicatorTables.shown(figure.total()))
                        .toList()));
        int number = first / MAX_COLUMNS + 1;
        BilingualText label = overview.programme().label(all.get(0).indicator(), field);
        return new ReportTable(
                new Topic("by-" + field.replace('_', '-') + (number == 1 ? "" : "-" + number), 3),
                number == 1
                        ? words.get("programme_title_by", "field", label)
                        : words.get("programme_title_by_more", "field", label, "number", number),
                label,
                figures.stream().map(figure -> column(figure, overview.asOf())).toList(),
                rows,
                Optional.empty(),
                List.of());
    }

    /** What is not computed for any group is not available; a group that others have and this has not is not applicable. */
    private static ReportCell cell(IndicatorFigure figure, String field, String value) {
        SortedMap<String, MeasuredValue> groups = group(figure, field);
        return Optional.ofNullable(groups.get(value))
                .map(IndicatorTables::shown)
                .orElse(ReportCell.of(groups.isEmpty() ? CellSymbol.NOT_AVAILABLE : CellSymbol.NOT_APPLICABLE));
    }

    /** Of another day than the report, which the id says. */
    private ReportColumn column(IndicatorFigure figure, LocalDate asOf) {
        String id = figure.indicator().id().replace('-', '_');
        Optional<LocalDate> own = figure.fileAsOf().filter(day -> !day.equals(asOf));
        return new ReportColumn(
                own.map(day -> id + "_day_" + day.toString().replace('-', '_')).orElse(id),
                IndicatorTables.name(figure.indicator()),
                own.map(words::date),
                Unit.NUMBER);
    }

    private static SortedMap<String, MeasuredValue> group(IndicatorFigure figure, String field) {
        return Optional.ofNullable(figure.groups().get(field)).orElseGet(TreeMap::new);
    }
}
