package org.bringback.render.pdf.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;

/**
 * The map of the provinces. It shows the share that ATTENTION ranks them by where that table names most of them, else a
 * column of the PLACE table: a percentage if it has one, else the total.
 */
final class ProvinceMap {

    private final Report report;
    private final ReportTable places;
    private final ReportText text;
    private final ChartFonts fonts;

    ProvinceMap(Report report, ReportTable places, ReportText text, ChartFonts fonts) {
        this.report = report;
        this.places = places;
        this.text = text;
        this.fonts = fonts;
    }

    /** Empty where the table does not name most provinces. */
    Optional<Chart> toChart(ProvinceTiles tiles) {
        return report.find(Topic.ATTENTION)
                .flatMap(attention -> toChart(tiles, attention))
                .or(() -> toChart(tiles, places));
    }

    private Optional<Chart> toChart(ProvinceTiles tiles, ReportTable table) {
        Optional<Integer> column = ChartColumns.columnToShow(table);
        Map<String, ReportRow> lines = new HashMap<>();
        table.lines().forEach(line -> lines.put(line.id(), line));
        long named = tiles.byProvince().keySet().stream()
                .filter(code -> lines.containsKey(code.value()))
                .count();
        return column.filter(any -> 2 * named > tiles.byProvince().size())
                .map(index -> chart(tiles, table, lines, index));
    }

    private Chart chart(ProvinceTiles tiles, ReportTable table, Map<String, ReportRow> lines, int column) {
        Unit unit = table.columns().get(column).unit();
        List<TileGridMap.Tile> drawn = new ArrayList<>();
        for (Map.Entry<ProvinceCode, ProvinceTiles.Tile> place :
                tiles.byProvince().entrySet()) {
            ReportRow line = lines.get(place.getKey().value());
            if (line != null) {
                ReportCell cell = line.cells().get(column);
                drawn.add(tile(place.getValue(), text.formatted(line.head()), cell, unit));
            }
        }
        String name = ChartColumns.name(table.columns().get(column), text);
        String items =
                drawn.stream().map(tile -> tile.name() + " " + tile.label()).collect(Collectors.joining("; "));
        TileGridMap.Words words = new TileGridMap.Words(
                text.label("map_fewer"),
                text.label("map_more"),
                text.mark(CellSymbol.SUPPRESSED) + " " + text.label("map_suppressed"),
                text.label("map_missing"));
        return new Chart(
                "map",
                text.label("map_title", "column", name),
                new TileGridMap(fonts, drawn, words),
                text.label("map_alternative", "column", name, "items", items),
                Optional.empty());
    }

    private TileGridMap.Tile tile(ProvinceTiles.Tile place, String name, ReportCell cell, Unit unit) {
        Optional<BigDecimal> number = ReportText.number(cell);
        return new TileGridMap.Tile(
                place.column(),
                place.row(),
                name,
                text.formatted(cell, unit),
                number.map(BigDecimal::doubleValue).orElse(Double.NaN),
                ReportText.isSuppressed(cell));
    }
}
