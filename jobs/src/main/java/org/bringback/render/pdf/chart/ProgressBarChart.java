package org.bringback.render.pdf.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import org.bringback.table.report.chart.ProgressBars;

/** One bar a line, from nought; another line stands where the target is. Figure and word stand beside every bar. */
final class ProgressBarChart extends ChartDrawing {

    private static final long serialVersionUID = 1;

    /** @param share of the longest bar, from 0 to 1 */
    record Bar(String name, double share, String label) {}

    private static final double NAMES = 200;
    private static final double LABEL = 118;
    private static final double HEAD = 14;
    private static final double TALLEST = 18;
    private static final double BAR_SHARE = 0.55;
    private static final float SIZE = 8.5f;
    private static final double TARGET = 100.0 / ProgressBars.LONGEST_PERCENT;
    private static final Color INK = new Color(0x1F4E8C);

    private final transient List<Bar> bars;
    private final transient Optional<String> target;

    /** @param target what the line is called; empty where there is none */
    ProgressBarChart(ChartFonts fonts, List<Bar> bars, Optional<String> target) {
        super(fonts);
        this.bars = bars;
        this.target = target;
    }

    @Override
    void draw(ChartPainter painter, double width, double height) {
        double room = width - NAMES - LABEL;
        double step = Math.min(TALLEST, (height - HEAD) / bars.size());
        double bottom = HEAD + step * bars.size();
        for (int i = 0; i < bars.size(); i++) {
            draw(painter, bars.get(i), room, HEAD + step * i, step);
        }
        double line = NAMES + room * TARGET;
        painter.line(new Line2D.Double(NAMES, HEAD, NAMES, bottom), ChartPainter.QUIET, 0.5f);
        target.ifPresent(words -> {
            painter.line(new Line2D.Double(line, HEAD, line, bottom), ChartPainter.TEXT, 0.9f);
            painter.text(words, new ChartPainter.Type(painter.bold(8), ChartPainter.TEXT), line, HEAD - 4, 0.5);
        });
    }

    private static void draw(ChartPainter painter, Bar bar, double room, double y, double step) {
        double baseline = y + step / 2 + 3;
        Font font = painter.regular(SIZE);
        ChartPainter.Fitted name = ChartPainter.fitted(bar.name, font, NAMES - 8);
        painter.text(name.text(), new ChartPainter.Type(name.font(), ChartPainter.TEXT), NAMES - 8, baseline, 1);
        double height = step * BAR_SHARE;
        painter.square(INK, NAMES, y + (step - height) / 2, room * bar.share, height);
        ChartPainter.Fitted label = ChartPainter.fitted(bar.label, painter.bold(SIZE), LABEL - 6);
        painter.text(
                label.text(), new ChartPainter.Type(label.font(), ChartPainter.TEXT), NAMES + room + 6, baseline, 0);
    }
}
