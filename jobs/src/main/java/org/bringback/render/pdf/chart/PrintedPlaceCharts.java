package org.bringback.render.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.chart.RankedDots;
import org.bringback.table.report.chart.TileGrid;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.Unit;
import org.bringback.text.FigureFormat;

/** The charts of places in one language: map and dots. */
final class PrintedPlaceCharts {

    private static final int FEW = 12;

    private final ReportText text;
    private final ChartFonts fonts;

    PrintedPlaceCharts(ReportText text, ChartFonts fonts) {
        this.text = text;
        this.fonts = fonts;
    }

    Chart map(TileGrid map) {
        List<TileGridMap.Tile> drawn = new ArrayList<>();
        for (TileGrid.Tile tile : map.tiles()) {
            String label = text.formatted(tile.cell(), map.column().unit());
            drawn.add(new TileGridMap.Tile(
                    tile.position(),
                    text.formatted(tile.name()),
                    label,
                    tile.shade(),
                    tile.cell().isSuppressed(),
                    tile.standsOut()));
        }
        String column = text.name(map.column());
        String items =
                drawn.stream().map(tile -> tile.name() + " " + tile.label()).collect(Collectors.joining("; "));
        ChartDefinition.Kind kind = map.definition().kind();
        TileGridMap.Words words = new TileGridMap.Words(
                classes(map),
                text.mark(CellSymbol.SUPPRESSED) + " " + text.label(kind.label("suppressed")),
                text.label(kind.label("missing")),
                text.label(kind.label("stands_out")));
        return new Chart(
                "map",
                text.label(kind.label("title"), "column", column),
                new TileGridMap(fonts, drawn, map.extent(), words),
                text.label(kind.label("alternative"), "column", column, "items", items),
                Optional.empty());
    }

    /** What every shade stands for. */
    private static List<String> classes(TileGrid map) {
        int last = TileGrid.SHADES - 1;
        List<String> classes = new ArrayList<>();
        for (int shade = 0; shade < last; shade++) {
            classes.add(FigureFormat.plain(map.from(shade)) + "–<" + FigureFormat.plain(map.from(shade + 1)));
        }
        classes.add(FigureFormat.plain(map.from(last)) + "+");
        return classes;
    }

    Chart dots(RankedDots dots) {
        List<DotPlot.Dot> shown = dots.onPaper().stream()
                .map(dot -> dot(dot, dots.column().unit()))
                .toList();
        RankedDots.Dot reference = dots.whole().orElseGet(dots::median);
        DotPlot.Dot line = dot(reference, dots.column().unit());
        String column = text.name(dots.column());
        String items = shown.stream().map(dot -> dot.name() + " " + dot.label()).collect(Collectors.joining("; "));
        ChartDefinition.Kind kind = dots.definition().kind();
        String named = dots.whole().isPresent()
                ? text.label(kind.label("whole"), "whole", line.label())
                : text.label(kind.label("median"), "median", line.label());
        Optional<String> limits = dots.hasLimits() ? Optional.of(text.label(kind.label("limits"))) : Optional.empty();
        return new Chart(
                shown.size() <= FEW ? "few-dots" : "dots",
                text.label(kind.label("title"), "column", column),
                new DotPlot(
                        fonts,
                        shown,
                        dots.maximum().doubleValue(),
                        new DotPlot.Dot(line.name(), line.value(), named, Optional.empty(), 0),
                        limits),
                text.label(kind.label("alternative"), "column", column, "items", items, "reference", named),
                Optional.empty());
    }

    private DotPlot.Dot dot(RankedDots.Dot dot, Unit unit) {
        return new DotPlot.Dot(
                text.formatted(dot.name()),
                dot.value().doubleValue(),
                text.formatted(dot.figure(), unit),
                dot.limits(),
                dot.standsOut());
    }
}
