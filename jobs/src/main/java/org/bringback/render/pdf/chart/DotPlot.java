package org.bringback.render.pdf.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bringback.table.report.chart.RankedDots;

/**
 * One dot a place on a common scale from nought, before bands that say how far it may lie by chance; a line marks all places
 * together, or the median.
 */
final class DotPlot extends ChartDrawing {

    private static final long serialVersionUID = 1;

    /**
     * One place.
     *
     * @param label the figure as printed in the table
     * @param standsOut not 0 where it lies outside the wider limits
     */
    record Dot(String name, double value, String label, Optional<RankedDots.Limits> limits, int standsOut) {}

    private static final double NAMES = 190;
    private static final double LABEL = 46;
    private static final double HEAD = 14;
    private static final double TALLEST = 16;
    private static final double RADIUS = 2.6;
    private static final float SIZE = 8.5f;
    private static final Color INK = new Color(0x1F4E8C);
    private static final Color USUAL = new Color(0xC4CAD1);
    private static final Color FAR = new Color(0xE6E9EC);
    private static final double BAND = 7;

    private final transient List<Dot> dots;
    private final double maximum;
    private final transient Dot reference;
    private final transient Optional<String> limits;

    /**
     * @param reference where the line is, and what it is called
     * @param limits what the bands are
     */
    DotPlot(ChartFonts fonts, List<Dot> dots, double maximum, Dot reference, Optional<String> limits) {
        super(fonts);
        this.dots = dots;
        this.maximum = maximum;
        this.reference = reference;
        this.limits = limits;
    }

    @Override
    void draw(ChartPainter painter, double width, double height) {
        double scale = maximum <= 0 ? 0 : (width - NAMES - LABEL) / maximum;
        double step = Math.min(TALLEST, (height - HEAD) / dots.size());
        double bottom = HEAD + step * dots.size();
        double middle = NAMES + reference.value * scale;
        limits.ifPresent(words -> key(painter, words));
        for (int i = 0; i < dots.size(); i++) {
            bands(painter, dots.get(i), HEAD + step * (i + 0.5), scale);
        }
        painter.line(new Line2D.Double(NAMES, HEAD, NAMES, bottom), ChartPainter.QUIET, 0.5f);
        painter.line(new Line2D.Double(middle, HEAD, middle, bottom), ChartPainter.TEXT, 0.8f);
        boolean right = middle > width - 90;
        painter.text(
                reference.label,
                new ChartPainter.Type(painter.bold(8), ChartPainter.TEXT),
                middle,
                HEAD - 4,
                right ? 1 : 0);
        for (int i = 0; i < dots.size(); i++) {
            draw(painter, dots.get(i), HEAD + step * (i + 0.5), scale);
        }
    }

    private static void key(ChartPainter painter, String words) {
        painter.square(FAR, 0, HEAD - 11, 16, BAND);
        painter.square(USUAL, 4, HEAD - 11, 8, BAND);
        painter.text(words, new ChartPainter.Type(painter.regular(8), ChartPainter.TEXT), 20, HEAD - 4, 0);
    }

    private static void bands(ChartPainter painter, Dot dot, double middle, double scale) {
        dot.limits.ifPresent(limits -> {
            band(painter, FAR, limits.farFrom(), limits.farTo(), middle, scale);
            band(painter, USUAL, limits.usualFrom(), limits.usualTo(), middle, scale);
        });
    }

    private static void band(
            ChartPainter painter, Color colour, BigDecimal from, BigDecimal to, double middle, double scale) {
        double left = NAMES + from.doubleValue() * scale;
        double right = NAMES + to.doubleValue() * scale;
        painter.square(colour, left, middle - BAND / 2, right - left, BAND);
    }

    private static void draw(ChartPainter painter, Dot dot, double middle, double scale) {
        double x = NAMES + dot.value * scale;
        Font font = painter.regular(SIZE);
        ChartPainter.Fitted name = ChartPainter.fitted(dot.name, font, NAMES - 8);
        painter.text(name.text(), new ChartPainter.Type(name.font(), ChartPainter.TEXT), NAMES - 8, middle + 3, 1);
        painter.line(new Line2D.Double(NAMES, middle, x, middle), ChartPainter.RULE, 0.4f);
        if (dot.standsOut == 0) {
            painter.dot(INK, x, middle, RADIUS);
        } else {
            painter.diamond(ChartPainter.TEXT, x, middle, RADIUS * 1.8);
        }
        painter.text(dot.label, new ChartPainter.Type(painter.bold(SIZE), ChartPainter.TEXT), x + 6, middle + 3, 0);
    }
}
