package org.bringback.table.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;

/** What the charts of a table of places show: one of its columns. */
final class PlaceChartData {

    private final ReportTable table;
    private final Optional<Integer> column;

    PlaceChartData(ReportTable table) {
        this.table = table;
        this.column = columnToShow(table.columns());
    }

    /** The first percentage; else the last column of persons, which is the total. */
    private static Optional<Integer> columnToShow(List<ReportColumn> columns) {
        List<Unit> units = columns.stream().map(ReportColumn::unit).toList();
        int percentage = units.indexOf(Unit.PERCENT);
        int found = percentage >= 0 ? percentage : units.lastIndexOf(Unit.PERSONS);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** The places that have a figure, ranked; empty where none has. */
    Optional<ReportChart> dots(ChartDefinition definition) {
        return column.map(index -> ranked(index))
                .filter(ranked -> !ranked.isEmpty())
                .map(ranked -> new RankedDots(definition, table.columns().get(column.orElseThrow()), ranked, whole()));
    }

    private Optional<RankedDots.Dot> whole() {
        return table.total()
                .filter(row -> row.cells().get(column.orElseThrow()) instanceof ReportCell.Figure)
                .map(row -> dot(row, (ReportCell.Figure) row.cells().get(column.orElseThrow())));
    }

    private RankedDots.Dot dot(ReportRow row, ReportCell.Figure figure) {
        return new RankedDots.Dot(row.head(), figure, limits(row));
    }

    private Optional<RankedDots.Limits> limits(ReportRow row) {
        List<BigDecimal> limits = Stream.of("usual_from", "usual_to", "far_from", "far_to")
                .flatMap(id -> table.find(row, id).flatMap(ReportCell::number).stream())
                .toList();
        return limits.size() < 4
                ? Optional.empty()
                : Optional.of(new RankedDots.Limits(limits.get(0), limits.get(1), limits.get(2), limits.get(3)));
    }

    private List<RankedDots.Dot> ranked(int index) {
        List<RankedDots.Dot> ranked = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            if (row.weight() == ReportRow.Weight.PLAIN && row.cells().get(index) instanceof ReportCell.Figure figure) {
                ranked.add(dot(row, figure));
            }
        }
        ranked.sort(Comparator.comparing(RankedDots.Dot::value).reversed());
        return ranked;
    }

    /** The provinces; empty where the table names no more than half of them, or prints no figure of any but noughts. */
    Optional<ReportChart> map(ChartDefinition definition, ProvinceTiles tiles) {
        Map<ProvinceCode, ReportRow> named = new LinkedHashMap<>();
        Map<String, ReportRow> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.id(), row));
        tiles.byProvince()
                .keySet()
                .forEach(code -> Optional.ofNullable(rows.get(code.value())).ifPresent(row -> named.put(code, row)));
        return column.filter(any -> 2 * named.size() > tiles.byProvince().size())
                .filter(index -> named.values().stream()
                        .flatMap(row -> row.cells().get(index).number().stream())
                        .anyMatch(number -> number.signum() != 0))
                .map(index -> {
                    BigDecimal step = step(named.values(), index);
                    List<TileGrid.Tile> drawn = new ArrayList<>();
                    named.forEach((code, row) -> drawn.add(
                            tile(Objects.requireNonNull(tiles.byProvince().get(code)), row, index, step)));
                    return new TileGrid(
                            definition,
                            table.columns().get(index),
                            step,
                            drawn,
                            new TileGrid.Extent(tiles.columns(), tiles.rows()));
                });
    }

    private TileGrid.Tile tile(ProvinceTiles.Tile position, ReportRow row, int index, BigDecimal step) {
        ReportCell cell = row.cells().get(index);
        int standsOut =
                limits(row).flatMap(limits -> cell.number().map(limits::side)).orElse(0);
        return new TileGrid.Tile(position, row.head(), cell, shade(cell, step), standsOut);
    }

    /** The least round number of which as many as there are shades reach the largest figure of a province. */
    private static BigDecimal step(Collection<ReportRow> rows, int index) {
        BigDecimal maximum = rows.stream()
                .flatMap(row -> row.cells().get(index).number().stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        BigDecimal shades = BigDecimal.valueOf(TileGrid.SHADES);
        for (int power = -2; power < 9; power++) {
            for (String round : List.of("1", "2", "2.5", "5")) {
                BigDecimal step = new BigDecimal(round).scaleByPowerOfTen(power);
                if (step.multiply(shades).compareTo(maximum) >= 0) {
                    return step;
                }
            }
        }
        throw new IllegalArgumentException("too many for a map: " + maximum);
    }

    /** The uppermost step reaches to its end. */
    private static OptionalInt shade(ReportCell cell, BigDecimal step) {
        return cell.number()
                .map(figure -> figure.divideToIntegralValue(step).intValue())
                .map(steps -> OptionalInt.of(Math.min(TileGrid.SHADES - 1, steps)))
                .orElse(OptionalInt.empty());
    }
}
