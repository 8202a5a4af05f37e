package org.bringback.table.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.text.BilingualText;

/** How shares went from day to day. */
public record TrendLines(ChartDefinition definition, List<Line> lines) implements ReportChart {

    public TrendLines {
        lines = List.copyOf(lines);
    }

    /**
     * One share.
     *
     * @param status whose colour it has
     * @param points the oldest first
     */
    public record Line(BilingualText name, Optional<Status> status, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /** The share of one day, in per cent. */
    public record Point(LocalDate day, ReportCell share) {}
}
