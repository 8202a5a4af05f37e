package org.bringback.reference.codes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;

/** The provinces, found by code, name, abbreviation or another known name in Thai or English. */
public final class Provinces {

    private final SortedMap<ProvinceCode, Province> byCode = new TreeMap<>();
    private final CodeTable<Province> spellings = new CodeTable<>();

    private Provinces() {}

    public static Provinces load(Path file) {
        Provinces provinces = new Provinces();
        CsvTable.read(file).lines().forEach(provinces::add);
        return provinces;
    }

    private void add(CsvLine line) {
        Province province = new Province(code(line), new BilingualText(line.filled("name_th"), line.filled("name_en")));
        byCode.put(province.code(), province);
        for (String column : new String[] {"code", "iso_3166_2", "name_th", "name_en", "name_iso", "abbrev_th"}) {
            line.find(column).ifPresent(spelling -> spellings.add(spelling, province, line));
        }
        line.list("alias_th", '|').forEach(alias -> spellings.add(alias, province, line));
        line.list("alias_en", '|').forEach(alias -> spellings.add(alias, province, line));
    }

    private static ProvinceCode code(CsvLine line) {
        try {
            return new ProvinceCode(line.filled("code"));
        } catch (IllegalArgumentException e) {
            throw line.wrong(new BilingualText("รหัสจังหวัดต้องเป็นเลขสองหลัก", "a province code is two digits"));
        }
    }

    /** By any known spelling, with or without จังหวัด or จ. in front. */
    public Optional<Province> find(String text) {
        @Nullable Province found = spellings.get(text);
        return Optional.ofNullable(found != null ? found : spellings.get(withoutPrefix(text)));
    }

    private static String withoutPrefix(String text) {
        if (text.startsWith("จังหวัด")) {
            return text.substring("จังหวัด".length());
        }
        return text.startsWith("จ.") ? text.substring(2) : text;
    }

    public Optional<Province> find(ProvinceCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In the order of their codes. */
    public Collection<Province> list() {
        return java.util.Collections.unmodifiableCollection(byCode.values());
    }
}
