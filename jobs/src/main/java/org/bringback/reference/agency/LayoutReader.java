package org.bringback.reference.agency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bringback.reference.codes.Sex;
import org.bringback.reference.codes.Status;
import org.bringback.reference.codes.Statuses;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads the {@code layout} of a YAML. */
final class LayoutReader {

    private static final String FROM = "from";

    private final String name;
    /** Empty for a layout that was kept: its words mean what they meant. */
    private final Optional<Statuses> statuses;

    private final boolean namesAreFree;
    private final Map<String, BilingualText> words;

    LayoutReader(String name, Statuses statuses) {
        this(name, Optional.of(statuses), false, Map.of());
    }

    private LayoutReader(
            String name, Optional<Statuses> statuses, boolean namesAreFree, Map<String, BilingualText> words) {
        this.name = name;
        this.statuses = statuses;
        this.namesAreFree = namesAreFree;
        this.words = words;
    }

    /**
     * For the files of programmes, of which the toolkit knows the person alone: their fields may be named anything.
     *
     * @param words what codes are called, places among them: people write that in their stead
     */
    static LayoutReader ofProgramme(String name, Statuses statuses, Map<String, BilingualText> words) {
        return new LayoutReader(name, Optional.of(statuses), true, words);
    }

    /** For layouts that were kept with what was read by them. */
    static LayoutReader ofKept(String name) {
        return new LayoutReader(name, Optional.empty(), true, Map.of());
    }

    /**
     * One layout for all days, or a list of them: each but the first with the first as-of date of its files.
     *
     * @param check looks at each with the place where it stands
     */
    NavigableMap<LocalDate, Layout> readAll(YamlValue value, BiConsumer<Layout, YamlValue> check) {
        NavigableMap<LocalDate, Layout> layouts = new TreeMap<>();
        for (YamlValue item : value.isList() ? value.list() : List.of(value)) {
            Layout layout = read(item);
            LocalDate from = item.map().find(FROM).map(ConfigurationFile::date).orElse(LocalDate.MIN);
            if (layouts.isEmpty() != from.equals(LocalDate.MIN)
                    || (!layouts.isEmpty() && !from.isAfter(layouts.lastKey()))) {
                throw item.wrong(new BilingualText(
                        "รูปแบบแรกไม่มี from รูปแบบต่อไปเรียงตามวันที่",
                        "the first layout has no 'from', the others one each, in order"));
            }
            check.accept(layout, item);
            layouts.put(from, layout);
        }
        if (layouts.isEmpty()) {
            throw value.wrong(new BilingualText("ต้องมีรูปแบบอย่างน้อยหนึ่งรูปแบบ", "at least one layout is needed"));
        }
        return Collections.unmodifiableNavigableMap(layouts);
    }

    Layout read(YamlValue layout) {
        YamlMap map = layout.map()
                .only(
                        "formats",
                        "charset",
                        "separator",
                        "header-row",
                        "stamps",
                        "province-from-sheet",
                        "office-word",
                        "ages",
                        "sex-words",
                        "status-words",
                        "columns",
                        FROM);
        List<String> formats =
                map.get("formats").list().stream().map(FormatReader::format).toList();
        boolean delimited = FormatReader.areText(formats);
        int headerRow =
                map.find("header-row").map(value -> value.number(1, 100)).orElse(1);
        return new Layout(
                name,
                formats,
                FormatReader.textOnly(map, "charset", delimited).map(FormatReader::charset),
                FormatReader.textOnly(map, "separator", delimited).map(FormatReader::separator),
                headerRow,
                fileHeaderCells(map, headerRow),
                map.find("province-from-sheet").map(YamlValue::flag).orElse(false),
                map.find("office-word").map(YamlValue::text),
                map.find("ages").map(LayoutReader::ageRange).orElse(AgeRange.LEARNERS),
                words(map, "sex-words", this::sex),
                words(map, "status-words", this::status),
                columns(map.get("columns")));
    }

    private static List<FileHeaderCell> fileHeaderCells(YamlMap map, int headerRow) {
        return map.listOf("stamps").stream()
                .map(value -> fileHeaderCell(value.map().only("row", "date-after", "office"), headerRow))
                .toList();
    }

    private static FileHeaderCell fileHeaderCell(YamlMap map, int headerRow) {
        return new FileHeaderCell(
                map.get("row").number(1, headerRow - 1),
                map.find("date-after").map(YamlValue::text),
                map.find("office").map(YamlValue::text));
    }

    private static AgeRange ageRange(YamlValue value) {
        YamlMap map = value.map().only("from", "to");
        int from = map.get("from").number(0, 99);
        return new AgeRange(from, map.get("to").number(from, 99));
    }

    private static <T> Map<String, T> words(YamlMap map, String key, Function<YamlValue, T> reader) {
        Map<String, T> words = new LinkedHashMap<>();
        map.find(key)
                .map(YamlValue::map)
                .ifPresent(all -> all.list().forEach(value -> words.put(value.key(), reader.apply(value))));
        return Collections.unmodifiableMap(words);
    }

    private Sex sex(YamlValue value) {
        return value.as(Sex::valueOf, new BilingualText("เพศที่รู้จัก (M, F)", "a sex; known are M, F"));
    }

    private Status status(YamlValue value) {
        Status status = Arrays.stream(Status.values())
                .filter(known -> known.name().equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.wrong(new BilingualText(
                                "«" + value.text() + "» ไม่ใช่สถานะที่รู้จัก ",
                                "'" + value.text() + "' is not a status; ")
                        .join(NearMiss.hint(value.text(), knownStatuses()))));
        statuses.flatMap(all -> all.find(value.key()))
                .filter(known -> known != status)
                .ifPresent(known -> {
                    throw value.wrong(new BilingualText(
                            "คำนี้หมายถึง " + known + " อยู่แล้ว", "the word already means " + known));
                });
        return status;
    }

    static List<String> knownStatuses() {
        return Arrays.stream(Status.values()).map(Status::name).toList();
    }

    private List<Column> columns(YamlValue value) {
        ColumnReader reader = new ColumnReader(new FurtherFieldReader(namesAreFree, words));
        return value.list().stream().map(reader::read).toList();
    }
}
