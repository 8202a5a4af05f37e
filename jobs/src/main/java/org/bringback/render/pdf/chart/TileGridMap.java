package org.bringback.render.pdf.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.OptionalInt;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.table.report.chart.TileGrid;

/** The provinces as squares, about where they lie: the darker, the more. The figure stands in each. */
final class TileGridMap extends ChartDrawing {

    private static final long serialVersionUID = 1;

    /**
     * One province.
     *
     * @param label the figure or symbol as printed in the table
     * @param shade from the lightest; empty where there is no figure
     * @param standsOut 1 where the figure is larger than chance explains, -1 where it is smaller, else 0
     */
    record Tile(
            ProvinceTiles.Tile position,
            String name,
            String label,
            OptionalInt shade,
            boolean suppressed,
            int standsOut) {

        private int column() {
            return position.column();
        }

        private int row() {
            return position.row();
        }

        private boolean isMissing() {
            return !suppressed && shade.isEmpty();
        }
    }

    /**
     * What the key says.
     *
     * @param classes what each shade stands for, from the lightest
     */
    record Words(List<String> classes, String suppressed, String missing, String standsOut) {}

    private static final double GAP = 1.6;
    private static final float NAME = 7f;
    private static final double KEY_LINE = 14;
    private static final float FIGURE = 8.5f;
    static final Color[] SHADES = {
        new Color(0xF4F6F9), new Color(0xD3DEEC), new Color(0xA3BCDA), new Color(0x7396C2), new Color(0x1F4E8C)
    };
    private static final int FIRST_DARK = 4;

    private final transient List<Tile> tiles;
    private final transient TileGrid.Extent extent;
    private final transient Words words;

    TileGridMap(ChartFonts fonts, List<Tile> tiles, TileGrid.Extent extent, Words words) {
        super(fonts);
        this.tiles = tiles;
        this.extent = extent;
        this.words = words;
    }

    @Override
    void draw(ChartPainter painter, double width, double height) {
        double across = width / extent.columns();
        double down = height / extent.rows();
        for (Tile tile : tiles) {
            draw(
                    painter,
                    tile,
                    new Box(across * (tile.column() - 1), down * (tile.row() - 1), across - GAP, down - GAP));
        }
        key(painter, width - 3.6 * across, height - 7 * KEY_LINE - 12);
    }

    private record Box(double x, double y, double width, double height) {}

    private static void draw(ChartPainter painter, Tile tile, Box box) {
        if (tile.suppressed) {
            painter.paleHatch(box.x, box.y, box.width, box.height);
        } else {
            painter.square(
                    tile.shade.isEmpty() ? Color.WHITE : SHADES[tile.shade.getAsInt()],
                    box.x,
                    box.y,
                    box.width,
                    box.height);
        }
        if (tile.suppressed || tile.shade.orElse(0) == 0) {
            painter.outline(box.x, box.y, box.width, box.height);
        }
        if (tile.standsOut != 0) {
            painter.frame(box.x, box.y, box.width, box.height);
        }
        Color colour = tile.shade.orElse(0) >= FIRST_DARK ? Color.WHITE : ChartPainter.TEXT;
        name(painter, tile, box, colour);
        figure(painter, tile, box, colour);
    }

    /** In one or two lines, and smaller where it is too long: a name cut off would be another one. */
    private static void name(ChartPainter painter, Tile tile, Box box, Color colour) {
        Font font = painter.regular(NAME);
        double room = box.width - 3;
        List<String> lines = ChartPainter.lines(tile.name, font, (float) room);
        if (lines.isEmpty() || lines.size() > 2) {
            lines = List.of(tile.name);
        }
        double baseline = box.y + (lines.size() == 1 ? 10.5 : 7.6);
        for (String line : lines) {
            ChartPainter.Fitted fitted = ChartPainter.fitted(line, font, room);
            if (tile.suppressed) {
                double cleared = ChartPainter.width(fitted.text(), fitted.font()) + 2;
                painter.square(Color.WHITE, box.x + (box.width - cleared) / 2, baseline - 6.5, cleared, 8.5);
            }
            painter.text(
                    fitted.text(), new ChartPainter.Type(fitted.font(), colour), box.x + box.width / 2, baseline, 0.5);
            baseline += 7.8;
        }
    }

    private static void figure(ChartPainter painter, Tile tile, Box box, Color colour) {
        Font font = painter.bold(FIGURE);
        double baseline = box.y + box.height - 4;
        if (tile.suppressed) {
            double cleared = ChartPainter.width(tile.label, font) + 3;
            painter.square(Color.WHITE, box.x + (box.width - cleared) / 2, baseline - 7.5, cleared, 9.5);
        }
        painter.text(tile.label, new ChartPainter.Type(font, colour), box.x + box.width / 2, baseline, 0.5);
    }

    private void key(ChartPainter painter, double left, double top) {
        ChartPainter.Type type = new ChartPainter.Type(painter.regular(8), ChartPainter.TEXT);
        double y = top;
        for (int shade = 0; shade < words.classes.size(); shade++) {
            painter.square(SHADES[shade], left, y, 16, 11);
            painter.outline(left, y, 16, 11);
            painter.text(words.classes.get(shade), type, left + 22, y + 9, 0);
            y += KEY_LINE;
        }
        if (tiles.stream().anyMatch(Tile::suppressed)) {
            painter.paleHatch(left, y, 16, 11);
            painter.outline(left, y, 16, 11);
            painter.text(words.suppressed, type, left + 22, y + 9, 0);
            y += KEY_LINE;
        }
        if (tiles.stream().anyMatch(Tile::isMissing)) {
            painter.outline(left, y, 16, 11);
            painter.text(words.missing, type, left + 22, y + 9, 0);
            y += KEY_LINE;
        }
        if (tiles.stream().anyMatch(tile -> tile.standsOut != 0)) {
            painter.frame(left, y, 16, 11);
            painter.text(words.standsOut, type, left + 22, y + 9, 0);
        }
    }
}
