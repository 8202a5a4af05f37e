package org.bringback.render.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.render.PlainText;
import org.bringback.render.web.Shape.Kind;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Topic;
import org.bringback.table.report.Unit;

/** The first lines of the table of places to look at, each as a dot between 0 and 100 per cent. */
final class RankedDots {

    private static final int MOST = 10;
    private static final int ROW = 36;
    private static final double LEFT = 2;
    private static final double SCALE = 0.96;

    private RankedDots() {}

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
                        .limit(MOST)
                        .toList();
        List<Shape> shapes = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            draw(lines.get(place), column, place * ROW, words, shapes);
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(PageWords.RANKED, lines.size() * ROW, shapes));
    }

    private static void draw(Line line, int column, int y, CellWords words, List<Shape> shapes) {
        Cell cell = line.cells().get(column);
        double share = cell instanceof Cell.Figure figure ? figure.value().doubleValue() : 0;
        shapes.add(Shape.text(Kind.TEXT, 0, y + 14, "k", PlainText.of(line.head())));
        shapes.add(Shape.text(Kind.TEXT_BEFORE, 100, y + 14, "k", words.of(cell, Unit.PERCENT)));
        shapes.add(Shape.box(LEFT, y + 24, 100 * SCALE, 1, "axis"));
        shapes.add(Shape.dot(LEFT + Math.max(0, Math.min(100, share)) * SCALE, y + 24, "accent"));
    }
}
