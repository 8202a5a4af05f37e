package org.bringback.reference.agency;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.text.BilingualText;
import org.bringback.text.json.Json;
import org.bringback.text.yaml.YamlMap;

/** A layout as one line of JSON with the keys of its YAML, which keeps it with a file that was read by it. */
final class LayoutText {

    private static final String NAME = "name";
    private static final String LAYOUT = "layout";

    private LayoutText() {}

    /** The same text for equal layouts. */
    static String write(Layout layout) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("formats", layout.formats());
        layout.charset().map(Charset::name).ifPresent(name -> map.put("charset", name));
        layout.separator().map(FormatReader::separatorWord).ifPresent(word -> map.put("separator", word));
        map.put("header-row", layout.headerRow());
        map.put(
                "stamps",
                layout.fileHeaderCells().stream().map(LayoutText::stamp).toList());
        map.put("province-from-sheet", layout.provinceFromSheet());
        layout.officeWord().ifPresent(word -> map.put("office-word", word));
        map.put("ages", ages(layout.ageRange()));
        map.put("sex-words", texts(layout.sexWords()));
        map.put("status-words", texts(layout.statusWords()));
        map.put("columns", layout.columns().stream().map(LayoutText::column).toList());
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(NAME, layout.name());
        named.put(LAYOUT, map);
        return Json.oneLine(named);
    }

    private static Map<String, Integer> ages(AgeRange range) {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("from", range.from());
        map.put("to", range.to());
        return map;
    }

    private static Map<String, Object> stamp(FileHeaderCell cell) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("row", cell.row());
        cell.dateAfter().ifPresent(words -> map.put("date-after", words));
        cell.office().ifPresent(words -> map.put("office", words));
        return map;
    }

    private static Map<String, String> texts(Map<String, ?> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> ((Enum<?>) entry.getValue()).name(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("header", column.header());
        map.put("aliases", column.aliases());
        column.field().map(Field::key).ifPresent(field -> map.put("field", field));
        column.further().ifPresent(field -> map.put("further", further(field)));
        map.put("filled", column.filled());
        map.put("optional", column.optional());
        map.put("sensitive", column.sensitive());
        return map;
    }

    private static Map<String, Object> further(FurtherField field) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", field.name());
        map.put("type", field.type().key());
        map.put("required", field.required());
        field.range().min().ifPresent(number -> map.put("min", number.toPlainString()));
        field.range().max().ifPresent(number -> map.put("max", number.toPlainString()));
        if (field.past()) {
            map.put("past", true);
        }
        map.put("codes", field.codes());
        if (!field.also().isEmpty()) {
            map.put("also", field.also());
        }
        field.label().map(LayoutText::label).ifPresent(label -> map.put("label", label));
        return map;
    }

    private static Map<String, String> label(BilingualText text) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("th", text.thai());
        map.put("en", text.english());
        return map;
    }

    /**
     * Reads what {@link #write} wrote, whatever the settings say of its words today.
     *
     * @return empty for a text that this version of the program does not understand
     */
    static Optional<Layout> find(String text) {
        try {
            YamlMap map = YamlMap.parse(text, (line, problem) -> new IllegalArgumentException(problem.english()));
            return Optional.of(LayoutReader.ofKept(map.get(NAME).text()).read(map.get(LAYOUT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
