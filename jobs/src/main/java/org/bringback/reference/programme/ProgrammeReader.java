package org.bringback.reference.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads one programme's YAML. */
final class ProgrammeReader {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,39}";

    private final String programme;
    private final ReferenceContext context;

    ProgrammeReader(String programme, ReferenceContext context) {
        this.programme = programme;
        this.context = context;
    }

    Programme read(YamlMap yaml) {
        YamlMap map = yaml.only("names", "places", "periods", "cohorts", "tables", "words", "indicators", "reports");
        List<ProgrammePeriod> periods = periods(map.listOf("periods"));
        SortedMap<String, ProgrammeTable> tables = tables(map.get("tables"));
        List<ProgrammePlace> places =
                PlaceReader.places(map.get("places"), context.reference().provinces());
        CohortReader cohorts = new CohortReader(tables, periods, map.listOf("cohorts"));
        List<Indicator> indicators = new IndicatorReader(tables, periods, places, cohorts).list(map.get("indicators"));
        return new Programme(
                programme,
                text(map.get("names")),
                places,
                periods,
                cohorts.list(),
                tables,
                words(map),
                indicators,
                PlaceReader.reports(map.listOf("reports"), new PlaceReader.Known(places, tables, indicators)));
    }

    private static Map<String, BilingualText> words(YamlMap map) {
        Map<String, BilingualText> words = new HashMap<>();
        map.find("words").ifPresent(value -> value.map().list().forEach(word -> words.put(word.key(), text(word))));
        return words;
    }

    static BilingualText text(YamlValue value) {
        YamlMap map = value.map().only("th", "en");
        return new BilingualText(map.get("th").text(), map.get("en").text());
    }

    /** @param known adds the id, or says that it is there already */
    static String id(YamlValue value, Set<String> known) {
        String id = value.text();
        if (!id.matches(ID)) {
            throw value.wrong(new BilingualText(
                    "ต้องเป็นอักษรเล็ก ตัวเลข และขีด", "lower-case letters, digits and hyphens were expected"));
        }
        if (!known.add(id)) {
            throw value.wrong(new BilingualText(id + " ซ้ำกัน", id + " is there twice"));
        }
        return id;
    }

    private static List<ProgrammePeriod> periods(List<YamlValue> values) {
        Set<String> ids = new HashSet<>();
        List<ProgrammePeriod> periods = new ArrayList<>();
        for (YamlValue item : values) {
            YamlMap map = item.map().only("id", "names", "from", "to");
            ProgrammePeriod period = new ProgrammePeriod(
                    id(map.get("id"), ids),
                    text(map.get("names")),
                    ConfigurationFile.date(map.get("from")),
                    ConfigurationFile.date(map.get("to")));
            if (period.to().isBefore(period.from())) {
                throw item.wrong(new BilingualText("วันสิ้นสุดอยู่ก่อนวันเริ่ม", "the period ends before it begins"));
            }
            periods.stream().filter(other -> overlap(other, period)).findFirst().ifPresent(other -> {
                throw item.wrong(
                        new BilingualText("ช่วงเวลาทับกับ " + other.id(), "the period overlaps with " + other.id()));
            });
            periods.add(period);
        }
        periods.sort(Comparator.comparing(ProgrammePeriod::from));
        return periods;
    }

    private static boolean overlap(ProgrammePeriod one, ProgrammePeriod other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    private SortedMap<String, ProgrammeTable> tables(YamlValue value) {
        SortedMap<String, ProgrammeTable> tables = new TreeMap<>();
        for (YamlValue item : value.map().list()) {
            ListId list = new ListId(programme + "-" + item.key());
            ProgrammeTable table = new ProgrammeTable(
                    item.key(),
                    item.map()
                            .find("names")
                            .map(ProgrammeReader::text)
                            .orElse(new BilingualText(item.key(), item.key())),
                    list,
                    Objects.requireNonNull(context.agencies().programmeTables().get(list)),
                    item.map().find("source").map(YamlValue::text));
            requireSource(item, table);
            if (table.layouts().values().stream()
                    .anyMatch(layout -> ProgrammeColumns.of(layout).tooMany())) {
                throw item.wrong(new BilingualText(
                        "ฟิลด์มากเกินไป ได้ไม่เกินข้อความ " + ProgrammeColumns.MAX_TEXTS + " ตัวเลข "
                                + ProgrammeColumns.MAX_NUMBERS + " วันที่ " + ProgrammeColumns.MAX_DATES,
                        "too many fields: at most " + ProgrammeColumns.MAX_TEXTS + " texts, "
                                + ProgrammeColumns.MAX_NUMBERS + " numbers and " + ProgrammeColumns.MAX_DATES
                                + " dates"));
            }
            tables.put(item.key(), table);
        }
        return tables;
    }

    private static void requireSource(YamlValue item, ProgrammeTable table) {
        boolean known = table.source()
                .map(field -> table.layouts().values().stream()
                        .allMatch(layout ->
                                ProgrammeColumns.of(layout).find(field).isPresent()))
                .orElse(true);
        if (!known) {
            throw item.map()
                    .get("source")
                    .wrong(new BilingualText("ตารางนี้ไม่มีฟิลด์นี้", "the table has no such field"));
        }
    }
}
