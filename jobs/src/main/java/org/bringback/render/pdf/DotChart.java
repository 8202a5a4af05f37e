package org.bringback.render.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.List;

/** One dot a place on a common scale from nought; a line marks the median. */
final class DotChart extends SheetChart {

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
    private final double median;
    private final String medianLabel;

    DotChart(ChartFonts fonts, List<Dot> dots, double median, String medianLabel) {
        super(fonts);
        this.dots = dots;
        this.median = median;
        this.medianLabel = medianLabel;
    }

    @Override
    void draw(ChartPen pen, double width, double height) {
        double most =
                Math.max(median, dots.stream().mapToDouble(Dot::value).max().orElse(0));
        double scale = most <= 0 ? 0 : (width - NAMES - LABEL) / most;
        double step = Math.min(TALLEST, (height - HEAD) / dots.size());
        double bottom = HEAD + step * dots.size();
        double middle = NAMES + median * scale;
        pen.line(new Line2D.Double(NAMES, HEAD, NAMES, bottom), ChartPen.QUIET, 0.5f);
        pen.line(new Line2D.Double(middle, HEAD, middle, bottom), ChartPen.TEXT, 0.8f);
        boolean right = middle > width - 90;
        pen.text(medianLabel, new ChartPen.Type(pen.bold(8), ChartPen.TEXT), middle, HEAD - 4, right ? 1 : 0);
        for (int i = 0; i < dots.size(); i++) {
            draw(pen, dots.get(i), HEAD + step * (i + 0.5), scale);
        }
    }

    private static void draw(ChartPen pen, Dot dot, double middle, double scale) {
        double x = NAMES + dot.value * scale;
        Font font = pen.regular(SIZE);
        ChartPen.Fitted name = ChartPen.fitted(dot.name, font, NAMES - 8);
        pen.text(name.text(), new ChartPen.Type(name.font(), ChartPen.TEXT), NAMES - 8, middle + 3, 1);
        pen.line(new Line2D.Double(NAMES, middle, x, middle), ChartPen.RULE, 0.4f);
        pen.dot(INK, x, middle, RADIUS);
        pen.text(dot.label, new ChartPen.Type(pen.bold(SIZE), ChartPen.TEXT), x + 6, middle + 3, 0);
    }
}
