package org.bringback.reference.agency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.codes.CodeTable;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads the columns of one layout; a text alone is the header of a column that the toolkit has no use for. */
final class ColumnReader {

    private final Set<Field> fields = new HashSet<>();
    private final FurtherFieldReader further;
    private final Set<String> headers = new HashSet<>();
    private final Map<String, String> aliases = new HashMap<>();

    ColumnReader(FurtherFieldReader further) {
        this.further = further;
    }

    Column read(YamlValue value) {
        if (value.isText()) {
            return checked(
                    new Column(value.text(), List.of(), Optional.empty(), Optional.empty(), false, true, false), value);
        }
        YamlMap map = value.map().only("header", "aliases", "field", "further", "filled", "optional", "sensitive");
        boolean used = map.find("field").isPresent() || map.find("further").isPresent();
        Column column = new Column(
                map.get("header").text(),
                map.listOf("aliases").stream().map(YamlValue::text).toList(),
                map.find("field").map(this::field),
                map.find("further").map(further::read),
                flag(map, "filled"),
                !used || flag(map, "optional"),
                flag(map, "sensitive"));
        return checked(column, value);
    }

    private static boolean flag(YamlMap map, String key) {
        return map.find(key).map(YamlValue::flag).orElse(false);
    }

    private Field field(YamlValue value) {
        Field field = Field.find(value.text())
                .orElseThrow(() -> value.wrong(new BilingualText(
                                "ไม่รู้จักฟิลด์ " + value.text() + " ", "unknown field " + value.text() + "; ")
                        .join(NearMiss.hint(value.text(), Field.known()))));
        if (!fields.add(field)) {
            throw value.wrong(new BilingualText(
                    "ฟิลด์ " + field.key() + " มีคอลัมน์อยู่แล้ว",
                    "the field " + field.key() + " already has a column"));
        }
        return field;
    }

    private Column checked(Column column, YamlValue value) {
        if (column.field().isPresent() && column.further().isPresent()) {
            throw value.wrong(new BilingualText("ใช้ field หรือ further อย่างเดียว", "field or further, not both"));
        }
        if (column.further().filter(FurtherField::required).isPresent() && column.optional()) {
            throw value.wrong(new BilingualText(
                    "ฟิลด์ที่ต้องมีอยู่ในคอลัมน์ที่ไม่บังคับไม่ได้", "a required field needs its column"));
        }
        if (column.sensitive()
                && (column.field().isPresent() || column.further().isPresent())) {
            throw value.wrong(new BilingualText("ข้อมูลอ่อนไหวใช้ไม่ได้", "a sensitive column cannot be used"));
        }
        // a header may stand twice, as in the pupil register; an alias belongs to one column only
        headers.add(CodeTable.key(column.header()));
        for (String alias : column.aliases()) {
            if (aliases.put(CodeTable.key(alias), column.header()) != null || headers.contains(CodeTable.key(alias))) {
                throw value.wrong(new BilingualText(
                        "ชื่ออื่น " + alias + " เป็นของคอลัมน์อื่นแล้ว",
                        "the alias " + alias + " belongs to another column"));
            }
        }
        if (aliases.containsKey(CodeTable.key(column.header()))) {
            throw value.wrong(new BilingualText(
                    "หัวคอลัมน์ " + column.header() + " ซ้ำกับชื่ออื่น",
                    "the header " + column.header() + " is an alias of another column"));
        }
        return column;
    }
}
