package org.bringback.table.report.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.text.BilingualText;

/** How persons divide by status: a bar a date, the latest last. */
public record StackedBars(ChartDefinition definition, List<Bar> bars) implements ReportChart {

    public StackedBars {
        bars = List.copyOf(bars);
    }

    /** The bar whose parts are named. */
    public Bar latest() {
        return bars.get(bars.size() - 1);
    }

    /** Whether some cell has a symbol instead of a figure. */
    public boolean hasSymbols() {
        return bars.stream().anyMatch(Bar::hasSymbols);
    }

    /**
     * The persons of one date.
     *
     * @param total empty where the table has none
     * @param parts every status of the table, in its order
     */
    public record Bar(LocalDate date, Optional<ReportCell> total, List<Part> parts) {

        public Bar {
            parts = List.copyOf(parts);
        }

        /**
         * The persons that the bar stands for, which its parts and its remainder add up to. 0 where the total is not printed:
         * the parts alone would look larger than they are.
         */
        public long whole() {
            return hasTotal()
                    ? Math.max(total.flatMap(ReportCell::number).orElseThrow().longValue(), shown())
                    : 0;
        }

        /** Whether the total is a figure. */
        public boolean hasTotal() {
            return total.flatMap(ReportCell::number).isPresent();
        }

        /** The parts that have a figure. */
        public List<Part> shownParts() {
            return parts.stream()
                    .filter(part -> part.persons.number().isPresent())
                    .toList();
        }

        /** The persons of all suppressed parts together; 0 where none is suppressed or the total is not printed. */
        public long remainder() {
            boolean suppressed = parts.stream().anyMatch(part -> part.persons.isSuppressed());
            return suppressed && hasTotal() ? whole() - shown() : 0;
        }

        private long shown() {
            return shownParts().stream().mapToLong(Part::number).sum();
        }

        private boolean hasSymbols() {
            return total.filter(cell -> cell instanceof ReportCell.Instead).isPresent()
                    || parts.stream().anyMatch(part -> part.persons instanceof ReportCell.Instead);
        }
    }

    /**
     * One status of a bar.
     *
     * @param percent empty where the table has no percentages
     */
    public record Part(Status status, BilingualText name, ReportCell persons, Optional<ReportCell> percent) {

        /** Its persons; 0 where no figure is printed. */
        public long number() {
            return persons.number().map(BigDecimal::longValue).orElse(0L);
        }
    }
}
