package org.bringback.render.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bringback.render.PlainText;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.chart.RankedDots;
import org.bringback.text.BilingualText;

/** Paints the first of the ranked places, each as a dot between nought and the highest of them. */
final class SvgDotPlot {

    private static final int ROW = 36;
    private static final double LEFT = 2;
    private static final double WIDTH = 96;
    private static final double MIDDLE = 50;
    private static final double MEDIAN_WIDTH = 0.3;

    private final RankedDots chart;
    private final CellFormat cells;
    private final List<SvgShape> shapes = new ArrayList<>();

    SvgDotPlot(RankedDots chart, CellFormat cells) {
        this.chart = chart;
        this.cells = cells;
    }

    SvgChart paint() {
        List<RankedDots.Dot> dots = chart.onScreen();
        int bottom = dots.size() * ROW;
        addReference(bottom);
        for (int index = 0; index < dots.size(); index++) {
            addDot(dots.get(index), index * ROW);
        }
        return new SvgChart(PageLabels.RANKED, bottom + ROW / 2, shapes);
    }

    private void addReference(int bottom) {
        RankedDots.Dot reference = chart.whole().orElseGet(chart::median);
        BilingualText named = chart.whole().isPresent() ? PageLabels.WHOLE : PageLabels.MEDIAN;
        double x = x(reference);
        BilingualText figure = figure(reference);
        BilingualText label =
                new BilingualText(named.thai() + " " + figure.thai(), named.english() + " " + figure.english());
        shapes.add(SvgShape.box(x, bottom - 20, MEDIAN_WIDTH, 20, "axis"));
        shapes.add(SvgShape.text(x < MIDDLE ? Kind.TEXT : Kind.TEXT_BEFORE, x, bottom + 14, "k median", label));
    }

    private void addDot(RankedDots.Dot dot, int y) {
        shapes.add(SvgShape.text(Kind.TEXT, 0, y + 14, "k", PlainText.of(dot.name())));
        shapes.add(SvgShape.text(Kind.TEXT_BEFORE, 100, y + 14, "k", figure(dot)));
        dot.limits().ifPresent(limits -> {
            addBand(limits.farFrom(), limits.farTo(), y, "far");
            addBand(limits.usualFrom(), limits.usualTo(), y, "usual");
        });
        shapes.add(SvgShape.box(LEFT, y + 24, WIDTH, 1, "axis"));
        shapes.add(SvgShape.dot(x(dot), y + 24, dot.standsOut() == 0 ? "accent" : "outlier"));
    }

    /** How far the figure may lie by chance. */
    private void addBand(BigDecimal from, BigDecimal to, int y, String style) {
        double left = x(from);
        shapes.add(SvgShape.box(left, y + 19, x(to) - left, 11, style));
    }

    private BilingualText figure(RankedDots.Dot dot) {
        return cells.textOf(dot.figure(), chart.column().unit());
    }

    private double x(RankedDots.Dot dot) {
        return x(dot.value());
    }

    private double x(BigDecimal value) {
        double maximum = chart.maximum().doubleValue();
        return LEFT + (maximum <= 0 ? 0 : Math.max(0, value.doubleValue()) / maximum * WIDTH);
    }
}
