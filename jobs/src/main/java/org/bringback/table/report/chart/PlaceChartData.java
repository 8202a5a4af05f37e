package org.bringback.table.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
                .map(ranked -> new ReportChart.Dots(definition, table.columns().get(column.orElseThrow()), ranked));
    }

    private List<ReportChart.Dot> ranked(int index) {
        List<ReportChart.Dot> ranked = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            if (row.weight() == ReportRow.Weight.PLAIN && row.cells().get(index) instanceof ReportCell.Figure figure) {
                ranked.add(new ReportChart.Dot(row.head(), figure));
            }
        }
        ranked.sort(Comparator.comparing(ReportChart.Dot::value).reversed());
        return ranked;
    }

    /** The provinces; empty where the table names no more than half of them. */
    Optional<ReportChart> map(ChartDefinition definition, ProvinceTiles tiles) {
        Map<String, ReportRow> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.id(), row));
        long named = tiles.byProvince().keySet().stream()
                .filter(code -> rows.containsKey(code.value()))
                .count();
        return column.filter(any -> 2 * named > tiles.byProvince().size())
                .map(index -> new ReportChart.TileGrid(
                        definition,
                        table.columns().get(index),
                        tiles(tiles, rows, index),
                        new ReportChart.Extent(tiles.columns(), tiles.rows())));
    }

    private static List<ReportChart.Tile> tiles(ProvinceTiles tiles, Map<String, ReportRow> rows, int index) {
        List<ReportRow> named = new ArrayList<>();
        List<ProvinceTiles.Tile> positions = new ArrayList<>();
        tiles.byProvince()
                .forEach((code, position) -> Optional.ofNullable(rows.get(code.value()))
                        .ifPresent(row -> {
                            named.add(row);
                            positions.add(position);
                        }));
        BigDecimal maximum = named.stream()
                .flatMap(row -> row.cells().get(index).number().stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        List<ReportChart.Tile> drawn = new ArrayList<>();
        for (ReportRow row : named) {
            ReportCell cell = row.cells().get(index);
            drawn.add(new ReportChart.Tile(positions.get(drawn.size()), row.head(), cell, shade(cell, maximum)));
        }
        return drawn;
    }

    /** Equal steps from nought to the maximum, which has the darkest. */
    private static OptionalInt shade(ReportCell cell, BigDecimal maximum) {
        if (cell.number().isEmpty()) {
            return OptionalInt.empty();
        }
        int shades = ReportChart.TileGrid.SHADES;
        double share = cell.number().get().doubleValue() / maximum.doubleValue();
        return OptionalInt.of(maximum.signum() <= 0 ? 0 : (int) Math.min(shades - 1, Math.floor(share * shades)));
    }
}
