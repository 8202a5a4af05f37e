package org.bringback.render.web;

import java.util.ArrayList;
import java.util.List;
import org.bringback.render.PlainText;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.chart.TrendLines;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Paints how shares went from day to day: a group of bars a share, a bar a day, the newest last. */
final class SvgTrend {

    private static final int HEAD = 26;
    private static final int ROW = 38;
    /** How much of the width the whole is. */
    private static final double WHOLE = 85;

    private final TrendLines chart;
    private final CellFormat cells;
    private final List<SvgShape> shapes = new ArrayList<>();

    SvgTrend(TrendLines chart, CellFormat cells) {
        this.chart = chart;
        this.cells = cells;
    }

    SvgChart paint() {
        int y = 0;
        for (TrendLines.Line line : chart.lines()) {
            shapes.add(SvgShape.text(Kind.TEXT, 0, y + 16, "date", PlainText.of(line.name())));
            y += HEAD;
            for (TrendLines.Point point : line.points()) {
                add(point, line, y);
                y += ROW;
            }
            y += HEAD / 2;
        }
        return new SvgChart(PageLabels.TREND, y, shapes);
    }

    private void add(TrendLines.Point point, TrendLines.Line line, int y) {
        double length = WHOLE
                * point.share().number().map(share -> share.doubleValue() / 100).orElse(0.0);
        BilingualText share = cells.textOf(point.share(), Unit.PERCENT);
        BilingualText label = point.share().number().isPresent()
                ? new BilingualText(share.thai() + "%", share.english() + "%")
                : share;
        shapes.add(SvgShape.text(Kind.TEXT, 0, y + 13, "k", CellFormat.day(point.day())));
        if (length > 0) {
            shapes.add(SvgShape.box(
                    0, y + 18, length, 13, line.status().map(SvgCharts::style).orElse("accent")));
        }
        shapes.add(SvgShape.text(Kind.TEXT, length + 1, y + 29, "k", label));
    }
}
