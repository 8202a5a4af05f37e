package org.bringback.render.pdf.chart;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.List;

/** What changed: one bar a status, to the right of zero for more persons and to the left for fewer. */
final class DivergingBarChart extends ChartDrawing {

    private static final long serialVersionUID = 1;

    /**
     * @param label the change as printed in the table
     */
    record Change(StatusColour colour, String name, long persons, String label) {}

    /**
     * From persons to points.
     *
     * @param zero where no change stands
     * @param scale points a person
     */
    private record Axis(double zero, double scale) {}

    private static final double WIDEST_NAME = 225;
    private static final double LABEL = 62;
    private static final double BAR_SHARE = 0.58;
    private static final double TALLEST = 20;
    private static final float SIZE = 8.5f;

    private final transient List<Change> changes;
    private final long minimum;
    private final long maximum;

    /**
     * @param minimum the left end of the scale, not above zero
     * @param maximum the right end of the scale, not below zero
     */
    DivergingBarChart(ChartFonts fonts, List<Change> changes, long minimum, long maximum) {
        super(fonts);
        this.changes = changes;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    @Override
    void draw(ChartPainter painter, double width, double height) {
        double names = namesWidth(painter);
        double room = width - names - 2 * LABEL;
        double scale = maximum - minimum == 0 ? 0 : room / (maximum - minimum);
        Axis axis = new Axis(names + LABEL - minimum * scale, scale);
        double step = Math.min(TALLEST, height / Math.max(1, changes.size()));
        for (int i = 0; i < changes.size(); i++) {
            drawChange(painter, changes.get(i), axis, i * step, step);
        }
        painter.line(new Line2D.Double(axis.zero, 0, axis.zero, step * changes.size()), ChartPainter.QUIET, 0.5f);
    }

    private static void drawChange(ChartPainter painter, Change change, Axis axis, double y, double step) {
        Font font = painter.regular(SIZE);
        double baseline = y + step / 2 + 3;
        drawName(painter, change.name, font, baseline);
        double length = Math.abs(change.persons * axis.scale);
        boolean fewer = change.persons < 0;
        double barHeight = step * BAR_SHARE;
        if (change.persons != 0) {
            double left = fewer ? axis.zero - length : axis.zero;
            painter.bar(change.colour, left, y + (step - barHeight) / 2, Math.max(0.6, length), barHeight);
        }
        double end = fewer ? axis.zero - length - 4 : axis.zero + length + 4;
        painter.text(
                change.label,
                new ChartPainter.Type(painter.bold(SIZE), ChartPainter.TEXT),
                end,
                baseline,
                fewer ? 1 : 0);
    }

    private double namesWidth(ChartPainter painter) {
        double widest = changes.stream()
                .mapToDouble(change -> ChartPainter.width(change.name, painter.regular(SIZE)))
                .max()
                .orElse(0);
        return Math.min(WIDEST_NAME, widest);
    }

    private static void drawName(ChartPainter painter, String name, Font font, double baseline) {
        ChartPainter.Fitted fitted = ChartPainter.fitted(name, font, WIDEST_NAME);
        painter.text(fitted.text(), new ChartPainter.Type(fitted.font(), ChartPainter.TEXT), 0, baseline, 0);
    }
}
