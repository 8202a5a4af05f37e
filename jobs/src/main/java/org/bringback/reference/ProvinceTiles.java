package org.bringback.reference;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A map of the country with one tile a province, as {@code jobs/reference/province-tiles.csv} places them.
 *
 * @param places of every province
 */
public record ProvinceTiles(SortedMap<ProvinceCode, Tile> places) {

    private static final int MOST = 99;

    /** From the top left, counted from 1. */
    public record Tile(int column, int row) {}

    /**
     * Reads and checks the file.
     *
     * @throws ConfigurationException where it is wrong, with file and line
     */
    public static ProvinceTiles load(Path jobsFolder, Provinces provinces) {
        Path file = jobsFolder.resolve("reference").resolve("province-tiles.csv");
        SortedMap<ProvinceCode, Tile> places = new TreeMap<>();
        Set<Tile> taken = new HashSet<>();
        for (CsvLine line : CsvTable.read(file).lines()) {
            Province province = provinces
                    .find(line.filled("code"))
                    .orElseThrow(() -> line.wrong(new Words("ไม่รู้จักจังหวัด", "no such province")));
            Tile tile = new Tile(number(line, "column"), number(line, "row"));
            if (places.putIfAbsent(province.code(), tile) != null || !taken.add(tile)) {
                throw line.wrong(new Words("จังหวัดหรือตำแหน่งซ้ำ", "the province or its place occurs twice"));
            }
        }
        requireAll(file, places, provinces);
        return new ProvinceTiles(Collections.unmodifiableSortedMap(places));
    }

    private static void requireAll(Path file, SortedMap<ProvinceCode, Tile> places, Provinces provinces) {
        for (Province province : provinces.list()) {
            if (!places.containsKey(province.code())) {
                throw new ConfigurationException(
                        file,
                        0,
                        new Words("ไม่มีจังหวัด " + province.code(), "province " + province.code() + " has no place"));
            }
        }
    }

    private static int number(CsvLine line, String column) {
        String text = line.filled(column);
        if (!text.matches("[1-9][0-9]?")) {
            throw line.wrong(new Words(column + " ต้องเป็น 1 ถึง " + MOST, column + " must be 1 to " + MOST));
        }
        return Integer.parseInt(text);
    }

    public int columns() {
        return places.values().stream().mapToInt(Tile::column).max().orElse(0);
    }

    public int rows() {
        return places.values().stream().mapToInt(Tile::row).max().orElse(0);
    }
}
