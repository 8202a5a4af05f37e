package org.bringback.reference.agency;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads the further fields of one layout. */
final class FurtherFieldReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final boolean namesAreFree;
    private final Map<String, BilingualText> words;
    private final Set<String> names = new HashSet<>();

    /**
     * Reads fields whose codes people may write in words.
     *
     * @param namesAreFree whether a field may be named as one that the toolkit knows
     * @param words by code; none where the layout says all there is
     */
    FurtherFieldReader(boolean namesAreFree, Map<String, BilingualText> words) {
        this.namesAreFree = namesAreFree;
        this.words = Map.copyOf(words);
    }

    FurtherField read(YamlValue value) {
        YamlMap map = value.map().only("name", "type", "required", "min", "max", "past", "codes", "also", "label");
        FieldType type = type(map.get("type"));
        List<String> codes =
                map.listOf("codes").stream().map(YamlValue::text).distinct().toList();
        if (codes.isEmpty() == (type == FieldType.CODE)) {
            throw value.wrong(new BilingualText(
                    "codes ใช้กับชนิด code เท่านั้น และต้องมี", "codes are for the type code, which needs them"));
        }
        return new FurtherField(
                name(map.get("name")),
                type,
                map.find("required").map(YamlValue::flag).orElse(false),
                range(map, type),
                past(map, type),
                codes,
                also(map, codes),
                map.find("label").map(FurtherFieldReader::label));
    }

    /** A word that two codes have says neither. */
    private Map<String, String> also(YamlMap map, List<String> codes) {
        Map<String, String> also = new TreeMap<>();
        Set<String> several = new HashSet<>();
        for (String code : codes) {
            Optional.ofNullable(words.get(code))
                    .map(text -> List.of(FurtherField.folded(text.thai()), FurtherField.folded(text.english())))
                    .orElse(List.of())
                    .forEach(word -> {
                        String before = also.putIfAbsent(word, code);
                        if (before != null && !before.equals(code)) {
                            several.add(word);
                        }
                    });
        }
        also.keySet().removeAll(several);
        map.find("also")
                .ifPresent(value -> value.map().list().forEach(word -> {
                    if (!codes.contains(word.text())) {
                        throw word.wrong(new BilingualText(
                                "ไม่มีค่า " + word.text() + " ใน codes", "there is no code " + word.text()));
                    }
                    also.put(FurtherField.folded(word.key()), word.text());
                }));
        return also;
    }

    private static NumberRange range(YamlMap map, FieldType type) {
        NumberRange range = new NumberRange(bound(map, "min", type), bound(map, "max", type));
        if (range.min().isPresent() && !range.contains(range.min().get())) {
            throw map.get("max").wrong(new BilingualText("max น้อยกว่า min", "max is below min"));
        }
        return range;
    }

    private static Optional<BigDecimal> bound(YamlMap map, String key, FieldType type) {
        map.find(key).filter(value -> type != FieldType.NUMBER).ifPresent(value -> {
            throw value.wrong(new BilingualText("ใช้กับชนิด number เท่านั้น", "only numbers have one"));
        });
        return map.find(key).map(value -> value.as(BigDecimal::new, new BilingualText("ตัวเลข", "a number")));
    }

    private static boolean past(YamlMap map, FieldType type) {
        map.find("past").filter(value -> type != FieldType.DATE).ifPresent(value -> {
            throw value.wrong(new BilingualText("ใช้กับชนิด date เท่านั้น", "only dates have it"));
        });
        return map.find("past").map(YamlValue::flag).orElse(false);
    }

    private static FieldType type(YamlValue value) {
        return FieldType.find(value.text())
                .orElseThrow(() -> value.wrong(
                        new BilingualText("ไม่รู้จักชนิด " + value.text() + " ", "unknown type " + value.text() + "; ")
                                .join(NearMiss.hint(value.text(), FieldType.known()))));
    }

    private String name(YamlValue value) {
        String name = value.text();
        if (!NAME.matcher(name).matches()) {
            throw value.wrong(new BilingualText(
                    "ชื่อฟิลด์ต้องเป็นอักษรเล็ก ตัวเลข และขีดล่าง",
                    "a name of lower-case letters, digits and _ was expected"));
        }
        if (!namesAreFree && Field.find(name).isPresent()) {
            throw value.wrong(new BilingualText(
                    "มีฟิลด์นี้อยู่แล้ว ให้ใช้ field: " + name, "the toolkit has this field: write field: " + name));
        }
        if (!names.add(name)) {
            throw value.wrong(new BilingualText(
                    "ฟิลด์ " + name + " มีคอลัมน์อยู่แล้ว", "the field " + name + " already has a column"));
        }
        return name;
    }

    private static BilingualText label(YamlValue value) {
        YamlMap map = value.map().only("th", "en");
        return new BilingualText(map.get("th").text(), map.get("en").text());
    }
}
