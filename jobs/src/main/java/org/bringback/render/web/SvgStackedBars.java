package org.bringback.render.web;

import java.util.ArrayList;
import java.util.List;
import org.bringback.render.PlainText;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.chart.StackedBars;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Paints how persons divide by status: a bar a date, and a key with the figures of the latest. */
final class SvgStackedBars {

    private static final double WHOLE = 100;
    /** The least share of the width that has room for its figure. */
    private static final double ROOM = 13;

    private static final int BAR = 30;
    private static final int HEAD = 22;
    private static final int GAP = 14;
    private static final int KEY = 24;

    /** Where a key's figures end; its names, which may be long, come after them. */
    private static final double FIGURES = 19;

    private final StackedBars chart;
    private final CellFormat cells;
    private final List<SvgShape> shapes = new ArrayList<>();

    SvgStackedBars(StackedBars chart, CellFormat cells) {
        this.chart = chart;
        this.cells = cells;
    }

    SvgChart paint() {
        int y = 0;
        for (StackedBars.Bar bar : chart.bars()) {
            addBar(bar, y);
            y += HEAD + BAR + GAP;
        }
        for (StackedBars.Part part : chart.latest().parts()) {
            addKey(part, y);
            y += KEY;
        }
        if (chart.hasSymbols()) {
            shapes.add(SvgShape.box(0, y + 4, 4, 14, "s-rest"));
            shapes.add(SvgShape.text(Kind.TEXT, FIGURES + 3, y + 16, "k", PageLabels.NOT_SHOWN));
            y += KEY;
        }
        return new SvgChart(PageLabels.SHARES, y, shapes);
    }

    /** What is not shown of the whole is seen behind the parts. */
    private void addBar(StackedBars.Bar bar, int y) {
        shapes.add(SvgShape.text(Kind.TEXT, 0, y + 15, "date", CellFormat.day(bar.date())));
        bar.total().ifPresent(total -> shapes.add(SvgShape.text(Kind.TEXT_BEFORE, WHOLE, y + 15, "q", persons(total))));
        shapes.add(SvgShape.box(0, y + HEAD, WHOLE, BAR, "s-rest"));
        double x = 0;
        for (StackedBars.Part part : bar.parts()) {
            double width = bar.whole() == 0 ? 0 : WHOLE * part.number() / bar.whole();
            String style = SvgCharts.style(part.status());
            if (width > 0) {
                shapes.add(SvgShape.box(x, y + HEAD, width, BAR, style));
            }
            if (width >= ROOM) {
                shapes.add(SvgShape.text(
                        Kind.TEXT_AROUND,
                        x + width / 2,
                        y + HEAD + 20,
                        "on " + style + "-on",
                        persons(part.persons())));
            }
            x += width;
        }
    }

    private void addKey(StackedBars.Part part, int y) {
        shapes.add(SvgShape.box(0, y + 4, 4, 14, SvgCharts.style(part.status())));
        shapes.add(SvgShape.text(Kind.TEXT_BEFORE, FIGURES, y + 16, "k", persons(part.persons())));
        shapes.add(SvgShape.text(Kind.TEXT, FIGURES + 3, y + 16, "k", PlainText.of(part.name())));
    }

    private BilingualText persons(ReportCell cell) {
        return cells.textOf(cell, Unit.PERSONS);
    }
}
