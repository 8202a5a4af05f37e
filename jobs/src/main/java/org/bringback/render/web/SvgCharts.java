package org.bringback.render.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.Report;
import org.bringback.table.report.chart.ReportChart;

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
        for (ReportChart chart : report.charts(tiles)) {
            if (chart instanceof ReportChart.StackedBars bars) {
                painted.add(new SvgStackedBars(bars, cells).paint());
            } else if (chart instanceof ReportChart.DivergingBars bars) {
                painted.add(new SvgDivergingBars(bars, cells).paint());
            } else if (chart instanceof ReportChart.Progress progress) {
                painted.add(new SvgProgressBars(progress, cells).paint());
            } else if (chart instanceof ReportChart.Dots dots) {
                painted.add(new SvgDotPlot(dots, cells).paint());
            }
        }
        return painted;
    }

    Optional<SvgChart> findMap(Report report) {
        return report.charts(tiles).stream()
                .filter(chart -> chart instanceof ReportChart.TileGrid)
                .map(chart -> new SvgTileMap((ReportChart.TileGrid) chart, cells).paint())
                .findFirst();
    }

    /** The style of what stands for a status. */
    static String style(Status status) {
        return "s-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
