package org.bringback.table.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/** Decides what the charts of a report show. */
public final class ReportCharts {

    private final List<ReportTable> tables;
    private final LocalDate asOf;
    private final Optional<LocalDate> against;
    private final ProvinceTiles tiles;

    /**
     * @param tables of the report
     * @param against the earlier day that it compares with
     * @param tiles where provinces stand in a map
     */
    public ReportCharts(List<ReportTable> tables, LocalDate asOf, Optional<LocalDate> against, ProvinceTiles tiles) {
        this.tables = tables;
        this.asOf = asOf;
        this.against = against;
        this.tiles = tiles;
    }

    /** The charts that there are figures for, in the order of their definitions. */
    public List<ReportChart> list(List<ChartDefinition> definitions) {
        return definitions.stream()
                .flatMap(definition -> table(definition.topic()).flatMap(table -> chart(definition, table)).stream())
                .toList();
    }

    private Optional<ReportTable> table(String topic) {
        return tables.stream()
                .filter(table -> table.topic().word().equals(topic))
                .findFirst();
    }

    private Optional<ReportChart> chart(ChartDefinition definition, ReportTable table) {
        return switch (definition.kind()) {
            case SHARE -> new StatusChartData(table, asOf, against).share(definition);
            case CHANGE -> new StatusChartData(table, asOf, against).change(definition);
            case TREND -> new TrendData(table).trend(definition);
            case REASONS -> new ReasonData(table).causes(definition);
            case MAP -> map(definition, table);
            case DOTS -> new PlaceChartData(table).dots(definition);
            case ACHIEVEMENT -> achievement(definition, table);
        };
    }

    /** The indicators that have an achievement; empty where none has. */
    private static Optional<ReportChart> achievement(ChartDefinition definition, ReportTable table) {
        List<ProgressBars.Step> steps = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            Optional<ReportCell> percent = table.find(row, "achievement");
            Optional<ReportCell> word = table.find(row, "assessment");
            if (percent.isPresent()
                    && percent.get() instanceof ReportCell.Figure figure
                    && word.isPresent()
                    && word.get() instanceof ReportCell.Text assessment) {
                steps.add(new ProgressBars.Step(row.head(), figure, assessment.words()));
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new ProgressBars(definition, steps));
    }

    /** A map shows the share by which provinces are ranked where that is known of most of them, else its own table. */
    private Optional<ReportChart> map(ChartDefinition definition, ReportTable places) {
        return table(Topic.ATTENTION)
                .flatMap(ranking -> new PlaceChartData(ranking).map(definition, tiles))
                .or(() -> new PlaceChartData(places).map(definition, tiles));
    }
}
