package org.bringback.render.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.render.PlainText;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** The first lines of the table of places to look at, each as a dot between nought and the highest of them. */
final class SvgDotPlot {

    private static final int MAX_DOTS = 10;
    private static final int ROW = 36;
    private static final double LEFT = 2;
    private static final double WIDTH = 96;
    private static final double MIDDLE = 50;
    private static final double MEDIAN_WIDTH = 0.3;

    private final List<ReportRow> all;
    private final int column;
    private final CellFormat words;
    private final double highest;

    private SvgDotPlot(List<ReportRow> all, int column, CellFormat words) {
        this.all = all;
        this.column = column;
        this.words = words;
        this.highest = all.stream().mapToDouble(this::share).max().orElse(0);
    }

    static Optional<SvgChart> of(Report report, CellFormat words) {
        return report.find(Topic.ATTENTION).flatMap(table -> of(table, words));
    }

    private static Optional<SvgChart> of(ReportTable table, CellFormat words) {
        List<Unit> units = table.columns().stream().map(column -> column.unit()).toList();
        int column = units.indexOf(Unit.PERCENT);
        List<ReportRow> lines = column < 0
                ? List.of()
                : table.lines().stream()
                        .filter(line -> line.weight() == ReportRow.Weight.PLAIN)
                        .filter(line -> line.cells().get(column) instanceof ReportCell.Figure)
                        .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new SvgDotPlot(lines, column, words).chart());
    }

    private SvgChart chart() {
        List<ReportRow> lines = all.subList(0, Math.min(MAX_DOTS, all.size()));
        int bottom = lines.size() * ROW;
        List<SvgShape> shapes = new ArrayList<>();
        addMedian(bottom, shapes);
        for (int index = 0; index < lines.size(); index++) {
            addDot(lines.get(index), index * ROW, shapes);
        }
        return new SvgChart(PageLabels.RANKED, bottom + ROW / 2, shapes);
    }

    // one of the printed figures: with an even number of places, the upper of the two in the middle
    private void addMedian(int bottom, List<SvgShape> shapes) {
        ReportRow middle = all.stream()
                .sorted(Comparator.comparingDouble(this::share).reversed())
                .skip((all.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
        double x = x(middle);
        BilingualText figure = words.textOf(middle.cells().get(column), Unit.PERCENT);
        BilingualText label = new BilingualText(
                PageLabels.MEDIAN.thai() + " " + figure.thai(), PageLabels.MEDIAN.english() + " " + figure.english());
        shapes.add(SvgShape.box(x, bottom - 20, MEDIAN_WIDTH, 20, "axis"));
        shapes.add(SvgShape.text(x < MIDDLE ? Kind.TEXT : Kind.TEXT_BEFORE, x, bottom + 14, "k median", label));
    }

    private void addDot(ReportRow line, int y, List<SvgShape> shapes) {
        ReportCell cell = line.cells().get(column);
        shapes.add(SvgShape.text(Kind.TEXT, 0, y + 14, "k", PlainText.of(line.head())));
        shapes.add(SvgShape.text(Kind.TEXT_BEFORE, 100, y + 14, "k", words.textOf(cell, Unit.PERCENT)));
        shapes.add(SvgShape.box(LEFT, y + 24, WIDTH, 1, "axis"));
        shapes.add(SvgShape.dot(x(line), y + 24, "accent"));
    }

    private double share(ReportRow line) {
        return line.cells().get(column) instanceof ReportCell.Figure figure
                ? figure.value().doubleValue()
                : 0;
    }

    private double x(ReportRow line) {
        return LEFT + (highest <= 0 ? 0 : Math.max(0, share(line)) / highest * WIDTH);
    }
}
