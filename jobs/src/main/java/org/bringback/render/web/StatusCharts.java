package org.bringback.render.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.Words;
import org.bringback.render.PlainText;
import org.bringback.render.web.Shape.Kind;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Column;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Topic;
import org.bringback.table.report.Unit;

/** How a cohort divides at each date, and what changed, drawn from the cells of the status table. */
final class StatusCharts {

    private static final double WHOLE = 100;
    /** The least share of the width that has room for its figure. */
    private static final double ROOM = 13;

    private static final int BAR = 30;
    private static final int HEAD = 22;
    private static final int GAP = 14;
    private static final int KEY = 24;

    /** Where a key's figures end; its names, which may be long, come after them. */
    private static final double FIGURES = 19;

    private static final double ZERO = 50;
    private static final double SIDE = 26;

    private final ReportTable table;
    private final CellWords words;

    private StatusCharts(ReportTable table, CellWords words) {
        this.table = table;
        this.words = words;
    }

    static List<Chart> of(Report report, CellWords words) {
        Optional<StatusCharts> charts = report.find(Topic.STATUS).map(table -> new StatusCharts(table, words));
        return charts.map(all -> List.of(all.shares(), all.changes()).stream()
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Chart> shares() {
        List<Integer> columns = columns(Unit.PERSONS);
        List<Shape> shapes = new ArrayList<>();
        int y = 0;
        for (int column : columns) {
            bar(column, y, shapes);
            y += HEAD + BAR + GAP;
        }
        for (Line line : parts()) {
            key(line, columns.get(columns.size() - 1), y, shapes);
            y += KEY;
        }
        if (columns.stream().anyMatch(this::hasGaps)) {
            shapes.add(Shape.box(0, y + 4, 4, 14, "s-rest"));
            shapes.add(Shape.text(Kind.TEXT, FIGURES + 3, y + 16, "k", PageWords.NOT_SHOWN));
            y += KEY;
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new Chart(PageWords.SHARES, y, shapes));
    }

    /** Without a printed total a bar stays empty: its parts would look larger than they are. */
    private void bar(int column, int y, List<Shape> shapes) {
        double drawn = parts().stream()
                .mapToDouble(line -> size(line, column).doubleValue())
                .sum();
        double total = total().map(line -> size(line, column).doubleValue()).orElse(drawn);
        double all = Math.max(total, drawn);
        shapes.add(Shape.text(Kind.TEXT, 0, y + 15, "date", over(table.columns().get(column))));
        total().ifPresent(line -> shapes.add(Shape.text(Kind.TEXT_BEFORE, WHOLE, y + 15, "q", shown(line, column))));
        shapes.add(Shape.box(0, y + HEAD, WHOLE, BAR, "s-rest"));
        double x = 0;
        for (Line line : parts()) {
            double width = total == 0 ? 0 : WHOLE * size(line, column).doubleValue() / all;
            if (width > 0) {
                shapes.add(Shape.box(x, y + HEAD, width, BAR, ink(line)));
            }
            if (width >= ROOM) {
                shapes.add(Shape.text(
                        Kind.TEXT_AROUND,
                        x + width / 2,
                        y + HEAD + 20,
                        "on " + ink(line) + "-on",
                        shown(line, column)));
            }
            x += width;
        }
    }

    private boolean hasGaps(int column) {
        return table.lines().stream().anyMatch(line -> line.cells().get(column) instanceof Cell.Instead);
    }

    private void key(Line line, int column, int y, List<Shape> shapes) {
        shapes.add(Shape.box(0, y + 4, 4, 14, ink(line)));
        shapes.add(Shape.text(Kind.TEXT_BEFORE, FIGURES, y + 16, "k", shown(line, column)));
        shapes.add(Shape.text(Kind.TEXT, FIGURES + 3, y + 16, "k", PlainText.of(line.head())));
    }

    private Optional<Chart> changes() {
        List<Integer> columns = columns(Unit.CHANGE);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        int column = columns.get(0);
        double most = parts().stream()
                .mapToDouble(line -> size(line, column).abs().doubleValue())
                .max()
                .orElse(0);
        List<Shape> shapes = new ArrayList<>();
        int y = 0;
        for (Line line : parts()) {
            change(line, column, most, y, shapes);
            y += 2 * HEAD;
        }
        return Optional.of(new Chart(PageWords.CHANGES, y, shapes));
    }

    private void change(Line line, int column, double most, int y, List<Shape> shapes) {
        double value = size(line, column).doubleValue();
        double length = most == 0 ? 0 : SIDE * Math.abs(value) / most;
        double left = value < 0 ? ZERO - length : ZERO;
        shapes.add(Shape.text(Kind.TEXT, 0, y + 15, "k", PlainText.of(line.head())));
        shapes.add(Shape.box(left, y + HEAD, length, 15, ink(line)));
        shapes.add(Shape.box(ZERO, y + HEAD - 2, 0.25, 19, "axis"));
        Kind side = value < 0 ? Kind.TEXT_BEFORE : Kind.TEXT;
        double end = value < 0 ? left - 1 : left + length + 1;
        shapes.add(Shape.text(side, end, y + HEAD + 13, "k", shown(line, column)));
    }

    private List<Integer> columns(Unit unit) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).unit() == unit) {
                columns.add(column);
            }
        }
        return columns;
    }

    private List<Line> parts() {
        return table.lines().stream()
                .filter(line -> line.weight() == Line.Weight.PLAIN)
                .toList();
    }

    private Optional<Line> total() {
        return table.lines().stream()
                .filter(line -> line.weight() == Line.Weight.TOTAL)
                .findFirst();
    }

    private static BigDecimal size(Line line, int column) {
        return line.cells().get(column) instanceof Cell.Figure figure ? figure.value() : BigDecimal.ZERO;
    }

    private Words shown(Line line, int column) {
        return words.of(line.cells().get(column), table.columns().get(column).unit());
    }

    private static Words over(Column column) {
        return PlainText.of(column.over().orElse(column.head()));
    }

    private static String ink(Line line) {
        return "s-" + line.id().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "-");
    }
}
