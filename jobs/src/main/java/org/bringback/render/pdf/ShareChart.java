package org.bringback.render.pdf;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.bringback.reference.Status;

/** How the cohort divides: one bar a date, cut by status; the parts of the latest bar lead down to their names. */
final class ShareChart extends SheetChart {

    private static final long serialVersionUID = 1;

    /**
     * @param share as printed in the table
     */
    record Part(Status status, String name, long persons, String share) {}

    /**
     * @param date and {@code total}: what stands beside the bar
     */
    record Bar(String date, String total, List<Part> parts) {

        long persons() {
            return parts.stream().mapToLong(Part::persons).sum();
        }
    }

    /** Where a part ended up, so that lines can lead to and from it. */
    private record Drawn(Part part, double left, double right) {

        double middle() {
            return (left + right) / 2;
        }
    }

    private static final double SIDE = 92;
    private static final double BAR = 24;
    private static final double GAP = 12;
    private static final double LEADER = 15;
    private static final double SWATCH = 7;
    private static final float LINE = 11.5f;

    private final transient List<Bar> bars;

    ShareChart(ChartFonts fonts, List<Bar> bars) {
        super(fonts);
        this.bars = bars;
    }

    @Override
    void draw(ChartPen pen, double width, double height) {
        double y = 1;
        List<Drawn> above = List.of();
        for (Bar bar : bars) {
            pen.text(bar.date, pen.bold(9), ChartPen.TEXT, 0, y + 10, 0);
            pen.text(bar.total, pen.regular(8.5f), ChartPen.QUIET, 0, y + 21.5, 0);
            List<Drawn> drawn = drawBar(pen, bar, y, width);
            connect(pen, above, drawn, y);
            above = drawn;
            y += BAR + GAP;
        }
        nameParts(pen, above, y - GAP, width);
    }

    private static List<Drawn> drawBar(ChartPen pen, Bar bar, double y, double width) {
        List<Drawn> drawn = new ArrayList<>();
        double whole = width - SIDE;
        double x = SIDE;
        for (Part part : bar.parts) {
            double length = bar.persons() == 0 ? 0 : whole * part.persons / bar.persons();
            if (part.persons > 0) {
                drawPart(pen, part, x, y, length);
                drawn.add(new Drawn(part, x, x + length));
            }
            x += length;
        }
        if (drawn.isEmpty()) {
            pen.outline(SIDE, y, whole, BAR);
        }
        return drawn;
    }

    private static void drawPart(ChartPen pen, Part part, double x, double y, double length) {
        StatusInk ink = StatusInk.of(part.status);
        // a hair of white parts neighbours in black and white
        pen.bar(ink, x, y, Math.max(0.4, length - 0.6), BAR);
        Font font = pen.bold(9);
        if (!ink.hatched() && ChartPen.width(part.share, font) + 8 < length) {
            pen.text(part.share, font, ink.textOnIt(), x + length / 2, y + BAR / 2 + 3.2, 0.5);
        }
    }

    private static void connect(ChartPen pen, List<Drawn> above, List<Drawn> below, double y) {
        for (Drawn upper : above) {
            below.stream()
                    .filter(lower -> lower.part.status == upper.part.status)
                    .forEach(lower -> pen.line(upper.right, y - GAP, lower.right, y, ChartPen.RULE, 0.4f));
        }
    }

    private static void nameParts(ChartPen pen, List<Drawn> parts, double y, double width) {
        double slot = width / Math.max(4, parts.size());
        double start = width - slot * parts.size();
        for (int i = 0; i < parts.size(); i++) {
            Drawn part = parts.get(i);
            double x = start + i * slot;
            double knee = x + SWATCH / 2;
            pen.line(part.middle(), y, part.middle(), y + 3, ChartPen.QUIET, 0.4f);
            pen.line(part.middle(), y + 3, knee, y + LEADER - 2, ChartPen.QUIET, 0.4f);
            name(pen, part.part, x, y + LEADER, (float) slot - 6);
        }
    }

    private static void name(ChartPen pen, Part part, double x, double y, float width) {
        pen.bar(StatusInk.of(part.status), x, y, SWATCH, SWATCH);
        pen.text(part.share, pen.bold(8.5f), ChartPen.TEXT, x + SWATCH + 3, y + 7, 0);
        Font font = pen.regular(8);
        double baseline = y + 7 + LINE;
        for (String line : ChartPen.lines(part.name, font, width)) {
            pen.text(line, font, quiet(), x, baseline, 0);
            baseline += LINE;
        }
    }

    private static Color quiet() {
        return ChartPen.TEXT;
    }
}
