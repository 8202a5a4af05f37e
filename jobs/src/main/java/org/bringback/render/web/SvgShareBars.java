package org.bringback.render.web;

import java.util.ArrayList;
import java.util.List;
import org.bringback.render.PlainText;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.chart.ShareBars;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Paints shares: a bar each under its name, the largest as long as there is room. */
final class SvgShareBars {

    private static final int ROW = 38;
    private static final double LONGEST = 85;

    private final ShareBars chart;
    private final CellFormat cells;
    private final List<SvgShape> shapes = new ArrayList<>();

    SvgShareBars(ShareBars chart, CellFormat cells) {
        this.chart = chart;
        this.cells = cells;
    }

    SvgChart paint() {
        int y = 0;
        for (ShareBars.Share share : chart.shares()) {
            double length = LONGEST * share.number() / chart.largest();
            BilingualText percent = cells.textOf(share.percent(), Unit.PERCENT);
            shapes.add(SvgShape.text(Kind.TEXT, 0, y + 13, "k", PlainText.of(share.name())));
            if (length > 0) {
                shapes.add(SvgShape.box(0, y + 18, length, 13, "accent"));
            }
            shapes.add(SvgShape.text(Kind.TEXT, length + 1, y + 29, "k", percent));
            y += ROW;
        }
        return new SvgChart(PageLabels.CAUSES, y, shapes);
    }
}
