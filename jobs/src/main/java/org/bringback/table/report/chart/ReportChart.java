package org.bringback.table.report.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.text.BilingualText;

/**
 * What a chart shows. Its figures are cells of the report's tables, so that it says nothing that the tables do not; a writer
 * decides on places and sizes only.
 */
public sealed interface ReportChart {

    ChartDefinition definition();

    /** How persons divide by status: a bar a date, the latest last. */
    record StackedBars(ChartDefinition definition, List<Bar> bars) implements ReportChart {

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
    }

    /**
     * The persons of one date.
     *
     * @param total empty where the table has none
     * @param parts every status of the table, in its order
     */
    record Bar(LocalDate date, Optional<ReportCell> total, List<Part> parts) {

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
    record Part(Status status, BilingualText name, ReportCell persons, Optional<ReportCell> percent) {

        /** Its persons; 0 where no figure is printed. */
        public long number() {
            return persons.number().map(BigDecimal::longValue).orElse(0L);
        }
    }

    /**
     * What changed since an earlier date.
     *
     * @param changes every status of the table, in its order
     */
    record DivergingBars(ChartDefinition definition, LocalDate asOf, LocalDate against, List<Change> changes)
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
    }

    /** The change of one status. */
    record Change(Status status, BilingualText name, ReportCell persons) {

        private boolean isShown() {
            return persons.number().isPresent();
        }

        /** 0 where no figure is printed. */
        public long number() {
            return persons.number().map(BigDecimal::longValue).orElse(0L);
        }
    }

    /** How shares went from day to day. */
    record Trend(ChartDefinition definition, List<Line> lines) implements ReportChart {

        public Trend {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One share.
     *
     * @param status whose colour it has
     * @param points the oldest first
     */
    record Line(BilingualText name, Optional<Status> status, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /** The share of one day, in per cent. */
    record Point(LocalDate day, ReportCell share) {}

    /** Shares of a whole, ranked, in per cent. */
    record Shares(ChartDefinition definition, List<Share> shares) implements ReportChart {

        public Shares {
            shares = List.copyOf(shares);
        }

        /** The longest bar; 0 where no figure is printed. */
        public double largest() {
            return shares.stream().mapToDouble(Share::number).max().orElse(0);
        }
    }

    /** @param percent a symbol where it is not printed */
    record Share(BilingualText name, ReportCell percent) {

        /** 0 where no figure is printed. */
        public double number() {
            return percent.number().map(BigDecimal::doubleValue).orElse(0.0);
        }
    }

    /**
     * Places ranked by a figure.
     *
     * @param column of the table that has the figures
     * @param ranked the largest first; places with equal figures in the table's order; at least one
     * @param whole all places together, where the table says it
     */
    record Dots(ChartDefinition definition, ReportColumn column, List<Dot> ranked, Optional<Dot> whole)
            implements ReportChart {

        private static final int MAX_ON_PAPER = 30;
        private static final int MAX_ON_SCREEN = 10;

        public Dots {
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
    }

    /**
     * One place.
     *
     * @param limits where the table says them
     */
    record Dot(BilingualText name, ReportCell.Figure figure, Optional<Limits> limits) {

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

    /** How far indicators are on the way to their targets. */
    record Progress(ChartDefinition definition, List<Step> steps) implements ReportChart {

        /** Bars are drawn as far as this; the figure beside one says how much more it is. */
        public static final int LONGEST_PERCENT = 120;

        public Progress {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One indicator.
     *
     * @param percent achieved
     * @param word how that is called
     */
    record Step(BilingualText name, ReportCell.Figure percent, BilingualText word) {

        /** How much of the longest bar it is, from 0 to 1. */
        public double share() {
            return Math.max(0, Math.min(1, percent.value().doubleValue() / Progress.LONGEST_PERCENT));
        }
    }

    /** How far a figure may lie from the whole by chance: 95 per cent of places, and 99.8 per cent. */
    record Limits(BigDecimal usualFrom, BigDecimal usualTo, BigDecimal farFrom, BigDecimal farTo) {

        /** 1 above the wider limits, -1 below them, 0 within. */
        int side(BigDecimal value) {
            return value.compareTo(farTo) > 0 ? 1 : value.compareTo(farFrom) < 0 ? -1 : 0;
        }
    }

    /**
     * The provinces, about where they lie.
     *
     * @param column of the table that has the figures
     * @param step how much more every shade stands for, from nought
     * @param extent of the whole country, whether all provinces are shown or not
     */
    record TileGrid(ChartDefinition definition, ReportColumn column, BigDecimal step, List<Tile> tiles, Extent extent)
            implements ReportChart {

        /** How many shades there are. */
        public static final int SHADES = 5;

        public TileGrid {
            tiles = List.copyOf(tiles);
        }

        /** Where the shade begins. */
        public BigDecimal from(int shade) {
            return step.multiply(BigDecimal.valueOf(shade)).stripTrailingZeros();
        }
    }

    /** How many tiles lie beside each other, and how many below. */
    record Extent(int columns, int rows) {}

    /**
     * One province.
     *
     * @param shade from 0, the lightest, to {@link TileGrid#SHADES} - 1; empty where no figure is printed
     * @param standsOut 1 where the figure is larger than chance explains, -1 where it is smaller, else 0
     */
    record Tile(ProvinceTiles.Tile position, BilingualText name, ReportCell cell, OptionalInt shade, int standsOut) {}
}
