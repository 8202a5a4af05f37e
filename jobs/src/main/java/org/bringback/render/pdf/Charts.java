package org.bringback.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.ProvinceTiles;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportKind;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Topic;

/** The pictures of a report. */
final class Charts {

    private final Report report;
    private final ReportText text;
    private final ChartFonts fonts;
    private final ProvinceTiles tiles;

    Charts(Report report, ReportText text, ChartFonts fonts, ProvinceTiles tiles) {
        this.report = report;
        this.text = text;
        this.fonts = fonts;
        this.tiles = tiles;
    }

    List<Chart> ofStatus() {
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
    Optional<Chart> of(ReportTable table) {
        if (report.id().kind() != ReportKind.NATIONAL) {
            return Optional.empty();
        }
        return switch (table.topic()) {
            case PLACE -> new PlaceMap(report, table, text, fonts).of(tiles);
            case ATTENTION -> new AttentionDots(table, text, fonts).of();
            default -> Optional.empty();
        };
    }

    String source() {
        String name = text.of(report.name());
        return text.label("source", "name", name, "office", name, "abbreviation", text.of(report.abbreviation()));
    }
}
