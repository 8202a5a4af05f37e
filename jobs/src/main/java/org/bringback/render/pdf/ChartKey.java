package org.bringback.render.pdf;

import java.util.ArrayList;
import java.util.List;

/** Names parts too narrow to be named where they are: swatch, name and share, at the right, in the parts' order. */
final class ChartKey {

    private static final double SWATCH = 7;
    private static final double BETWEEN = 14;

    private final ChartPen pen;
    private final double width;
    private final float size;
    private final float line;

    ChartKey(ChartPen pen, double width, float size, float line) {
        this.pen = pen;
        this.width = width;
        this.size = size;
        this.line = line;
    }

    void draw(List<ShareChart.Part> parts, double baseline) {
        double y = baseline;
        for (List<ShareChart.Part> row : rows(parts)) {
            double x = width - row.stream().mapToDouble(this::entryWidth).sum() + BETWEEN;
            for (ShareChart.Part part : row) {
                drawEntry(part, x, y);
                x += entryWidth(part);
            }
            y += line + 1;
        }
    }

    private List<List<ShareChart.Part>> rows(List<ShareChart.Part> parts) {
        List<List<ShareChart.Part>> rows = new ArrayList<>();
        double used = width;
        for (ShareChart.Part part : parts) {
            if (rows.isEmpty() || used + entryWidth(part) > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(part);
            used += entryWidth(part);
        }
        return rows;
    }

    private double entryWidth(ShareChart.Part part) {
        return SWATCH + 4 + nameWidth(part) + ChartPen.width(part.share(), pen.bold(size)) + BETWEEN;
    }

    private double nameWidth(ShareChart.Part part) {
        return ChartPen.width(part.name(), pen.regular(size)) + 4;
    }

    private void drawEntry(ShareChart.Part part, double x, double baseline) {
        pen.bar(part.ink(), x, baseline - SWATCH + 0.5, SWATCH, SWATCH);
        double text = x + SWATCH + 4;
        pen.text(part.name(), new ChartPen.Type(pen.regular(size), ChartPen.TEXT), text, baseline, 0);
        pen.text(part.share(), new ChartPen.Type(pen.bold(size), ChartPen.TEXT), text + nameWidth(part), baseline, 0);
    }
}
