package org.bringback.render.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.render.PlainText;
import org.bringback.render.web.SvgShape.Kind;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** How a cohort divides at each date, and what changed, drawn from the cells of the status table. */
final class SvgStatusCharts {

    private static final double WHOLE = 100;
    /** The least share of the width that has room for its figure. */
    private static final double ROOM = 13;

    private static final int BAR = 30;
    private static final int HEAD = 22;
    private static final int GAP = 14;
    private static final int KEY = 24;

    /** Where a key's figures end; its names, which may be long, come after them. */
    private static final double FIGURES = 19;

    private static final double ZERO = 50;
    private static final double SIDE = 26;

    private final ReportTable table;
    private final CellFormat words;

    private SvgStatusCharts(ReportTable table, CellFormat words) {
        this.table = table;
        this.words = words;
    }

    static List<SvgChart> of(Report report, CellFormat words) {
        Optional<SvgStatusCharts> charts = report.find(Topic.STATUS).map(table -> new SvgStatusCharts(table, words));
        return charts.map(all -> List.of(all.shares(), all.changes()).stream()
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    private Optional<SvgChart> shares() {
        List<Integer> columns = columns(Unit.PERSONS);
        List<SvgShape> shapes = new ArrayList<>();
        int y = 0;
        for (int column : columns) {
            bar(column, y, shapes);
            y += HEAD + BAR + GAP;
        }
        for (ReportRow line : parts()) {
            key(line, columns.get(columns.size() - 1), y, shapes);
            y += KEY;
        }
        if (columns.stream().anyMatch(this::hasGaps)) {
            shapes.add(SvgShape.box(0, y + 4, 4, 14, "s-rest"));
            shapes.add(SvgShape.text(Kind.TEXT, FIGURES + 3, y + 16, "k", PageLabels.NOT_SHOWN));
            y += KEY;
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new SvgChart(PageLabels.SHARES, y, shapes));
    }

    /** Without a printed total a bar stays empty: its parts would look larger than they are. */
    private void bar(int column, int y, List<SvgShape> shapes) {
        double drawn = parts().stream()
                .mapToDouble(line -> size(line, column).doubleValue())
                .sum();
        double total = total().map(line -> size(line, column).doubleValue()).orElse(drawn);
        double all = Math.max(total, drawn);
        shapes.add(
                SvgShape.text(Kind.TEXT, 0, y + 15, "date", over(table.columns().get(column))));
        total().ifPresent(line -> shapes.add(SvgShape.text(Kind.TEXT_BEFORE, WHOLE, y + 15, "q", shown(line, column))));
        shapes.add(SvgShape.box(0, y + HEAD, WHOLE, BAR, "s-rest"));
        double x = 0;
        for (ReportRow line : parts()) {
            double width = total == 0 ? 0 : WHOLE * size(line, column).doubleValue() / all;
            if (width > 0) {
                shapes.add(SvgShape.box(x, y + HEAD, width, BAR, ink(line)));
            }
            if (width >= ROOM) {
                shapes.add(SvgShape.text(
                        Kind.TEXT_AROUND,
                        x + width / 2,
                        y + HEAD + 20,
                        "on " + ink(line) + "-on",
                        shown(line, column)));
            }
            x += width;
        }
    }

    private boolean hasGaps(int column) {
        return table.lines().stream().anyMatch(line -> line.cells().get(column) instanceof ReportCell.Instead);
    }

    private void key(ReportRow line, int column, int y, List<SvgShape> shapes) {
        shapes.add(SvgShape.box(0, y + 4, 4, 14, ink(line)));
        shapes.add(SvgShape.text(Kind.TEXT_BEFORE, FIGURES, y + 16, "k", shown(line, column)));
        shapes.add(SvgShape.text(Kind.TEXT, FIGURES + 3, y + 16, "k", PlainText.of(line.head())));
    }

    private Optional<SvgChart> changes() {
        List<Integer> columns = columns(Unit.CHANGE);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        int column = columns.get(0);
        double maximum = parts().stream()
                .mapToDouble(line -> size(line, column).abs().doubleValue())
                .max()
                .orElse(0);
        List<SvgShape> shapes = new ArrayList<>();
        int y = 0;
        for (ReportRow line : parts()) {
            change(line, column, maximum, y, shapes);
            y += 2 * HEAD;
        }
        return Optional.of(new SvgChart(PageLabels.CHANGES, y, shapes));
    }

    private void change(ReportRow line, int column, double maximum, int y, List<SvgShape> shapes) {
        double value = size(line, column).doubleValue();
        double length = maximum == 0 ? 0 : SIDE * Math.abs(value) / maximum;
        double left = value < 0 ? ZERO - length : ZERO;
        shapes.add(SvgShape.text(Kind.TEXT, 0, y + 15, "k", PlainText.of(line.head())));
        shapes.add(SvgShape.box(left, y + HEAD, length, 15, ink(line)));
        shapes.add(SvgShape.box(ZERO, y + HEAD - 2, 0.25, 19, "axis"));
        Kind side = value < 0 ? Kind.TEXT_BEFORE : Kind.TEXT;
        double end = value < 0 ? left - 1 : left + length + 1;
        shapes.add(SvgShape.text(side, end, y + HEAD + 13, "k", shown(line, column)));
    }

    private List<Integer> columns(Unit unit) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).unit() == unit) {
                columns.add(column);
            }
        }
        return columns;
    }

    private List<ReportRow> parts() {
        return table.lines().stream()
                .filter(line -> line.weight() == ReportRow.Weight.PLAIN)
                .toList();
    }

    private Optional<ReportRow> total() {
        return table.lines().stream()
                .filter(line -> line.weight() == ReportRow.Weight.TOTAL)
                .findFirst();
    }

    private static BigDecimal size(ReportRow line, int column) {
        return line.cells().get(column) instanceof ReportCell.Figure figure ? figure.value() : BigDecimal.ZERO;
    }

    private BilingualText shown(ReportRow line, int column) {
        return words.textOf(
                line.cells().get(column), table.columns().get(column).unit());
    }

    private static BilingualText over(ReportColumn column) {
        return PlainText.of(column.spanner().orElse(column.head()));
    }

    private static String ink(ReportRow line) {
        return "s-" + line.id().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "-");
    }
}
