package org.bringback.table.report.definition;

import java.util.List;

/**
 * What reports of one kind are made of, besides their tables, which {@code ReportTables} lists.
 *
 * @param template the folder of {@code report-templates} that lays out their PDF
 * @param charts in their order
 */
public record ReportDefinition(ReportKind kind, String template, List<ChartDefinition> charts) {

    private static final ChartDefinition SHARE = new ChartDefinition(ChartDefinition.Kind.SHARE, Topic.STATUS, true);
    private static final ChartDefinition CHANGE = new ChartDefinition(ChartDefinition.Kind.CHANGE, Topic.STATUS, true);

    private static final List<ReportDefinition> STANDARD = List.of(
            new ReportDefinition(
                    ReportKind.NATIONAL,
                    "national",
                    List.of(
                            SHARE,
                            CHANGE,
                            new ChartDefinition(ChartDefinition.Kind.MAP, Topic.PLACE, true),
                            new ChartDefinition(ChartDefinition.Kind.DOTS, Topic.ATTENTION, true))),
            new ReportDefinition(
                    ReportKind.LIST,
                    "status-sheet",
                    // on paper a list's ranking of places is a table only
                    List.of(SHARE, CHANGE, new ChartDefinition(ChartDefinition.Kind.DOTS, Topic.ATTENTION, false))),
            new ReportDefinition(ReportKind.PROVINCE, "place-sheet", List.of(SHARE, CHANGE)),
            new ReportDefinition(ReportKind.AREA, "place-sheet", List.of(SHARE, CHANGE)));

    public ReportDefinition {
        charts = List.copyOf(charts);
    }

    /** The definition of a kind, of which there is exactly one. */
    public static ReportDefinition get(ReportKind kind) {
        return STANDARD.stream()
                .filter(definition -> definition.kind == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no definition of " + kind));
    }

    /** The charts that the PDF has. */
    public List<ChartDefinition> printedCharts() {
        return charts.stream().filter(ChartDefinition::printed).toList();
    }
}
