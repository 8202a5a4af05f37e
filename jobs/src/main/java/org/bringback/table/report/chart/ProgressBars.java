package org.bringback.table.report.chart;

import java.util.List;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.text.BilingualText;

/** How far indicators are on the way to their targets. */
public record ProgressBars(ChartDefinition definition, List<Step> steps) implements ReportChart {

    /** Bars are drawn as far as this; the figure beside one says how much more it is. */
    public static final int LONGEST_PERCENT = 120;

    public ProgressBars {
        steps = List.copyOf(steps);
    }

    /**
     * One indicator.
     *
     * @param percent achieved
     * @param word how that is called
     */
    public record Step(BilingualText name, ReportCell.Figure percent, BilingualText word) {

        /** How much of the longest bar it is, from 0 to 1. */
        public double share() {
            return Math.max(0, Math.min(1, percent.value().doubleValue() / LONGEST_PERCENT));
        }
    }
}
