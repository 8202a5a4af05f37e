package org.bringback.render.web;

import java.util.ArrayList;
import java.util.List;
import org.bringback.render.PlainText;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.chart.DivergingBars;
import org.bringback.table.report.table.Unit;

/** Paints what changed: a bar a status, to both sides of zero. */
final class SvgDivergingBars {

    private static final int HEAD = 22;
    private static final double ZERO = 50;
    private static final double SIDE = 26;

    private final DivergingBars chart;
    private final CellFormat cells;
    private final List<SvgShape> shapes = new ArrayList<>();

    SvgDivergingBars(DivergingBars chart, CellFormat cells) {
        this.chart = chart;
        this.cells = cells;
    }

    SvgChart paint() {
        int y = 0;
        for (DivergingBars.Change change : chart.changes()) {
            add(change, y);
            y += 2 * HEAD;
        }
        return new SvgChart(PageLabels.CHANGES, y, shapes);
    }

    private void add(DivergingBars.Change change, int y) {
        double largest = Math.max(chart.maximum(), -chart.minimum());
        boolean fewer = change.number() < 0;
        double length = largest == 0 ? 0 : SIDE * Math.abs(change.number()) / largest;
        double left = fewer ? ZERO - length : ZERO;
        shapes.add(SvgShape.text(Kind.TEXT, 0, y + 15, "k", PlainText.of(change.name())));
        shapes.add(SvgShape.box(left, y + HEAD, length, 15, SvgCharts.style(change.status())));
        shapes.add(SvgShape.box(ZERO, y + HEAD - 2, 0.25, 19, "axis"));
        Kind side = fewer ? Kind.TEXT_BEFORE : Kind.TEXT;
        double end = fewer ? left - 1 : left + length + 1;
        shapes.add(SvgShape.text(side, end, y + HEAD + 13, "k", cells.textOf(change.persons(), Unit.CHANGE)));
    }
}
