package org.bringback.reference.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.reference.agency.FieldType;
import org.bringback.reference.agency.FurtherField;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads what the value of one field must be. */
final class FieldConditions {

    private final List<ProgrammePeriod> periods;

    FieldConditions(List<ProgrammePeriod> periods) {
        this.periods = periods;
    }

    List<Condition> read(YamlValue item, FurtherField known) {
        String field = known.name();
        if (item.isList()) {
            return List.of(new Condition.OneOf(field, values(item, known)));
        }
        if (item.isText()) {
            return List.of(filled(item));
        }
        return bounds(item.map().only("at-least", "below", "period"), item, known);
    }

    private static Condition filled(YamlValue item) {
        return switch (item.text()) {
            case "filled" -> new Condition.Filled(item.key());
            case "empty" -> new Condition.Empty(item.key());
            default ->
                throw item.wrong(new BilingualText(
                        "ต้องเป็น [ค่า] filled หรือ empty", "[values], filled or empty was expected"));
        };
    }

    private static List<String> values(YamlValue item, FurtherField field) {
        List<String> values = item.list().stream().map(YamlValue::text).toList();
        for (String value : values) {
            if (field.type() == FieldType.CODE && !field.codes().contains(value)) {
                throw item.wrong(new BilingualText(
                        "ไม่มีค่า " + value + " ที่มีคือ " + String.join(", ", field.codes()),
                        "the field has no value " + value + "; it has " + String.join(", ", field.codes())));
            }
        }
        if (values.isEmpty() || !ConditionReader.is(field, FieldType.TEXT)) {
            throw item.wrong(new BilingualText("[ค่า] ใช้กับข้อความ", "[values] are for texts and codes"));
        }
        return values;
    }

    private List<Condition> bounds(YamlMap map, YamlValue item, FurtherField field) {
        List<Condition> conditions = new ArrayList<>();
        if (field.type() == FieldType.NUMBER) {
            map.find("at-least")
                    .ifPresent(
                            value -> conditions.add(new Condition.AtLeast(field.name(), TargetReader.decimal(value))));
            map.find("below")
                    .ifPresent(value -> conditions.add(new Condition.Below(field.name(), TargetReader.decimal(value))));
        }
        if (field.type() == FieldType.DATE) {
            map.find("period").ifPresent(value -> conditions.add(within(field.name(), value)));
        }
        if (conditions.isEmpty()) {
            throw item.wrong(new BilingualText(
                    "ตัวเลขใช้ at-least หรือ below วันที่ใช้ period",
                    "a number takes at-least or below, a date takes period"));
        }
        return conditions;
    }

    private Condition within(String field, YamlValue value) {
        ProgrammePeriod period = periods.stream()
                .filter(one -> one.id().equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.wrong(new BilingualText(
                        "ไม่มีช่วงเวลา " + value.text(),
                        "there is no period " + value.text() + "; there are "
                                + periods.stream().map(ProgrammePeriod::id).collect(Collectors.joining(", ")))));
        return new Condition.Within(field, period.from(), period.to());
    }
}
