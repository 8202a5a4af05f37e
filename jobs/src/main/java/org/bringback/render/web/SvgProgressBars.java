package org.bringback.render.web;

import java.util.ArrayList;
import java.util.List;
import org.bringback.render.PlainText;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.chart.ProgressBars;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Paints how far indicators are on the way to their targets: a bar each, and a line for the target. */
final class SvgProgressBars {

    private static final int ROW = 44;
    private static final double TARGET = 100.0 * 100 / ProgressBars.LONGEST_PERCENT;
    private static final double LINE = 0.4;

    private final ProgressBars chart;
    private final CellFormat cells;
    private final List<SvgShape> shapes = new ArrayList<>();

    SvgProgressBars(ProgressBars chart, CellFormat cells) {
        this.chart = chart;
        this.cells = cells;
    }

    SvgChart paint() {
        int y = 0;
        for (ProgressBars.Step step : chart.steps()) {
            add(step, y);
            y += ROW;
        }
        return new SvgChart(PageLabels.ACHIEVEMENTS, y, shapes);
    }

    private void add(ProgressBars.Step step, int y) {
        BilingualText percent = cells.textOf(step.percent(), Unit.PERCENT);
        BilingualText label = new BilingualText(
                percent.thai() + "% " + step.word().thai(),
                percent.english() + "% " + step.word().english());
        shapes.add(SvgShape.text(Kind.TEXT, 0, y + 14, "k", PlainText.of(step.name())));
        shapes.add(SvgShape.text(Kind.TEXT_BEFORE, 100, y + 14, "k", PlainText.of(label)));
        shapes.add(SvgShape.box(0, y + 21, 100 * step.share(), 13, "accent"));
        shapes.add(SvgShape.box(TARGET, y + 19, LINE, 17, "axis"));
    }
}
