package org.bringback.render.pdf.chart;

import java.util.ArrayList;
import java.util.List;

/** Names parts too narrow to be named where they are: swatch, name and share, at the right, in the parts' order. */
final class Legend {

    private static final double SWATCH = 7;
    private static final double BETWEEN = 14;

    private final ChartPainter painter;
    private final double width;
    private final float size;
    private final float line;

    Legend(ChartPainter painter, double width, float size, float line) {
        this.painter = painter;
        this.width = width;
        this.size = size;
        this.line = line;
    }

    void draw(List<StackedBarChart.Part> parts, double baseline) {
        double y = baseline;
        for (List<StackedBarChart.Part> row : rows(parts)) {
            double x = width - row.stream().mapToDouble(this::entryWidth).sum() + BETWEEN;
            for (StackedBarChart.Part part : row) {
                drawEntry(part, x, y);
                x += entryWidth(part);
            }
            y += line + 1;
        }
    }

    /** How far below the first baseline it reaches. */
    double depth(List<StackedBarChart.Part> parts) {
        return parts.isEmpty() ? 0 : (rows(parts).size() - 1) * (line + 1) + 2.5;
    }

    private List<List<StackedBarChart.Part>> rows(List<StackedBarChart.Part> parts) {
        List<List<StackedBarChart.Part>> rows = new ArrayList<>();
        double used = width;
        for (StackedBarChart.Part part : parts) {
            if (rows.isEmpty() || used + entryWidth(part) > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(part);
            used += entryWidth(part);
        }
        return rows;
    }

    private double entryWidth(StackedBarChart.Part part) {
        return SWATCH + 4 + nameWidth(part) + ChartPainter.width(part.share(), painter.bold(size)) + BETWEEN;
    }

    private double nameWidth(StackedBarChart.Part part) {
        return ChartPainter.width(part.name(), painter.regular(size)) + 4;
    }

    private void drawEntry(StackedBarChart.Part part, double x, double baseline) {
        painter.bar(part.colour(), x, baseline - SWATCH + 0.5, SWATCH, SWATCH);
        double text = x + SWATCH + 4;
        painter.text(part.name(), new ChartPainter.Type(painter.regular(size), ChartPainter.TEXT), text, baseline, 0);
        painter.text(
                part.share(),
                new ChartPainter.Type(painter.bold(size), ChartPainter.TEXT),
                text + nameWidth(part),
                baseline,
                0);
    }
}
