package org.bringback.table.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.programme.Achievement;
import org.bringback.programme.ConfidenceInterval;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.MeasuredValue;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.programme.Baseline;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Target;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** The tables of one programme's report. */
final class IndicatorTables {

    private static final int MAX_COLUMNS = 7;

    private final ProgrammeOverview overview;
    private final ReportWords words;
    private final int minimum;

    /** @param minimum the smallest number of persons that is shown; empty for those who may see every number */
    IndicatorTables(ProgrammeOverview overview, ReportWords words, OptionalInt minimum) {
        this.overview = overview;
        this.words = words;
        this.minimum = minimum.orElse(1);
    }

    List<ReportTable> list() {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(indicators());
        gains().ifPresent(tables::add);
        tables.add(trend());
        for (String field : fields()) {
            tables.addAll(groups(field));
        }
        for (int number = 0; number < overview.programme().reports().size(); number++) {
            tables.add(new ProgrammePlaceTables(overview, number, words).comparison());
        }
        tables.add(quality());
        return tables;
    }

    /** Baseline, target, actual, difference, achievement in number and word. */
    private ReportTable indicators() {
        List<ReportColumn> columns = List.of(
                column("baseline", Unit.NUMBER),
                column("aim", Unit.NUMBER),
                column("actual", Unit.NUMBER),
                column("difference", Unit.NUMBER),
                column("achievement", Unit.PERCENT),
                column("assessment", Unit.TEXT));
        List<ReportRow> rows = overview.figures().stream()
                .map(figure -> ReportRow.of(figure.indicator().id(), name(figure.indicator()), cells(figure))
                        .about(figure.fileAsOf()))
                .toList();
        return table(new Topic(Topic.INDICATORS, 0), columns, rows, IndicatorNotes.of(overview.figures(), words));
    }

    /** With whom it is about and its unit. */
    static BilingualText name(Indicator indicator) {
        BilingualText name = indicator
                .scope()
                .map(scope -> new BilingualText(
                        indicator.name().thai() + " " + scope.thai(),
                        indicator.name().english() + " " + scope.english()))
                .orElse(indicator.name());
        return new BilingualText(
                name.thai() + " (" + indicator.unit().thai() + ")",
                name.english() + " (" + indicator.unit().english() + ")");
    }

    private List<ReportCell> cells(IndicatorFigure figure) {
        Indicator indicator = figure.indicator();
        Optional<Achievement> achievement = figure.achievement();
        Optional<BigDecimal> aim = achievement.flatMap(Achievement::aim);
        MeasuredValue actual = figure.total();
        boolean wanted = indicator.target().isPresent();
        ReportCell difference = aim.isPresent() && actual.value().isPresent()
                ? ReportCell.of(actual.value().get().subtract(aim.get()))
                : instead(actual, wanted);
        return List.of(
                number(indicator.baseline().map(Baseline::value), needsBaseline(indicator)),
                number(aim, wanted),
                shown(actual),
                difference,
                achievement.flatMap(Achievement::percent).map(ReportCell::of).orElse(instead(actual, wanted)),
                ReportCell.of(achievement
                        .flatMap(Achievement::assessment)
                        .map(Achievement.Assessment::text)
                        .orElseGet(() -> words.get(wanted ? "programme_not_assessed" : "programme_no_target"))));
    }

    private static boolean needsBaseline(Indicator indicator) {
        return indicator
                .target()
                .filter(target ->
                        target.type() != Target.Type.ABSOLUTE || target.direction() == Target.Direction.REDUCE)
                .isPresent();
    }

    /** @param wanted whether a figure is missing that there should be */
    private static ReportCell number(Optional<BigDecimal> number, boolean wanted) {
        return number.map(ReportCell::of)
                .orElse(ReportCell.of(wanted ? CellSymbol.NOT_AVAILABLE : CellSymbol.NOT_APPLICABLE));
    }

    private static ReportCell instead(MeasuredValue actual, boolean wanted) {
        return wanted && actual.suppressed()
                ? ReportCell.of(CellSymbol.SUPPRESSED)
                : ReportCell.of(wanted ? CellSymbol.NOT_AVAILABLE : CellSymbol.NOT_APPLICABLE);
    }

    static ReportCell shown(MeasuredValue measured) {
        return measured.suppressed()
                ? ReportCell.of(CellSymbol.SUPPRESSED)
                : measured.value().map(ReportCell::of).orElse(ReportCell.of(CellSymbol.NOT_AVAILABLE));
    }

    /** Means of differences with their pairs and intervals; empty where no indicator is one. */
    private Optional<ReportTable> gains() {
        List<ReportRow> rows = overview.figures().stream()
                .filter(figure -> figure.total().interval().isPresent())
                .map(figure -> ReportRow.of(figure.indicator().id(), name(figure.indicator()), gain(figure.total())))
                .toList();
        List<ReportColumn> columns = List.of(
                column("pairs", Unit.NUMBER),
                column("mean", Unit.NUMBER),
                column("low", Unit.NUMBER),
                column("high", Unit.NUMBER),
                column("left_out", Unit.NUMBER));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(table(new Topic("gains", 1), columns, rows, List.of(words.get("programme_note_gains"))));
    }

    private List<ReportCell> gain(MeasuredValue measured) {
        ConfidenceInterval interval = measured.interval().orElseThrow();
        return List.of(
                ReportCell.of(measured.base()),
                shown(measured),
                ReportCell.of(interval.low().setScale(1, RoundingMode.HALF_UP)),
                ReportCell.of(interval.high().setScale(1, RoundingMode.HALF_UP)),
                measured.leftOut() > 0 && measured.leftOut() < minimum
                        ? ReportCell.of(CellSymbol.SUPPRESSED)
                        : ReportCell.of(measured.leftOut()));
    }

    private ReportTable trend() {
        List<ReportRow> rows = new ArrayList<>();
        for (int i = 0; i < overview.figures().size(); i++) {
            int index = i;
            Indicator indicator = overview.figures().get(i).indicator();
            rows.add(ReportRow.of(
                    indicator.id(),
                    name(indicator),
                    overview.past().stream()
                            .map(past -> shown(past.figures().get(index).total()))
                            .toList()));
        }
        return table(new Topic("trend", 2), days(overview, words), rows, List.of(words.get("programme_note_trend")));
    }

    /** A column for each day, whose id says it. */
    static List<ReportColumn> days(ProgrammeOverview overview, ReportWords words) {
        return overview.past().stream()
                .map(past -> new ReportColumn(
                        "day_" + past.day().toString().replace('-', '_'),
                        words.get("programme_day", "date", words.date(past.day())),
                        past.period(),
                        Unit.NUMBER))
                .toList();
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
        SortedSet<String> values = new TreeSet<>();
        all.forEach(figure -> values.addAll(group(figure, field).keySet()));
        List<ReportRow> rows = new ArrayList<>();
        for (String value : values) {
            rows.add(ReportRow.of(
                    value.isEmpty() ? "NOT_STATED" : value,
                    overview.programme().valueName(value),
                    figures.stream().map(figure -> cell(figure, field, value)).toList()));
        }
        rows.add(ReportRow.total(
                words.get("programme_all"),
                figures.stream().map(figure -> shown(figure.total())).toList()));
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
                name(figure.indicator()),
                own.map(words::date),
                Unit.NUMBER);
    }

    private static SortedMap<String, MeasuredValue> group(IndicatorFigure figure, String field) {
        return Optional.ofNullable(figure.groups().get(field)).orElseGet(TreeMap::new);
    }

    private ReportTable quality() {
        List<ReportColumn> columns = List.of(
                column("file_as_of", Unit.DATE),
                column("rows", Unit.NUMBER),
                column("accepted", Unit.NUMBER),
                column("rejected", Unit.NUMBER));
        List<ReportRow> rows = overview.files().stream()
                .map(file -> ReportRow.of(
                        file.table().id(),
                        file.table().name(),
                        file.asOf().map(day -> counts(file, day)).orElse(MISSING)))
                .toList();
        return table(new Topic("quality", 4), columns, rows, qualityNotes());
    }

    private List<BilingualText> qualityNotes() {
        List<BilingualText> notes = new ArrayList<>(List.of(words.get("programme_note_quality")));
        overview.files().stream()
                .filter(file -> !file.sources().isEmpty())
                .forEach(file -> notes.add(words.get(
                        "programme_note_source",
                        "data",
                        file.table().name(),
                        "sources",
                        String.join("; ", file.sources()))));
        return notes;
    }

    private static final List<ReportCell> MISSING = List.of(
            ReportCell.of(CellSymbol.NOT_AVAILABLE),
            ReportCell.of(CellSymbol.NOT_AVAILABLE),
            ReportCell.of(CellSymbol.NOT_AVAILABLE),
            ReportCell.of(CellSymbol.NOT_AVAILABLE));

    private static List<ReportCell> counts(ProgrammeOverview.TableFile file, LocalDate day) {
        return List.of(
                ReportCell.of(day),
                ReportCell.of(file.counts().seen() - file.counts().blank()),
                ReportCell.of(file.counts().accepted()),
                ReportCell.of(file.counts().rejected() + file.counts().quarantined()));
    }

    private ReportColumn column(String id, Unit unit) {
        return ReportColumn.of(id, words.get("programme_column_" + id), unit);
    }

    private ReportTable table(
            Topic topic, List<ReportColumn> columns, List<ReportRow> rows, List<BilingualText> notes) {
        return new ReportTable(
                topic,
                words.get("programme_title_" + topic.word()),
                words.get("programme_stub_" + topic.word()),
                columns,
                rows,
                Optional.empty(),
                notes);
    }
}
