package org.bringback.render.pdf.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;

/** Places ranked by a share, as dots on a line each. */
final class AttentionDotPlot {

    private static final int MAX_DOTS = 30;
    private static final int FEW = 12;

    private final ReportTable table;
    private final ReportText text;
    private final ChartFonts fonts;

    AttentionDotPlot(ReportTable table, ReportText text, ChartFonts fonts) {
        this.table = table;
        this.text = text;
        this.fonts = fonts;
    }

    /** Empty where the table has no figures to rank by. */
    Optional<Chart> toChart() {
        return ChartColumns.columnToShow(table).flatMap(this::toChart);
    }

    private Optional<Chart> toChart(int column) {
        Unit unit = table.columns().get(column).unit();
        List<DotPlot.Dot> dots = new ArrayList<>();
        for (ReportRow line : table.lines()) {
            ReportCell cell = line.cells().get(column);
            Optional<BigDecimal> number = ReportText.number(cell);
            if (line.weight() == ReportRow.Weight.PLAIN && number.isPresent()) {
                dots.add(new DotPlot.Dot(
                        text.formatted(line.head()), number.get().doubleValue(), text.formatted(cell, unit)));
            }
        }
        return dots.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(dots, ChartColumns.name(table.columns().get(column), text)));
    }

    private Chart chart(List<DotPlot.Dot> all, String column) {
        List<DotPlot.Dot> ranked = new ArrayList<>(all);
        ranked.sort(Comparator.comparingDouble(DotPlot.Dot::value).reversed());
        // one of the printed figures: with an even number of places, the upper of the two in the middle
        DotPlot.Dot median = ranked.get((ranked.size() - 1) / 2);
        List<DotPlot.Dot> shown = ranked.subList(0, Math.min(MAX_DOTS, ranked.size()));
        String items = shown.stream().map(dot -> dot.name() + " " + dot.label()).collect(Collectors.joining("; "));
        return new Chart(
                shown.size() <= FEW ? "few-dots" : "dots",
                text.label("dots_title", "column", column),
                new DotPlot(fonts, shown, median.value(), text.label("dots_median", "median", median.label())),
                text.label("dots_alternative", "column", column, "items", items, "median", median.label()),
                Optional.empty());
    }
}
