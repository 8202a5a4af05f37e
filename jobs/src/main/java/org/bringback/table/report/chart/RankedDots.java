package org.bringback.table.report.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.text.BilingualText;

/**
 * Places ranked by a figure.
 *
 * @param column of the table that has the figures
 * @param ranked the largest first; places with equal figures in the table's order; at least one
 * @param whole all places together, where the table says it
 */
public record RankedDots(ChartDefinition definition, ReportColumn column, List<Dot> ranked, Optional<Dot> whole)
        implements ReportChart {

    private static final int MAX_ON_PAPER = 30;
    private static final int MAX_ON_SCREEN = 10;

    public RankedDots {
        ranked = List.copyOf(ranked);
    }

    /** One of the printed figures: with an even number of places, the upper of the two in the middle. */
    public Dot median() {
        return ranked.get((ranked.size() - 1) / 2);
    }

    /** Of what is drawn: figures, and limits that lie beyond them. */
    public BigDecimal maximum() {
        return onPaper().stream()
                .map(Dot::outermost)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether it is drawn how far the figures may lie apart by chance. */
    public boolean hasLimits() {
        return ranked.stream().anyMatch(dot -> dot.limits.isPresent());
    }

    /** Those that a printed chart shows, the largest. */
    public List<Dot> onPaper() {
        return first(MAX_ON_PAPER);
    }

    /** Those that a chart on the page shows: fewer, as telephones are small. */
    public List<Dot> onScreen() {
        return first(MAX_ON_SCREEN);
    }

    private List<Dot> first(int max) {
        return ranked.subList(0, Math.min(max, ranked.size()));
    }

    /**
     * One place.
     *
     * @param limits where the table says them
     */
    public record Dot(BilingualText name, ReportCell.Figure figure, Optional<Limits> limits) {

        public BigDecimal value() {
            return figure.value();
        }

        /** Whether it lies outside the wider limits: to which side. */
        public int standsOut() {
            return limits.map(some -> some.side(value())).orElse(0);
        }

        private BigDecimal outermost() {
            return limits.map(Limits::farTo)
                    .filter(to -> to.compareTo(value()) > 0)
                    .orElse(value());
        }
    }

    /** How far a figure may lie from the whole by chance: 95 per cent of places, and 99.8 per cent. */
    public record Limits(BigDecimal usualFrom, BigDecimal usualTo, BigDecimal farFrom, BigDecimal farTo) {

        /** 1 above the wider limits, -1 below them, 0 within. */
        int side(BigDecimal value) {
            return value.compareTo(farTo) > 0 ? 1 : value.compareTo(farFrom) < 0 ? -1 : 0;
        }
    }
}
