package org.bringback.render.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.Report;
import org.bringback.table.report.chart.DivergingBars;
import org.bringback.table.report.chart.ProgressBars;
import org.bringback.table.report.chart.RankedDots;
import org.bringback.table.report.chart.ReportChart;
import org.bringback.table.report.chart.ShareBars;
import org.bringback.table.report.chart.StackedBars;
import org.bringback.table.report.chart.TileGrid;
import org.bringback.table.report.chart.TrendLines;
import org.bringback.table.report.definition.Topic;
import org.bringback.text.BilingualText;

/** The charts of reports, painted for the page. */
final class SvgCharts {

    private final ProvinceTiles tiles;
    private final CellFormat cells;

    SvgCharts(ProvinceTiles tiles, CellFormat cells) {
        this.tiles = tiles;
        this.cells = cells;
    }

    /** All charts but the map, which is too wide to stand beside others. */
    List<SvgChart> list(Report report) {
        List<SvgChart> painted = new ArrayList<>();
        BilingualText counted = counted(report);
        for (ReportChart chart : report.charts(tiles)) {
            if (chart instanceof StackedBars bars) {
                painted.add(of(counted, new SvgStackedBars(bars, cells).paint()));
            } else if (chart instanceof DivergingBars bars) {
                painted.add(of(counted, new SvgDivergingBars(bars, cells).paint()));
            } else if (chart instanceof TrendLines trend) {
                painted.add(new SvgTrend(trend, cells).paint());
            } else if (chart instanceof ShareBars shares) {
                painted.add(new SvgShareBars(shares, cells).paint());
            } else if (chart instanceof ProgressBars progress) {
                painted.add(new SvgProgressBars(progress, cells).paint());
            } else if (chart instanceof RankedDots dots) {
                painted.add(new SvgDotPlot(dots, cells).paint());
            }
        }
        return painted;
    }

    /** What the status table counts, and so its pictures: the nation's counts cases, a list's persons. */
    private static BilingualText counted(Report report) {
        return report.find(Topic.STATUS)
                .filter(table ->
                        table.columns().stream().anyMatch(column -> column.id().equals("cases")))
                .map(table -> PageLabels.IN_CASES)
                .orElse(PageLabels.IN_PERSONS);
    }

    private static SvgChart of(BilingualText counted, SvgChart chart) {
        return new SvgChart(chart.title().join(counted), chart.height(), chart.shapes());
    }

    Optional<SvgChart> findMap(Report report) {
        return report.charts(tiles).stream()
                .filter(chart -> chart instanceof TileGrid)
                .map(chart -> new SvgTileMap((TileGrid) chart, cells).paint())
                .findFirst();
    }

    /** The style of what stands for a status. */
    static String style(Status status) {
        return "s-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
