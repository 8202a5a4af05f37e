package org.bringback.reference.agency;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;
import org.bringback.reference.codes.Statuses;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads one list's YAML. */
final class AgencyReader {

    private static final String MAX_SET_ASIDE = "max-set-aside-percent";
    private static final String MAX_SHRINK = "max-shrink-percent";
    static final String ROLL = "roll";
    private static final String FRESHNESS = "freshness";
    private static final int MAX_DAYS = 100_000;

    private final Statuses statuses;

    AgencyReader(Statuses statuses) {
        this.statuses = statuses;
    }

    Agency read(Path file, YamlMap yaml) {
        YamlMap map = yaml.only(
                "list",
                "order",
                "names",
                "percent",
                "statuses",
                ROLL,
                "recipients",
                "inbox",
                "gate",
                FRESHNESS,
                "layout");
        ListId list = list(map.get("list"), file);
        YamlMap percent = map.get("percent").map().only("base", "decimals");
        return new Agency(
                list,
                map.get("order").number(1, 999),
                names(map.get("names")),
                base(percent.get("base")),
                percent.get("decimals").number(0, 4),
                statuses(map.get("statuses")),
                map.find(ROLL).map(AgencyReader::id).orElse(list),
                map.listOf("recipients").stream().map(this::recipient).toList(),
                map.listOf("inbox").stream().map(this::fileNamePattern).toList(),
                gate(map, MAX_SET_ASIDE, Agency.DEFAULT_MAX_SET_ASIDE_PERCENT),
                gate(map, MAX_SHRINK, Agency.DEFAULT_MAX_SHRINK_PERCENT),
                map.find(FRESHNESS).map(AgencyReader::freshness).orElse(Freshness.ANY),
                layouts(list, map.get("layout")));
    }

    private static ListId list(YamlValue value, Path file) {
        ListId list = id(value);
        String name = file.getFileName().toString();
        if (!name.equals(list + ".yaml")) {
            String id = name.replace(".yaml", "");
            throw value.wrong(new BilingualText(
                    "ชื่อไฟล์ต้องเป็น " + list + ".yaml หรือถ้าเป็นรายการใหม่ ให้เขียน list: " + id,
                    "the file must be named " + list + ".yaml or, if this is a new list, say list: " + id));
        }
        return list;
    }

    private static ListId id(YamlValue value) {
        return value.as(
                ListId::new,
                new BilingualText("รหัสรายการ (อักษรเล็ก ตัวเลข ขีด)", "a list id (lower case, digits, hyphens)"));
    }

    private static List<OfficeName> names(YamlValue value) {
        List<OfficeName> names = new ArrayList<>();
        for (YamlValue item : value.list()) {
            YamlMap map = item.map().only("from", "office", "abbreviation");
            LocalDate from = map.find("from").map(ConfigurationFile::date).orElse(LocalDate.MIN);
            boolean first = names.isEmpty();
            if (first != from.equals(LocalDate.MIN)
                    || (!first && !from.isAfter(names.get(names.size() - 1).from()))) {
                throw item.wrong(new BilingualText(
                        "ชื่อแรกไม่มี from ชื่อต่อไปเรียงตามวันที่",
                        "the first name has no 'from', the others one each, in order"));
            }
            names.add(new OfficeName(from, bilingualText(map.get("office")), bilingualText(map.get("abbreviation"))));
        }
        if (names.isEmpty()) {
            throw value.wrong(new BilingualText("ต้องมีชื่ออย่างน้อยหนึ่งชื่อ", "at least one name is needed"));
        }
        return List.copyOf(names);
    }

    private static BilingualText bilingualText(YamlValue value) {
        YamlMap map = value.map().only("th", "en");
        return new BilingualText(map.get("th").text(), map.get("en").text());
    }

    private static PercentBase base(YamlValue value) {
        return switch (value.text()) {
            case "all" -> PercentBase.ALL;
            case "living" -> PercentBase.LIVING;
            default ->
                throw value.wrong(new BilingualText(
                        "ต้องเป็น all หรือ living ไม่ใช่ " + value.text(),
                        "all or living was expected, not " + value.text()));
        };
    }

    private static SortedMap<Status, LocalDate> statuses(YamlValue value) {
        SortedMap<Status, LocalDate> statuses = new TreeMap<>();
        for (YamlValue status : value.map().list()) {
            statuses.put(
                    status(status), status.text().equals("always") ? LocalDate.MIN : ConfigurationFile.date(status));
        }
        return Collections.unmodifiableSortedMap(statuses);
    }

    private static Status status(YamlValue value) {
        try {
            return Status.valueOf(value.key());
        } catch (IllegalArgumentException e) {
            throw value.wrong(new BilingualText("ไม่รู้จักสถานะ ", "unknown status; ")
                    .join(NearMiss.hint(value.key(), LayoutReader.knownStatuses())));
        }
    }

    private String recipient(YamlValue value) {
        if (!value.text().matches("[^@\\s]+@[^@\\s]+")) {
            throw value.wrong(new BilingualText("ต้องเป็นที่อยู่อีเมล", "a mail address was expected"));
        }
        return value.text();
    }

    private FileNamePattern fileNamePattern(YamlValue value) {
        return value.as(
                FileNamePattern::new,
                new BilingualText(
                        "รูปแบบชื่อไฟล์ที่มี <date> หนึ่งแห่ง",
                        "a file name with <date> in it once, such as report-<date>*.xlsx"));
    }

    private static int gate(YamlMap map, String key, int usual) {
        return map.find("gate")
                .flatMap(gate -> gate.map().only(MAX_SET_ASIDE, MAX_SHRINK).find(key))
                .map(value -> value.number(0, 100))
                .orElse(usual);
    }

    private static Freshness freshness(YamlValue value) {
        YamlMap map = value.map().only("expected-by", "warn-after", "fail-after");
        Freshness freshness = new Freshness(
                days(map, "expected-by", Freshness.ANY.expectedBy()),
                days(map, "warn-after", Freshness.ANY.warnAfter()),
                days(map, "fail-after", Freshness.ANY.failAfter()));
        if (freshness.warnAfter() != Freshness.ANY.warnAfter() && freshness.warnAfter() > freshness.failAfter()) {
            throw value.wrong(new BilingualText(
                    "warn-after ต้องไม่มากกว่า fail-after", "warn-after must not be more than fail-after"));
        }
        return freshness;
    }

    private static int days(YamlMap map, String key, int usual) {
        return map.find(key).map(value -> value.number(0, MAX_DAYS)).orElse(usual);
    }

    private NavigableMap<LocalDate, Layout> layouts(ListId list, YamlValue value) {
        return new LayoutReader(list.value(), statuses).readAll(value, AgencyReader::check);
    }

    private static void check(Layout layout, YamlValue value) {
        if (layout.find(Field.STATUS).isEmpty()) {
            throw value.wrong(new BilingualText("ไม่มีคอลัมน์สถานะ", "no column holds the status"));
        }
        if (layout.find(Field.GIVEN_NAME).or(() -> layout.find(Field.FULL_NAME)).isEmpty()) {
            throw value.wrong(
                    new BilingualText("ไม่มีคอลัมน์ชื่อ", "no column holds the name (given_name or full_name)"));
        }
    }
}
