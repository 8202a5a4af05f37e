package org.bringback.render.pdf.chart;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the cohort divides: one bar a date, cut by status. Wide parts of the latest bar are named right below, narrow ones
 * in the line under them.
 */
final class StackedBarChart extends ChartDrawing {

    private static final long serialVersionUID = 1;

    /**
     * One status in one bar.
     *
     * @param share as printed in the table
     */
    record Part(StatusColour colour, String name, long persons, String share) {}

    /**
     * One date.
     *
     * @param date stands beside the bar with the total
     * @param persons that the whole bar stands for
     */
    record Bar(String date, String total, long persons, List<Part> parts) {}

    private record ChartSize(double width, double height) {}

    /** Where a part ended up. */
    private record Drawn(Part part, double left, double right) {

        double width() {
            return right - left;
        }
    }

    private static final double SIDE = 92;
    private static final double BAR = 21;
    private static final double GAP = 8;
    private static final double NARROWEST = 30;
    private static final int NAME_LINES = 3;
    private static final float SIZE = 8.5f;
    private static final float LINE = 11.5f;

    private final transient List<Bar> bars;

    StackedBarChart(ChartFonts fonts, List<Bar> bars) {
        super(fonts);
        this.bars = bars;
    }

    @Override
    void draw(ChartPainter painter, double width, double height) {
        double y = 1;
        List<Drawn> above = List.of();
        for (Bar bar : bars) {
            painter.text(bar.date, new ChartPainter.Type(painter.bold(9), ChartPainter.TEXT), 0, y + 9.5, 0);
            painter.text(bar.total, new ChartPainter.Type(painter.regular(SIZE), ChartPainter.QUIET), 0, y + 20.5, 0);
            List<Drawn> drawn = drawBar(painter, bar, y, width);
            connect(painter, above, drawn, y);
            above = drawn;
            y += BAR + GAP;
        }
        nameParts(painter, above, y - GAP, new ChartSize(width, height));
    }

    private static List<Drawn> drawBar(ChartPainter painter, Bar bar, double y, double width) {
        List<Drawn> drawn = new ArrayList<>();
        double whole = width - SIDE;
        double x = SIDE;
        for (Part part : bar.parts) {
            double length = bar.persons() == 0 ? 0 : whole * part.persons / bar.persons();
            if (part.persons > 0) {
                drawPart(painter, part, x, y, length);
                drawn.add(new Drawn(part, x, x + length));
            }
            x += length;
        }
        if (drawn.isEmpty()) {
            painter.outline(SIDE, y, whole, BAR);
        }
        return drawn;
    }

    private static void drawPart(ChartPainter painter, Part part, double x, double y, double length) {
        StatusColour colour = part.colour;
        // a hair of white parts neighbours in black and white
        painter.bar(colour, x, y, Math.max(0.4, length - 0.6), BAR);
        Font font = painter.bold(9);
        if (!colour.hatched() && ChartPainter.width(part.share, font) + 8 < length) {
            painter.text(
                    part.share, new ChartPainter.Type(font, colour.textOnIt()), x + length / 2, y + BAR / 2 + 3.2, 0.5);
        }
    }

    private static void connect(ChartPainter painter, List<Drawn> above, List<Drawn> below, double y) {
        for (Drawn upper : above) {
            below.stream()
                    .filter(lower -> lower.part.colour == upper.part.colour)
                    .forEach(lower -> painter.line(
                            new Line2D.Double(upper.right, y - GAP, lower.right, y), ChartPainter.RULE, 0.4f));
        }
    }

    /** Names stand below their parts in as many lines as leave room for the key of the others, in none if need be. */
    private static void nameParts(ChartPainter painter, List<Drawn> parts, double y, ChartSize size) {
        Legend legend = new Legend(painter, size.width(), SIZE, LINE);
        int lines = NAME_LINES;
        while (lines > 0 && bottom(painter, legend, parts, y, lines) > size.height()) {
            lines--;
        }
        Map<Drawn, List<String>> names = names(painter, parts, lines);
        names.forEach((drawn, name) -> {
            for (int i = 0; i < name.size(); i++) {
                painter.text(
                        name.get(i),
                        new ChartPainter.Type(painter.regular(SIZE), ChartPainter.TEXT),
                        drawn.left + 1,
                        y + LINE * (i + 1),
                        0);
            }
        });
        legend.draw(others(parts, names), keyTop(y, names));
    }

    private static double bottom(ChartPainter painter, Legend legend, List<Drawn> parts, double y, int lines) {
        Map<Drawn, List<String>> names = names(painter, parts, lines);
        return keyTop(y, names) + legend.depth(others(parts, names));
    }

    /** The baseline of the key's first line. */
    private static double keyTop(double y, Map<Drawn, List<String>> names) {
        int lines = names.values().stream().mapToInt(List::size).max().orElse(0);
        return y + LINE * (lines + 1) + 1;
    }

    private static List<Part> others(List<Drawn> parts, Map<Drawn, List<String>> names) {
        return parts.stream()
                .filter(drawn -> !names.containsKey(drawn))
                .map(Drawn::part)
                .toList();
    }

    /** The names that stand below their parts, in lines. */
    private static Map<Drawn, List<String>> names(ChartPainter painter, List<Drawn> parts, int lines) {
        Map<Drawn, List<String>> names = new LinkedHashMap<>();
        for (Drawn drawn : parts) {
            List<String> name = nameBelow(painter, drawn);
            if (!name.isEmpty() && name.size() <= lines) {
                names.put(drawn, name);
            }
        }
        return names;
    }

    /** The lines of a part's name if they fit below it, else none. */
    private static List<String> nameBelow(ChartPainter painter, Drawn drawn) {
        if (drawn.width() < NARROWEST) {
            return List.of();
        }
        String text = drawn.part.colour.hatched() ? drawn.part.share + " " + drawn.part.name : drawn.part.name;
        List<String> lines = ChartPainter.lines(text, painter.regular(SIZE), (float) drawn.width() - 5);
        return lines;
    }
}
