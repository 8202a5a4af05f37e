package org.bringback.reference.codes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/** The education areas, found by id, short or full name. */
public final class Areas {

    private final SortedMap<AreaId, Area> byId = new TreeMap<>();
    private final CodeTable<Area> spellings = new CodeTable<>();

    private Areas() {}

    public static Areas load(Path file, Provinces provinces) {
        Areas areas = new Areas();
        CsvTable.read(file).lines().forEach(line -> areas.add(line, provinces));
        return areas;
    }

    private void add(CsvLine line, Provinces provinces) {
        Area area = new Area(
                id(line),
                line.filled("short_name_th"),
                line.filled("name_th"),
                line.list("province_codes", ';').stream()
                        .map(code -> province(code, provinces, line))
                        .toList());
        byId.put(area.id(), area);
        spellings.add(area.id().value(), area, line);
        spellings.add(area.shortName(), area, line);
        spellings.add(area.name(), area, line);
        // tables of offices may be older than the column
        if (line.header().contains("alias_th")) {
            line.list("alias_th", '|').forEach(alias -> spellings.add(alias, area, line));
        }
    }

    private static AreaId id(CsvLine line) {
        try {
            return new AreaId(line.filled("toolkit_id_NOT_OFFICIAL"));
        } catch (IllegalArgumentException e) {
            throw line.wrong(
                    new BilingualText("รหัสเขตพื้นที่ไม่ถูกต้อง", "an area id is a capital letter and digits"));
        }
    }

    private static ProvinceCode province(String code, Provinces provinces, CsvLine line) {
        return provinces
                .find(code)
                .orElseThrow(
                        () -> line.wrong(new BilingualText("ไม่รู้จักจังหวัด " + code, "there is no province " + code)))
                .code();
    }

    public Optional<Area> find(String text) {
        return Optional.ofNullable(spellings.get(text));
    }

    public Optional<Area> find(AreaId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order of their ids. */
    public Collection<Area> list() {
        return Collections.unmodifiableCollection(byId.values());
    }
}
