package org.bringback.render.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.render.PlainText;
import org.bringback.render.SharedNames;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/**
 * The provinces as tiles, about where they lie: the darker, the more. It shows what ATTENTION ranks them by where that
 * names most of them, else a column of PLACE.
 */
final class SvgTileMap {

    private static final int ROW = 42;
    private static final int SHADES = 5;
    private static final double GAP = 0.3;
    private static final int LONG = 11;

    private final ProvinceTiles tiles;
    private final CellFormat words;
    private final List<SvgShape> shapes = new ArrayList<>();

    private SvgTileMap(ProvinceTiles tiles, CellFormat words) {
        this.tiles = tiles;
        this.words = words;
    }

    static Optional<SvgChart> toChart(Report report, ProvinceTiles tiles, CellFormat words) {
        return report.find(Topic.ATTENTION)
                .flatMap(table -> new SvgTileMap(tiles, words).toChart(table))
                .or(() -> report.find(Topic.PLACE).flatMap(table -> new SvgTileMap(tiles, words).toChart(table)));
    }

    private Optional<SvgChart> toChart(ReportTable table) {
        Map<ProvinceCode, ReportRow> lines = named(table);
        Optional<Integer> telling = columnToShow(table.columns());
        if (telling.isEmpty() || 2 * lines.size() <= tiles.byProvince().size()) {
            return Optional.empty();
        }
        int column = telling.get();
        double maximum = lines.values().stream()
                .mapToDouble(line -> number(line, column))
                .max()
                .orElse(0);
        lines.forEach((code, line) -> tile(code, line, column, table.columns(), maximum));
        return Optional.of(new SvgChart(title(table.columns().get(column)), tiles.rows() * ROW, shapes));
    }

    private Map<ProvinceCode, ReportRow> named(ReportTable table) {
        Map<ProvinceCode, ReportRow> named = new LinkedHashMap<>();
        for (ProvinceCode code : tiles.byProvince().keySet()) {
            table.lines().stream()
                    .filter(line -> line.id().equals(code.value()))
                    .forEach(line -> named.put(code, line));
        }
        return named;
    }

    // a share if there is one, else the last count, which is the total
    private static Optional<Integer> columnToShow(List<ReportColumn> columns) {
        List<Unit> units = columns.stream().map(ReportColumn::unit).toList();
        int share = units.indexOf(Unit.PERCENT);
        int found = share >= 0 ? share : units.lastIndexOf(Unit.PERSONS);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    private static BilingualText title(ReportColumn column) {
        BilingualText name = SharedNames.name(column);
        return new BilingualText(
                PageLabels.MAP.thai() + " " + name.thai() + " " + PageLabels.DARKER.thai(),
                PageLabels.MAP.english() + " " + name.english() + " " + PageLabels.DARKER.english());
    }

    private void tile(ProvinceCode code, ReportRow line, int column, List<ReportColumn> columns, double maximum) {
        ProvinceTiles.Tile position = tiles.byProvince().get(code);
        if (position == null) {
            throw new IllegalArgumentException("province " + code + " has no place");
        }
        double across = 100.0 / tiles.columns();
        double x = across * (position.column() - 1);
        int y = ROW * (position.row() - 1);
        String shade = shade(line.cells().get(column), maximum);
        shapes.add(SvgShape.box(x, y, across - GAP, ROW - 2, shade));
        BilingualText name = PlainText.of(line.head());
        double middle = x + (across - GAP) / 2;
        boolean oneLine = half(name, false).equals(CellFormat.same(""));
        shapes.add(SvgShape.text(
                Kind.TEXT_AROUND, middle, y + (oneLine ? 16 : 12), "m " + shade + "-on", half(name, true)));
        if (!oneLine) {
            shapes.add(SvgShape.text(Kind.TEXT_AROUND, middle, y + 23, "m " + shade + "-on", half(name, false)));
        }
        BilingualText figure =
                words.textOf(line.cells().get(column), columns.get(column).unit());
        shapes.add(SvgShape.text(Kind.TEXT_AROUND, middle, y + 35, "f " + shade + "-on", figure));
    }

    private static BilingualText half(BilingualText name, boolean first) {
        return name.map(text -> half(text, first));
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
    private static String shade(ReportCell cell, double maximum) {
        if (cell instanceof ReportCell.Instead instead) {
            return instead.symbol() == CellSymbol.SUPPRESSED ? "s-rest" : "shade-none";
        }
        double value = cell instanceof ReportCell.Figure figure ? figure.value().doubleValue() : 0;
        return "shade-" + (maximum <= 0 ? 0 : (int) Math.min(SHADES - 1, Math.floor(value / maximum * SHADES)));
    }

    private static double number(ReportRow line, int column) {
        return line.cells().get(column) instanceof ReportCell.Figure figure
                ? figure.value().doubleValue()
                : 0;
    }
}
