package org.bringback.render.pdf.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.List;

/** One dot a place on a common scale from nought; a line marks the median. */
final class DotPlot extends ChartDrawing {

    private static final long serialVersionUID = 1;

    /**
     * One place.
     *
     * @param label the figure as printed in the table
     */
    record Dot(String name, double value, String label) {}

    private static final double NAMES = 190;
    private static final double LABEL = 46;
    private static final double HEAD = 14;
    private static final double TALLEST = 16;
    private static final double RADIUS = 2.6;
    private static final float SIZE = 8.5f;
    private static final Color INK = new Color(0x1F4E8C);

    private final transient List<Dot> dots;
    private final double maximum;
    private final transient Dot median;

    DotPlot(ChartFonts fonts, List<Dot> dots, double maximum, Dot median) {
        super(fonts);
        this.dots = dots;
        this.maximum = maximum;
        this.median = median;
    }

    @Override
    void draw(ChartPainter painter, double width, double height) {
        double scale = maximum <= 0 ? 0 : (width - NAMES - LABEL) / maximum;
        double step = Math.min(TALLEST, (height - HEAD) / dots.size());
        double bottom = HEAD + step * dots.size();
        double middle = NAMES + median.value * scale;
        painter.line(new Line2D.Double(NAMES, HEAD, NAMES, bottom), ChartPainter.QUIET, 0.5f);
        painter.line(new Line2D.Double(middle, HEAD, middle, bottom), ChartPainter.TEXT, 0.8f);
        boolean right = middle > width - 90;
        painter.text(
                median.label,
                new ChartPainter.Type(painter.bold(8), ChartPainter.TEXT),
                middle,
                HEAD - 4,
                right ? 1 : 0);
        for (int i = 0; i < dots.size(); i++) {
            draw(painter, dots.get(i), HEAD + step * (i + 0.5), scale);
        }
    }

    private static void draw(ChartPainter painter, Dot dot, double middle, double scale) {
        double x = NAMES + dot.value * scale;
        Font font = painter.regular(SIZE);
        ChartPainter.Fitted name = ChartPainter.fitted(dot.name, font, NAMES - 8);
        painter.text(name.text(), new ChartPainter.Type(name.font(), ChartPainter.TEXT), NAMES - 8, middle + 3, 1);
        painter.line(new Line2D.Double(NAMES, middle, x, middle), ChartPainter.RULE, 0.4f);
        painter.dot(INK, x, middle, RADIUS);
        painter.text(dot.label, new ChartPainter.Type(painter.bold(SIZE), ChartPainter.TEXT), x + 6, middle + 3, 0);
    }
}
