package org.bringback.render.pdf;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * How the cohort divides: one bar a date, cut by status. Wide parts of the latest bar are named right below, narrow ones
 * in the line under them.
 */
final class ShareChart extends SheetChart {

    private static final long serialVersionUID = 1;

    /**
     * One status in one bar.
     *
     * @param share as printed in the table
     */
    record Part(StatusInk ink, String name, long persons, String share) {}

    /**
     * One date.
     *
     * @param date stands beside the bar with the total
     */
    record Bar(String date, String total, List<Part> parts) {

        long persons() {
            return parts.stream().mapToLong(Part::persons).sum();
        }
    }

    /** Where a part ended up. */
    private record Drawn(Part part, double left, double right) {

        double width() {
            return right - left;
        }
    }

    private static final double SIDE = 92;
    private static final double BAR = 23;
    private static final double GAP = 11;
    private static final double NARROWEST = 30;
    private static final int NAME_LINES = 3;
    private static final float SIZE = 8.5f;
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
            pen.text(bar.date, new ChartPen.Type(pen.bold(9), ChartPen.TEXT), 0, y + 9.5, 0);
            pen.text(bar.total, new ChartPen.Type(pen.regular(SIZE), ChartPen.QUIET), 0, y + 20.5, 0);
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
        StatusInk ink = part.ink;
        // a hair of white parts neighbours in black and white
        pen.bar(ink, x, y, Math.max(0.4, length - 0.6), BAR);
        Font font = pen.bold(9);
        if (!ink.hatched() && ChartPen.width(part.share, font) + 8 < length) {
            pen.text(part.share, new ChartPen.Type(font, ink.textOnIt()), x + length / 2, y + BAR / 2 + 3.2, 0.5);
        }
    }

    private static void connect(ChartPen pen, List<Drawn> above, List<Drawn> below, double y) {
        for (Drawn upper : above) {
            below.stream()
                    .filter(lower -> lower.part.ink == upper.part.ink)
                    .forEach(lower ->
                            pen.line(new Line2D.Double(upper.right, y - GAP, lower.right, y), ChartPen.RULE, 0.4f));
        }
    }

    private static void nameParts(ChartPen pen, List<Drawn> parts, double y, double width) {
        List<Part> narrow = new ArrayList<>();
        int lines = 0;
        for (Drawn drawn : parts) {
            List<String> name = nameBelow(pen, drawn);
            if (name.isEmpty()) {
                narrow.add(drawn.part);
            }
            for (int i = 0; i < name.size(); i++) {
                pen.text(
                        name.get(i),
                        new ChartPen.Type(pen.regular(SIZE), ChartPen.TEXT),
                        drawn.left + 1,
                        y + LINE * (i + 1),
                        0);
            }
            lines = Math.max(lines, name.size());
        }
        new ChartKey(pen, width, SIZE, LINE).draw(narrow, y + LINE * (lines + 1) + 3);
    }

    /** The lines of a part's name if they fit below it, else none. */
    private static List<String> nameBelow(ChartPen pen, Drawn drawn) {
        if (drawn.width() < NARROWEST) {
            return List.of();
        }
        String text = drawn.part.ink.hatched() ? drawn.part.share + " " + drawn.part.name : drawn.part.name;
        List<String> lines = ChartPen.lines(text, pen.regular(SIZE), (float) drawn.width() - 5);
        return lines.size() > NAME_LINES ? List.of() : lines;
    }
}
