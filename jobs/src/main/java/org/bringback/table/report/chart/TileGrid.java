package org.bringback.table.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.text.BilingualText;

/**
 * The provinces, about where they lie.
 *
 * @param column of the table that has the figures
 * @param step how much more every shade stands for, from nought
 * @param extent of the whole country, whether all provinces are shown or not
 */
public record TileGrid(
        ChartDefinition definition, ReportColumn column, BigDecimal step, List<Tile> tiles, Extent extent)
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

    /** How many tiles lie beside each other, and how many below. */
    public record Extent(int columns, int rows) {}

    /**
     * One province.
     *
     * @param shade from 0, the lightest, to {@link #SHADES} - 1; empty where no figure is printed
     * @param standsOut 1 where the figure is larger than chance explains, -1 where it is smaller, else 0
     */
    public record Tile(
            ProvinceTiles.Tile position, BilingualText name, ReportCell cell, OptionalInt shade, int standsOut) {}
}
