package org.bringback.render.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.bringback.programme.Achievement;
import org.bringback.programme.ConfidenceInterval;
import org.bringback.programme.DoubtfulRows;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.MeasuredValue;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.reference.programme.Baseline;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Target;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlValue;

/**
 * Indicators for programs, as RFC 4180 has it: one row for all, then one for each group. Where a figure may not be shown,
 * the symbol says so.
 */
public final class ProgrammeCsv {

    private static final List<String> COLUMNS = List.of(
            "programme",
            "as_of",
            "indicator",
            "name_th",
            "name_en",
            "scope_th",
            "scope_en",
            "unit_th",
            "unit_en",
            "group_field",
            "group_value",
            "value",
            "symbol",
            "base",
            "low_95",
            "high_95",
            "left_out",
            "baseline",
            "baseline_date",
            "target",
            "target_type",
            "target_date",
            "aim",
            "achievement_percent",
            "assessment",
            "note_th",
            "note_en",
            "file_as_of",
            "synthetic");

    private final Programme programme;
    private final LocalDate asOf;
    private final DisclosureRules disclosure;
    private final boolean synthetic;

    public ProgrammeCsv(Programme programme, LocalDate asOf, DisclosureRules disclosure, boolean synthetic) {
        this.programme = programme;
        this.asOf = asOf;
        this.disclosure = disclosure;
        this.synthetic = synthetic;
    }

    public void write(List<IndicatorFigure> figures, Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(COLUMNS);
        for (IndicatorFigure figure : figures) {
            csv.row(row(figure, "", "", figure.total(), figure.achievement()));
            for (Map.Entry<String, SortedMap<String, MeasuredValue>> field :
                    figure.groups().entrySet()) {
                for (Map.Entry<String, MeasuredValue> group : field.getValue().entrySet()) {
                    csv.row(row(figure, field.getKey(), group.getKey(), group.getValue(), Optional.empty()));
                }
            }
        }
    }

    /** Rows that cannot be right together, for people who open them in a spreadsheet. */
    public static void writeDoubts(List<DoubtfulRows.Doubt> doubts, boolean synthetic, Appendable out)
            throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("file", "row", "other_row", "why_th", "why_en"));
        for (DoubtfulRows.Doubt doubt : doubts) {
            csv.row(List.of(
                    doubt.file(),
                    Long.toString(doubt.line()),
                    Long.toString(doubt.otherLine()),
                    doubt.reason().thai(),
                    doubt.reason().english()));
        }
    }

    private List<String> row(
            IndicatorFigure figure,
            String field,
            String group,
            MeasuredValue measured,
            Optional<Achievement> achieved) {
        Indicator indicator = figure.indicator();
        List<String> cells = new ArrayList<>(List.of(programme.id(), asOf.toString(), indicator.id()));
        addTexts(cells, Optional.of(indicator.name()));
        addTexts(cells, indicator.scope());
        addTexts(cells, Optional.of(indicator.unit()));
        cells.addAll(List.of(field, group));
        addMeasured(cells, measured);
        addTarget(cells, indicator);
        addAchieved(cells, achieved);
        addTexts(cells, note(figure).filter(words -> field.isEmpty()));
        cells.add(figure.fileAsOf().map(LocalDate::toString).orElse(""));
        cells.add(Boolean.toString(synthetic));
        return cells;
    }

    private static void addTexts(List<String> cells, Optional<BilingualText> words) {
        cells.add(words.map(BilingualText::thai).orElse(""));
        cells.add(words.map(BilingualText::english).orElse(""));
    }

    private void addMeasured(List<String> cells, MeasuredValue measured) {
        Optional<ConfidenceInterval> interval = measured.interval();
        cells.add(number(measured.value()));
        cells.add(
                measured.suppressed() ? disclosure.symbol(CellSymbol.SUPPRESSED).mark() : "");
        cells.add(measured.value().isPresent() ? number(Optional.of(measured.base())) : "");
        cells.add(number(interval.map(ConfidenceInterval::low).map(ProgrammeCsv::rounded)));
        cells.add(number(interval.map(ConfidenceInterval::high).map(ProgrammeCsv::rounded)));
        cells.add(
                measured.isLeftOutHidden()
                        ? disclosure.symbol(CellSymbol.SUPPRESSED).mark()
                        : measured.leftOut() == 0 ? "" : Long.toString(measured.leftOut()));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private static void addTarget(List<String> cells, Indicator indicator) {
        cells.add(number(indicator.baseline().map(Baseline::value)));
        cells.add(
                indicator.baseline().map(baseline -> baseline.date().toString()).orElse(""));
        cells.add(number(indicator.target().map(Target::value)));
        cells.add(
                indicator.target().map(target -> YamlValue.word(target.type())).orElse(""));
        cells.add(indicator
                .target()
                .flatMap(Target::date)
                .map(LocalDate::toString)
                .orElse(""));
    }

    private static void addAchieved(List<String> cells, Optional<Achievement> achieved) {
        cells.add(number(achieved.flatMap(Achievement::aim)));
        cells.add(number(achieved.flatMap(Achievement::percent)));
        cells.add(achieved.flatMap(Achievement::assessment)
                .map(word -> word.text().english())
                .orElse(""));
    }

    static String number(Optional<BigDecimal> number) {
        return number.map(value -> value.signum() == 0 ? value.setScale(Math.max(0, value.scale())) : value)
                .map(value -> value.scale() > 2 ? value.stripTrailingZeros() : value)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    /** Why there is no figure, or no achievement. */
    static Optional<BilingualText> note(IndicatorFigure figure) {
        return figure.problem().or(() -> figure.achievement().flatMap(Achievement::missing));
    }
}
