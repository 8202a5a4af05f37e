package org.bringback.render.web;

import java.util.ArrayList;
import java.util.List;
import org.bringback.render.PlainText;
import org.bringback.render.SharedNames;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.chart.TileGrid;
import org.bringback.text.BilingualText;

/** Paints the provinces as tiles, about where they lie: the darker, the more. */
final class SvgTileMap {

    private static final int ROW = 42;
    private static final double GAP = 0.3;
    private static final int LONG = 11;

    private final TileGrid chart;
    private final CellFormat cells;
    private final List<SvgShape> shapes = new ArrayList<>();

    SvgTileMap(TileGrid chart, CellFormat cells) {
        this.chart = chart;
        this.cells = cells;
    }

    SvgChart paint() {
        chart.tiles().forEach(this::add);
        BilingualText column = SharedNames.name(chart.column());
        BilingualText title = new BilingualText(
                PageLabels.MAP.thai() + " " + column.thai() + " " + PageLabels.DARKER.thai(),
                PageLabels.MAP.english() + " " + column.english() + " " + PageLabels.DARKER.english());
        return new SvgChart(title, chart.extent().rows() * ROW, shapes);
    }

    private void add(TileGrid.Tile tile) {
        double across = 100.0 / chart.extent().columns();
        double x = across * (tile.position().column() - 1);
        int y = ROW * (tile.position().row() - 1);
        String shade = shade(tile);
        shapes.add(SvgShape.box(x, y, across - GAP, ROW - 2, tile.standsOut() == 0 ? shade : shade + " outlier"));
        BilingualText name = PlainText.of(tile.name());
        double middle = x + (across - GAP) / 2;
        boolean oneLine = half(name, false).equals(CellFormat.same(""));
        shapes.add(SvgShape.text(
                Kind.TEXT_AROUND, middle, y + (oneLine ? 16 : 12), "m " + shade + "-on", half(name, true)));
        if (!oneLine) {
            shapes.add(SvgShape.text(Kind.TEXT_AROUND, middle, y + 23, "m " + shade + "-on", half(name, false)));
        }
        BilingualText figure = cells.textOf(tile.cell(), chart.column().unit());
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

    private static String shade(TileGrid.Tile tile) {
        if (tile.shade().isPresent()) {
            return "shade-" + tile.shade().getAsInt();
        }
        return tile.cell().isSuppressed() ? "s-rest" : "shade-none";
    }
}
