package org.bringback.render.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.Words;
import org.bringback.render.PlainText;
import org.bringback.render.web.Shape.Kind;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Topic;
import org.bringback.table.report.Unit;

/** The first lines of the table of places to look at, each as a dot between nought and the highest of them. */
final class RankedDots {

    private static final int MOST = 10;
    private static final int ROW = 36;
    private static final double LEFT = 2;
    private static final double WIDTH = 96;
    private static final double MIDDLE = 50;
    private static final double MEDIAN_WIDTH = 0.3;

    private final List<Line> all;
    private final int column;
    private final CellWords words;
    private final double highest;

    private RankedDots(List<Line> all, int column, CellWords words) {
        this.all = all;
        this.column = column;
        this.words = words;
        this.highest = all.stream().mapToDouble(this::share).max().orElse(0);
    }

    static Optional<Chart> of(Report report, CellWords words) {
        return report.find(Topic.ATTENTION).flatMap(table -> of(table, words));
    }

    private static Optional<Chart> of(ReportTable table, CellWords words) {
        List<Unit> units = table.columns().stream().map(column -> column.unit()).toList();
        int column = units.indexOf(Unit.PERCENT);
        List<Line> lines = column < 0
                ? List.of()
                : table.lines().stream()
                        .filter(line -> line.weight() == Line.Weight.PLAIN)
                        .filter(line -> line.cells().get(column) instanceof Cell.Figure)
                        .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new RankedDots(lines, column, words).chart());
    }

    private Chart chart() {
        List<Line> lines = all.subList(0, Math.min(MOST, all.size()));
        int bottom = lines.size() * ROW;
        List<Shape> shapes = new ArrayList<>();
        addMedian(bottom, shapes);
        for (int place = 0; place < lines.size(); place++) {
            addDot(lines.get(place), place * ROW, shapes);
        }
        return new Chart(PageWords.RANKED, bottom + ROW / 2, shapes);
    }

    // one of the printed figures: with an even number of places, the upper of the two in the middle
    private void addMedian(int bottom, List<Shape> shapes) {
        Line middle = all.stream()
                .sorted(Comparator.comparingDouble(this::share).reversed())
                .skip((all.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
        double x = x(middle);
        Words figure = words.of(middle.cells().get(column), Unit.PERCENT);
        Words label = new Words(
                PageWords.MEDIAN.thai() + " " + figure.thai(), PageWords.MEDIAN.english() + " " + figure.english());
        shapes.add(Shape.box(x, bottom - 20, MEDIAN_WIDTH, 20, "axis"));
        shapes.add(Shape.text(x < MIDDLE ? Kind.TEXT : Kind.TEXT_BEFORE, x, bottom + 14, "k median", label));
    }

    private void addDot(Line line, int y, List<Shape> shapes) {
        Cell cell = line.cells().get(column);
        shapes.add(Shape.text(Kind.TEXT, 0, y + 14, "k", PlainText.of(line.head())));
        shapes.add(Shape.text(Kind.TEXT_BEFORE, 100, y + 14, "k", words.of(cell, Unit.PERCENT)));
        shapes.add(Shape.box(LEFT, y + 24, WIDTH, 1, "axis"));
        shapes.add(Shape.dot(x(line), y + 24, "accent"));
    }

    private double share(Line line) {
        return line.cells().get(column) instanceof Cell.Figure figure
                ? figure.value().doubleValue()
                : 0;
    }

    private double x(Line line) {
        return LEFT + (highest <= 0 ? 0 : Math.max(0, share(line)) / highest * WIDTH);
    }
}
