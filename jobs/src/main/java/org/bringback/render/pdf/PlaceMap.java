package org.bringback.render.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.ProvinceCode;
import org.bringback.reference.ProvinceTiles;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Topic;
import org.bringback.table.report.Unit;

/**
 * The map of the provinces. It shows the share that ATTENTION ranks them by where that table names most of them, else a
 * column of the PLACE table: a percentage if it has one, else the total.
 */
final class PlaceMap {

    private final Report report;
    private final ReportTable places;
    private final ReportText text;
    private final ChartFonts fonts;

    PlaceMap(Report report, ReportTable places, ReportText text, ChartFonts fonts) {
        this.report = report;
        this.places = places;
        this.text = text;
        this.fonts = fonts;
    }

    /** Empty where the table does not name most provinces. */
    Optional<Chart> of(ProvinceTiles tiles) {
        return report.find(Topic.ATTENTION)
                .flatMap(attention -> of(tiles, attention))
                .or(() -> of(tiles, places));
    }

    private Optional<Chart> of(ProvinceTiles tiles, ReportTable table) {
        Optional<Integer> column = TableColumns.mostTelling(table);
        Map<String, Line> lines = new HashMap<>();
        table.lines().forEach(line -> lines.put(line.id(), line));
        long named = tiles.places().keySet().stream()
                .filter(code -> lines.containsKey(code.value()))
                .count();
        return column.filter(any -> 2 * named > tiles.places().size()).map(index -> chart(tiles, table, lines, index));
    }

    private Chart chart(ProvinceTiles tiles, ReportTable table, Map<String, Line> lines, int column) {
        Unit unit = table.columns().get(column).unit();
        List<TileMap.Tile> drawn = new ArrayList<>();
        for (Map.Entry<ProvinceCode, ProvinceTiles.Tile> place : tiles.places().entrySet()) {
            Line line = lines.get(place.getKey().value());
            if (line != null) {
                Cell cell = line.cells().get(column);
                drawn.add(tile(place.getValue(), text.of(line.head()), cell, unit));
            }
        }
        String name = TableColumns.name(table.columns().get(column), text);
        String items =
                drawn.stream().map(tile -> tile.name() + " " + tile.label()).collect(Collectors.joining("; "));
        TileMap.Words words = new TileMap.Words(
                text.label("map_fewer"),
                text.label("map_more"),
                text.mark(CellSymbol.SUPPRESSED) + " " + text.label("map_suppressed"),
                text.label("map_missing"));
        return new Chart(
                "map",
                text.label("map_title", "column", name),
                new TileMap(fonts, drawn, words),
                text.label("map_alternative", "column", name, "items", items),
                Optional.empty());
    }

    private TileMap.Tile tile(ProvinceTiles.Tile place, String name, Cell cell, Unit unit) {
        Optional<BigDecimal> number = ReportText.number(cell);
        return new TileMap.Tile(
                place.column(),
                place.row(),
                name,
                text.of(cell, unit),
                number.map(BigDecimal::doubleValue).orElse(Double.NaN),
                ReportText.isSuppressed(cell));
    }
}
