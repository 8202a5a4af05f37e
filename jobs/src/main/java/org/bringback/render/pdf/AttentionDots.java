package org.bringback.render.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Line;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Unit;

/** Places ranked by a share, as dots on a line each. */
final class AttentionDots {

    private static final int MOST = 30;
    private static final int FEW = 12;

    private final ReportTable table;
    private final ReportText text;
    private final ChartFonts fonts;

    AttentionDots(ReportTable table, ReportText text, ChartFonts fonts) {
        this.table = table;
        this.text = text;
        this.fonts = fonts;
    }

    /** Empty where the table has no figures to rank by. */
    Optional<Chart> of() {
        return TableColumns.mostTelling(table).flatMap(this::of);
    }

    private Optional<Chart> of(int column) {
        Unit unit = table.columns().get(column).unit();
        List<DotChart.Dot> dots = new ArrayList<>();
        for (Line line : table.lines()) {
            Cell cell = line.cells().get(column);
            Optional<BigDecimal> number = ReportText.number(cell);
            if (line.weight() == Line.Weight.PLAIN && number.isPresent()) {
                dots.add(new DotChart.Dot(text.of(line.head()), number.get().doubleValue(), text.of(cell, unit)));
            }
        }
        return dots.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(dots, TableColumns.name(table.columns().get(column), text)));
    }

    private Chart chart(List<DotChart.Dot> all, String column) {
        List<DotChart.Dot> ranked = new ArrayList<>(all);
        ranked.sort(Comparator.comparingDouble(DotChart.Dot::value).reversed());
        // one of the printed figures: with an even number of places, the upper of the two in the middle
        DotChart.Dot median = ranked.get((ranked.size() - 1) / 2);
        List<DotChart.Dot> shown = ranked.subList(0, Math.min(MOST, ranked.size()));
        String items = shown.stream().map(dot -> dot.name() + " " + dot.label()).collect(Collectors.joining("; "));
        return new Chart(
                shown.size() <= FEW ? "few-dots" : "dots",
                text.label("dots_title", "column", column),
                new DotChart(fonts, shown, median.value(), text.label("dots_median", "median", median.label())),
                text.label("dots_alternative", "column", column, "items", items, "median", median.label()),
                Optional.empty());
    }
}
