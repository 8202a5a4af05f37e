package org.bringback.reference.codes;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/**
 * A map of the country with one tile a province, as {@code jobs/reference/province-tiles.csv} places them.
 *
 * @param byProvince of every province
 */
public record ProvinceTiles(SortedMap<ProvinceCode, Tile> byProvince) {

    private static final int MAX_INDEX = 99;

    /** From the top left, counted from 1. */
    public record Tile(int column, int row) {}

    /**
     * Reads and checks the file.
     *
     * @throws ConfigurationException where it is wrong, with file and line
     */
    public static ProvinceTiles load(Path jobsFolder, Provinces provinces) {
        Path file = jobsFolder.resolve("reference").resolve("province-tiles.csv");
        SortedMap<ProvinceCode, Tile> byProvince = new TreeMap<>();
        Set<Tile> taken = new HashSet<>();
        for (CsvLine line : CsvTable.read(file).lines()) {
            Province province = provinces
                    .find(line.filled("code"))
                    .orElseThrow(() -> line.wrong(new BilingualText("ไม่รู้จักจังหวัด", "no such province")));
            Tile tile = new Tile(number(line, "column"), number(line, "row"));
            if (byProvince.putIfAbsent(province.code(), tile) != null || !taken.add(tile)) {
                throw line.wrong(new BilingualText("จังหวัดหรือตำแหน่งซ้ำ", "the province or its place occurs twice"));
            }
        }
        requireAll(file, byProvince, provinces);
        return new ProvinceTiles(Collections.unmodifiableSortedMap(byProvince));
    }

    private static void requireAll(Path file, SortedMap<ProvinceCode, Tile> byProvince, Provinces provinces) {
        for (Province province : provinces.list()) {
            if (!byProvince.containsKey(province.code())) {
                throw new ConfigurationException(
                        file,
                        0,
                        new BilingualText(
                                "ไม่มีจังหวัด " + province.code(), "province " + province.code() + " has no place"));
            }
        }
    }

    private static int number(CsvLine line, String column) {
        String text = line.filled(column);
        if (!text.matches("[1-9][0-9]?")) {
            throw line.wrong(
                    new BilingualText(column + " ต้องเป็น 1 ถึง " + MAX_INDEX, column + " must be 1 to " + MAX_INDEX));
        }
        return Integer.parseInt(text);
    }

    public int columns() {
        return byProvince.values().stream().mapToInt(Tile::column).max().orElse(0);
    }

    public int rows() {
        return byProvince.values().stream().mapToInt(Tile::row).max().orElse(0);
    }
}
