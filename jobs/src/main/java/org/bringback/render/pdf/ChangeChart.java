package org.bringback.render.pdf;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.List;

/** What changed: one bar a status, to the right of zero for more persons and to the left for fewer. */
final class ChangeChart extends SheetChart {

    private static final long serialVersionUID = 1;

    /**
     * @param label the change as printed in the table
     */
    record Change(StatusInk ink, String name, long persons, String label) {}

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

    ChangeChart(ChartFonts fonts, List<Change> changes) {
        super(fonts);
        this.changes = changes;
    }

    @Override
    void draw(ChartPen pen, double width, double height) {
        double fewest =
                Math.min(0, changes.stream().mapToLong(Change::persons).min().orElse(0));
        double most =
                Math.max(0, changes.stream().mapToLong(Change::persons).max().orElse(0));
        double names = namesWidth(pen);
        double room = width - names - 2 * LABEL;
        double scale = most - fewest == 0 ? 0 : room / (most - fewest);
        Axis axis = new Axis(names + LABEL - fewest * scale, scale);
        double step = Math.min(TALLEST, height / Math.max(1, changes.size()));
        for (int i = 0; i < changes.size(); i++) {
            drawChange(pen, changes.get(i), axis, i * step, step);
        }
        pen.line(new Line2D.Double(axis.zero, 0, axis.zero, step * changes.size()), ChartPen.QUIET, 0.5f);
    }

    private static void drawChange(ChartPen pen, Change change, Axis axis, double y, double step) {
        Font font = pen.regular(SIZE);
        double baseline = y + step / 2 + 3;
        drawName(pen, change.name, font, baseline);
        double length = Math.abs(change.persons * axis.scale);
        boolean fewer = change.persons < 0;
        double barHeight = step * BAR_SHARE;
        if (change.persons != 0) {
            double left = fewer ? axis.zero - length : axis.zero;
            pen.bar(change.ink, left, y + (step - barHeight) / 2, Math.max(0.6, length), barHeight);
        }
        double end = fewer ? axis.zero - length - 4 : axis.zero + length + 4;
        pen.text(change.label, new ChartPen.Type(pen.bold(SIZE), ChartPen.TEXT), end, baseline, fewer ? 1 : 0);
    }

    private double namesWidth(ChartPen pen) {
        double widest = changes.stream()
                .mapToDouble(change -> ChartPen.width(change.name, pen.regular(SIZE)))
                .max()
                .orElse(0);
        return Math.min(WIDEST_NAME, widest);
    }

    private static void drawName(ChartPen pen, String name, Font font, double baseline) {
        ChartPen.Fitted fitted = ChartPen.fitted(name, font, WIDEST_NAME);
        pen.text(fitted.text(), new ChartPen.Type(fitted.font(), ChartPen.TEXT), 0, baseline, 0);
    }
}
