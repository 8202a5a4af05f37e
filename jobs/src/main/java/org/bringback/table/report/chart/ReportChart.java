package org.bringback.table.report.chart;

import org.bringback.table.report.definition.ChartDefinition;

/**
 * What a chart shows. Its figures are cells of the report's tables, so that it says nothing that the tables do not; a writer
 * decides on places and sizes only.
 */
public sealed interface ReportChart
        permits DivergingBars, RankedDots, ProgressBars, ShareBars, StackedBars, TileGrid, TrendLines {

    ChartDefinition definition();
}
