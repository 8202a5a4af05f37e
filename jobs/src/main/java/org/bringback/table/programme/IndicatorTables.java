package org.bringback.table.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bringback.programme.Achievement;
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

    private final ProgrammeOverview overview;
    private final ReportWords words;
    private final ProgrammeTableFactory factory;
    private final int minimum;

    /** @param minimum the smallest number of persons that is shown; empty for those who may see every number */
    IndicatorTables(ProgrammeOverview overview, ReportWords words, OptionalInt minimum) {
        this.overview = overview;
        this.words = words;
        this.factory = new ProgrammeTableFactory(words);
        this.minimum = minimum.orElse(1);
    }

    List<ReportTable> list() {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(indicators());
        new GainTable(overview, words).find().ifPresent(tables::add);
        tables.add(trend());
        tables.addAll(new IndicatorGroupTables(overview, words).list());
        for (int number = 0; number < overview.programme().reports().size(); number++) {
            ProgrammePlaceTables ofPlaces = new ProgrammePlaceTables(overview, number, words);
            tables.add(new PlaceComparison(ofPlaces, overview.programme().places(), words, overview.asOf()).table());
        }
        tables.add(new ProgrammeFileTable(overview, words, minimum).table());
        return tables;
    }

    /** Baseline, target, actual, difference, achievement in number and word; only what was achieved where nothing is aimed at. */
    private ReportTable indicators() {
        boolean aimed = overview.figures().stream()
                .map(IndicatorFigure::indicator)
                .anyMatch(indicator ->
                        indicator.target().isPresent() || indicator.baseline().isPresent());
        List<ReportColumn> columns = List.of(
                factory.column("baseline", Unit.NUMBER),
                factory.column("aim", Unit.NUMBER),
                factory.column("actual", Unit.NUMBER),
                factory.column("difference", Unit.NUMBER),
                factory.column("achievement", Unit.PERCENT),
                factory.column("assessment", Unit.TEXT));
        List<ReportRow> rows = overview.figures().stream()
                .map(figure -> ReportRow.of(
                                figure.indicator().id(),
                                name(figure.indicator()),
                                aimed ? cells(figure) : List.of(shown(figure.total())))
                        .about(figure.fileAsOf()))
                .toList();
        return factory.table(
                new Topic(Topic.INDICATORS, 0),
                aimed ? columns : List.of(factory.column("actual", Unit.NUMBER)),
                rows,
                IndicatorNotes.of(overview.figures(), words));
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
        return factory.table(
                new Topic("trend", 2), days(overview, words), rows, List.of(words.get("programme_note_trend")));
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
}
