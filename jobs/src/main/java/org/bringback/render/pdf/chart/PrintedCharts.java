package org.bringback.render.pdf.chart;

import java.util.List;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.Report;
import org.bringback.table.report.chart.DivergingBars;
import org.bringback.table.report.chart.ProgressBars;
import org.bringback.table.report.chart.RankedDots;
import org.bringback.table.report.chart.ReportChart;
import org.bringback.table.report.chart.ShareBars;
import org.bringback.table.report.chart.StackedBars;
import org.bringback.table.report.chart.TileGrid;
import org.bringback.table.report.table.ReportTable;

/** The charts of a report as a PDF has them, in one language. */
public final class PrintedCharts {

    private final Report report;
    private final List<ReportChart> charts;
    private final ReportText text;
    private final ChartFonts fonts;

    public PrintedCharts(Report report, ReportText text, ChartFonts fonts, ProvinceTiles tiles) {
        this.report = report;
        this.charts = report.charts(tiles);
        this.text = text;
        this.fonts = fonts;
    }

    /** The charts that show a table. */
    public List<Chart> list(ReportTable table) {
        return charts.stream()
                .filter(chart -> chart.definition().printed())
                .filter(chart -> chart.definition().topic().equals(table.topic().word()))
                .map(this::chart)
                .toList();
    }

    private Chart chart(ReportChart chart) {
        if (chart instanceof StackedBars bars) {
            return new PrintedStatusCharts(text, fonts).share(bars);
        }
        if (chart instanceof DivergingBars bars) {
            return new PrintedStatusCharts(text, fonts).change(bars);
        }
        if (chart instanceof ProgressBars progress) {
            return new PrintedProgress(text, fonts).chart(progress);
        }
        if (chart instanceof ShareBars shares) {
            return new PrintedProgress(text, fonts).reasons(shares);
        }
        return chart instanceof TileGrid map
                ? new PrintedPlaceCharts(text, fonts).map(map)
                : new PrintedPlaceCharts(text, fonts).dots((RankedDots) chart);
    }

    /** Leads from paper to an address. */
    public Chart qrCode(String address) {
        return QrCode.create(address, text, fonts);
    }

    public String source() {
        String name = text.formatted(report.name());
        return text.label(
                "source", "name", name, "office", name, "abbreviation", text.formatted(report.abbreviation()));
    }
}
