package org.bringback.render.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportKind;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportTable;

/** The pictures of a report. */
public final class ReportCharts {

    private final Report report;
    private final ReportText text;
    private final ChartFonts fonts;
    private final ProvinceTiles tiles;

    public ReportCharts(Report report, ReportText text, ChartFonts fonts, ProvinceTiles tiles) {
        this.report = report;
        this.text = text;
        this.fonts = fonts;
        this.tiles = tiles;
    }

    public List<Chart> statusCharts() {
        Optional<ReportTable> table = report.find(Topic.STATUS);
        if (table.isEmpty()) {
            return List.of();
        }
        StatusCharts status = new StatusCharts(report, table.get(), text, fonts);
        List<Chart> charts = new ArrayList<>();
        charts.add(status.share());
        status.change().ifPresent(charts::add);
        return charts;
    }

    /** A table's own picture: only the nation's report has any. */
    public Optional<Chart> chartFor(ReportTable table) {
        if (report.id().kind() != ReportKind.NATIONAL) {
            return Optional.empty();
        }
        return switch (table.topic()) {
            case PLACE -> new ProvinceMap(report, table, text, fonts).toChart(tiles);
            case ATTENTION -> new AttentionDotPlot(table, text, fonts).toChart();
            default -> Optional.empty();
        };
    }

    public String source() {
        String name = text.formatted(report.name());
        return text.label(
                "source", "name", name, "office", name, "abbreviation", text.formatted(report.abbreviation()));
    }
}
