package org.bringback.render.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.ProvinceCode;
import org.bringback.reference.ProvinceTiles;
import org.bringback.reference.Words;
import org.bringback.render.PlainText;
import org.bringback.render.SharedNames;
import org.bringback.render.web.Shape.Kind;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Column;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Topic;
import org.bringback.table.report.Unit;

/**
 * The provinces as tiles, about where they lie: the darker, the more. It shows what ATTENTION ranks them by where that
 * names most of them, else a column of PLACE.
 */
final class TileMap {

    private static final int ROW = 42;
    private static final int SHADES = 5;
    private static final double GAP = 0.3;
    private static final int LONG = 11;

    private final ProvinceTiles tiles;
    private final CellWords words;
    private final List<Shape> shapes = new ArrayList<>();

    private TileMap(ProvinceTiles tiles, CellWords words) {
        this.tiles = tiles;
        this.words = words;
    }

    static Optional<Chart> of(Report report, ProvinceTiles tiles, CellWords words) {
        return report.find(Topic.ATTENTION)
                .flatMap(table -> new TileMap(tiles, words).of(table))
                .or(() -> report.find(Topic.PLACE).flatMap(table -> new TileMap(tiles, words).of(table)));
    }

    private Optional<Chart> of(ReportTable table) {
        Map<ProvinceCode, Line> lines = named(table);
        Optional<Integer> telling = mostTelling(table.columns());
        if (telling.isEmpty() || 2 * lines.size() <= tiles.places().size()) {
            return Optional.empty();
        }
        int column = telling.get();
        double most = lines.values().stream()
                .mapToDouble(line -> number(line, column))
                .max()
                .orElse(0);
        lines.forEach((code, line) -> tile(code, line, column, table.columns(), most));
        return Optional.of(new Chart(title(table.columns().get(column)), tiles.rows() * ROW, shapes));
    }

    private Map<ProvinceCode, Line> named(ReportTable table) {
        Map<ProvinceCode, Line> named = new LinkedHashMap<>();
        for (ProvinceCode code : tiles.places().keySet()) {
            table.lines().stream()
                    .filter(line -> line.id().equals(code.value()))
                    .forEach(line -> named.put(code, line));
        }
        return named;
    }

    // a share if there is one, else the last count, which is the total
    private static Optional<Integer> mostTelling(List<Column> columns) {
        List<Unit> units = columns.stream().map(Column::unit).toList();
        int share = units.indexOf(Unit.PERCENT);
        int found = share >= 0 ? share : units.lastIndexOf(Unit.PERSONS);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    private static Words title(Column column) {
        Words name = SharedNames.name(column);
        return new Words(
                PageWords.MAP.thai() + " " + name.thai() + " " + PageWords.DARKER.thai(),
                PageWords.MAP.english() + " " + name.english() + " " + PageWords.DARKER.english());
    }

    private void tile(ProvinceCode code, Line line, int column, List<Column> columns, double most) {
        ProvinceTiles.Tile place = tiles.places().get(code);
        if (place == null) {
            throw new IllegalArgumentException("province " + code + " has no place");
        }
        double across = 100.0 / tiles.columns();
        double x = across * (place.column() - 1);
        int y = ROW * (place.row() - 1);
        String shade = shade(line.cells().get(column), most);
        shapes.add(Shape.box(x, y, across - GAP, ROW - 2, shade));
        Words name = PlainText.of(line.head());
        double middle = x + (across - GAP) / 2;
        boolean oneLine = half(name, false).equals(CellWords.same(""));
        shapes.add(
                Shape.text(Kind.TEXT_AROUND, middle, y + (oneLine ? 16 : 12), "m " + shade + "-on", half(name, true)));
        if (!oneLine) {
            shapes.add(Shape.text(Kind.TEXT_AROUND, middle, y + 23, "m " + shade + "-on", half(name, false)));
        }
        Words figure = words.of(line.cells().get(column), columns.get(column).unit());
        shapes.add(Shape.text(Kind.TEXT_AROUND, middle, y + 35, "f " + shade + "-on", figure));
    }

    private static Words half(Words name, boolean first) {
        return new Words(half(name.thai(), first), half(name.english(), first));
    }

    /** Long names of several words take two lines. */
    private static String half(String name, boolean first) {
        int cut = name.length() > LONG ? name.lastIndexOf(' ', LONG) : -1;
        if (cut < 0) {
            return first ? name : "";
        }
        return first ? name.substring(0, cut) : name.substring(cut + 1);
    }

    /** Five steps from nought to the most there is. */
    private static String shade(Cell cell, double most) {
        if (cell instanceof Cell.Instead instead) {
            return instead.symbol() == CellSymbol.SUPPRESSED ? "s-rest" : "shade-none";
        }
        double value = cell instanceof Cell.Figure figure ? figure.value().doubleValue() : 0;
        return "shade-" + (most <= 0 ? 0 : (int) Math.min(SHADES - 1, Math.floor(value / most * SHADES)));
    }

    private static double number(Line line, int column) {
        return line.cells().get(column) instanceof Cell.Figure figure
                ? figure.value().doubleValue()
                : 0;
    }
}
