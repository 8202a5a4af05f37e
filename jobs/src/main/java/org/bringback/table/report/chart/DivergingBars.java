package org.bringback.table.report.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.text.BilingualText;

/**
 * What changed since an earlier date.
 *
 * @param changes every status of the table, in its order
 */
public record DivergingBars(ChartDefinition definition, LocalDate asOf, LocalDate against, List<Change> changes)
        implements ReportChart {

    public DivergingBars {
        changes = List.copyOf(changes);
    }

    /** Those with a figure. */
    public List<Change> shown() {
        return changes.stream().filter(Change::isShown).toList();
    }

    /** Those with a symbol instead. */
    public List<Change> leftOut() {
        return changes.stream().filter(change -> !change.isShown()).toList();
    }

    /** The largest fall, as a number that is not positive. */
    public long minimum() {
        return Math.min(0, changes.stream().mapToLong(Change::number).min().orElse(0));
    }

    /** The largest rise; 0 where nothing rose. */
    public long maximum() {
        return Math.max(0, changes.stream().mapToLong(Change::number).max().orElse(0));
    }

    /** The change of one status. */
    public record Change(Status status, BilingualText name, ReportCell persons) {

        private boolean isShown() {
            return persons.number().isPresent();
        }

        /** 0 where no figure is printed. */
        public long number() {
            return persons.number().map(BigDecimal::longValue).orElse(0L);
        }
    }
}
