package org.bringback.reference.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.reference.agency.FurtherField;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Provinces;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads where a programme works, and of which places it has reports. */
final class PlaceReader {

    /** What the rest of the YAML says. */
    record Known(List<ProgrammePlace> places, SortedMap<String, ProgrammeTable> tables, List<Indicator> indicators) {

        Optional<FurtherField> field(String name) {
            return tables.values().stream()
                    .flatMap(table -> ProgrammeColumns.of(table.newest()).find(name).stream())
                    .findFirst();
        }

        /** The places that the field's codes name; empty where some code is none. */
        boolean isOfPlaces(String field) {
            Set<String> ids = places.stream().map(ProgrammePlace::id).collect(Collectors.toSet());
            return field(field)
                    .filter(known -> !known.codes().isEmpty() && ids.containsAll(known.codes()))
                    .isPresent();
        }
    }

    private PlaceReader() {}

    static List<ProgrammePlace> places(YamlValue value, Provinces provinces) {
        Set<String> ids = new HashSet<>();
        List<ProgrammePlace> places = new ArrayList<>();
        for (YamlValue item : value.list()) {
            YamlMap map = item.map().only("id", "names", "type", "inhabitants");
            ProgrammePlace place = new ProgrammePlace(
                    ProgrammeReader.id(map.get("id"), ids),
                    ProgrammeReader.text(map.get("names")),
                    types(map.get("type")),
                    map.find("inhabitants").map(PlaceReader::inhabitants));
            place.findCode().ifPresent(code -> requireProvince(code, place, map.get("id"), provinces));
            places.add(place);
        }
        if (places.isEmpty()) {
            throw value.wrong(new BilingualText("ต้องมีพื้นที่อย่างน้อยหนึ่งแห่ง", "at least one place is needed"));
        }
        return places;
    }

    /** By its code a place gets the main cohort's figures: under another province's name they would be false. */
    private static void requireProvince(ProvinceCode code, ProgrammePlace place, YamlValue id, Provinces provinces) {
        Province province = provinces
                .find(code)
                .orElseThrow(
                        () -> id.wrong(new BilingualText("ไม่มีจังหวัดรหัส " + code, "there is no province " + code)));
        Optional<Province> named = provinces.find(place.name().thai());
        if (named.isPresent() && !named.get().code().equals(code)) {
            String right = named.get().code().toString();
            throw id.wrong(new BilingualText(
                    code + " คือจังหวัด" + province.name().thai() + " ส่วน"
                            + place.name().thai() + "คือ " + right,
                    code + " is " + province.name().english() + "; "
                            + named.get().name().english() + " is " + right));
        }
    }

    /** A word, or a list of types, each but the first with its first day. */
    private static NavigableMap<LocalDate, PlaceType> types(YamlValue value) {
        NavigableMap<LocalDate, PlaceType> types = new TreeMap<>();
        if (value.isText()) {
            types.put(LocalDate.MIN, value.constant(PlaceType.class));
            return Collections.unmodifiableNavigableMap(types);
        }
        for (YamlValue item : value.list()) {
            YamlMap map = item.map().only("is", "from");
            LocalDate from = map.find("from").map(ConfigurationFile::date).orElse(LocalDate.MIN);
            boolean first = types.isEmpty();
            if (first != from.equals(LocalDate.MIN) || (!first && !from.isAfter(types.lastKey()))) {
                throw item.wrong(new BilingualText(
                        "ประเภทแรกไม่มี from ประเภทต่อไปเรียงตามวันที่",
                        "the first type has no 'from', the others one each, in order"));
            }
            types.put(from, map.get("is").constant(PlaceType.class));
        }
        if (types.isEmpty()) {
            throw value.wrong(new BilingualText("ต้องมีประเภทอย่างน้อยหนึ่งประเภท", "at least one type is needed"));
        }
        return Collections.unmodifiableNavigableMap(types);
    }

    /** Nobody can judge a number without its source and day. */
    private static ProgrammePlace.Inhabitants inhabitants(YamlValue value) {
        if (value.isText()) {
            throw value.wrong(new BilingualText(
                    "มีแต่จำนวนไม่พอ: {number: …, date: …, source: {th: …, en: …}}",
                    "the number alone is not enough: {number: …, date: …, source: {th: …, en: …}}"));
        }
        YamlMap map = value.map().only("number", "date", "source");
        return new ProgrammePlace.Inhabitants(
                map.get("number").number(1, Integer.MAX_VALUE),
                ConfigurationFile.date(map.get("date")),
                ProgrammeReader.text(map.get("source")));
    }

    static List<PlaceReport> reports(List<YamlValue> values, Known known) {
        Set<String> ids = new HashSet<>();
        List<PlaceReport> reports = new ArrayList<>();
        for (YamlValue item : values) {
            YamlMap map = item.map().only("id", "names", "by", "within");
            String by = map.get("by").text();
            if (!known.isOfPlaces(by)) {
                throw map.get("by")
                        .wrong(new BilingualText(
                                "ต้องเป็นฟิลด์ชนิด code ที่ทุกค่าเป็น id ของพื้นที่ใน places",
                                "a field of the type code was expected, all of whose codes are ids of places"));
            }
            requireBrokenDown(map.get("by"), by, known.indicators());
            List<YamlValue> within = map.listOf("within");
            // what is no table's is not divided within a place
            List<Indicator> divided = known.indicators().stream()
                    .filter(indicator -> indicator.formula().table().isPresent())
                    .toList();
            within.forEach(value -> requireBrokenDown(value, by, divided));
            reports.add(new PlaceReport(
                    ProgrammeReader.id(map.get("id"), ids),
                    ProgrammeReader.text(map.get("names")),
                    by,
                    within.stream().map(YamlValue::text).toList()));
        }
        return reports;
    }

    private static void requireBrokenDown(YamlValue value, String by, List<Indicator> indicators) {
        boolean any = indicators.stream()
                .anyMatch(indicator -> indicator.breakdowns().containsAll(List.of(by, value.text())));
        if (!any) {
            throw value.wrong(new BilingualText(
                    "ไม่มีตัวชี้วัดใดจำแนกตามฟิลด์นี้และตาม " + by,
                    "no indicator is broken down by this field and by " + by));
        }
    }
}
