package org.bringback.render.pdf;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** The provinces as squares, about where they lie: the darker, the more. The figure stands in each. */
final class TileMap extends SheetChart {

    private static final long serialVersionUID = 1;

    /**
     * One province.
     *
     * @param label the figure or symbol as printed in the table
     * @param value decides the shade; not a number where there is none
     */
    record Tile(int column, int row, String name, String label, double value, boolean suppressed) {}

    /** What the key says. */
    record Words(String fewer, String more, String suppressed, String missing) {}

    private static final double GAP = 1.6;
    private static final float NAME = 6.6f;
    private static final float FIGURE = 8.5f;
    private static final Color[] SHADES = {
        new Color(0xF4F6F9), new Color(0xDCE6F2), new Color(0xB7CCE6), new Color(0x86A9D3), new Color(0x1F4E8C)
    };
    private static final int FIRST_DARK = 4;

    private final transient List<Tile> tiles;
    private final transient Words words;

    TileMap(ChartFonts fonts, List<Tile> tiles, Words words) {
        super(fonts);
        this.tiles = tiles;
        this.words = words;
    }

    @Override
    void draw(ChartPen pen, double width, double height) {
        int columns = tiles.stream().mapToInt(Tile::column).max().orElse(1);
        int rows = tiles.stream().mapToInt(Tile::row).max().orElse(1);
        double across = width / columns;
        double down = height / rows;
        double most = tiles.stream()
                .mapToDouble(Tile::value)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        for (Tile tile : tiles) {
            draw(
                    pen,
                    tile,
                    shade(tile.value, most),
                    new Box(across * (tile.column - 1), down * (tile.row - 1), across - GAP, down - GAP));
        }
        key(pen, width - 3.6 * across, height - 3 * down);
    }

    private record Box(double x, double y, double width, double height) {}

    /** Five steps from nought to the most there is; none where there is no figure. */
    private static int shade(double value, double most) {
        if (Double.isNaN(value)) {
            return -1;
        }
        return most <= 0 ? 0 : (int) Math.min(SHADES.length - 1, Math.floor(value / most * SHADES.length));
    }

    private static void draw(ChartPen pen, Tile tile, int shade, Box box) {
        if (tile.suppressed) {
            pen.bar(StatusInk.SUPPRESSED, box.x, box.y, box.width, box.height);
        } else {
            pen.square(shade < 0 ? Color.WHITE : SHADES[shade], box.x, box.y, box.width, box.height);
        }
        if (tile.suppressed || shade < 1) {
            pen.outline(box.x, box.y, box.width, box.height);
        }
        Color ink = shade >= FIRST_DARK ? Color.WHITE : ChartPen.TEXT;
        name(pen, tile, box, ink);
        figure(pen, tile, box, ink);
    }

    /** In one or two lines, and smaller where it is too long: a name cut off would be another one. */
    private static void name(ChartPen pen, Tile tile, Box box, Color ink) {
        Font font = pen.regular(NAME);
        double room = box.width - 3;
        List<String> lines = ChartPen.lines(tile.name, font, (float) room);
        if (lines.isEmpty() || lines.size() > 2) {
            lines = List.of(tile.name);
        }
        double baseline = box.y + (lines.size() == 1 ? 10.5 : 7.6);
        for (String line : lines) {
            ChartPen.Fitted fitted = ChartPen.fitted(line, font, room);
            if (tile.suppressed) {
                double cleared = ChartPen.width(fitted.text(), fitted.font()) + 2;
                pen.square(Color.WHITE, box.x + (box.width - cleared) / 2, baseline - 6.5, cleared, 8.5);
            }
            pen.text(fitted.text(), new ChartPen.Type(fitted.font(), ink), box.x + box.width / 2, baseline, 0.5);
            baseline += 7.8;
        }
    }

    private static void figure(ChartPen pen, Tile tile, Box box, Color ink) {
        Font font = pen.bold(FIGURE);
        double baseline = box.y + box.height - 4;
        if (tile.suppressed) {
            double cleared = ChartPen.width(tile.label, font) + 3;
            pen.square(Color.WHITE, box.x + (box.width - cleared) / 2, baseline - 7.5, cleared, 9.5);
        }
        pen.text(tile.label, new ChartPen.Type(font, ink), box.x + box.width / 2, baseline, 0.5);
    }

    private void key(ChartPen pen, double left, double top) {
        ChartPen.Type type = new ChartPen.Type(pen.regular(8), ChartPen.TEXT);
        pen.text(words.fewer, type, left, top + 9, 0);
        double x = left + ChartPen.width(words.fewer, type.font()) + 6;
        for (Color shade : SHADES) {
            pen.square(shade, x, top, 16, 11);
            pen.outline(x, top, 16, 11);
            x += 17;
        }
        pen.text(words.more, type, x + 4, top + 9, 0);
        if (tiles.stream().anyMatch(Tile::suppressed)) {
            pen.bar(StatusInk.SUPPRESSED, left, top + 20, 16, 11);
            pen.text(words.suppressed, type, left + 22, top + 29, 0);
        }
        if (tiles.stream().anyMatch(tile -> !tile.suppressed && Double.isNaN(tile.value))) {
            pen.outline(left, top + 38, 16, 11);
            pen.text(words.missing, type, left + 22, top + 47, 0);
        }
    }
}
