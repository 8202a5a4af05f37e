package org.bringback.reference.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.bringback.reference.agency.FieldType;
import org.bringback.reference.agency.FurtherField;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlValue;

/** Reads conditions and the names of tables and fields. */
final class ConditionReader {

    private final SortedMap<String, ProgrammeTable> tables;
    private final FieldConditions values;

    ConditionReader(SortedMap<String, ProgrammeTable> tables, List<ProgrammePeriod> periods) {
        this.tables = tables;
        this.values = new FieldConditions(periods);
    }

    String table(YamlValue value) {
        if (!tables.containsKey(value.text())) {
            throw value.wrong(new BilingualText(
                    "ไม่มีตาราง " + value.text() + " ที่มีคือ " + String.join(", ", tables.keySet()),
                    "there is no table " + value.text() + "; there are " + String.join(", ", tables.keySet())));
        }
        return value.text();
    }

    private ProgrammeColumns columns(String table) {
        return ProgrammeColumns.of(
                Optional.ofNullable(tables.get(table)).orElseThrow().newest());
    }

    void requirePerson(YamlValue place, String table) {
        if (!columns(table).hasPerson()) {
            throw place.wrong(new BilingualText(
                    "ตารางนี้ไม่มีคอลัมน์ person_ref",
                    "the table has no column person_ref, which tells persons apart"));
        }
    }

    /** The name of a field of that type; a code is a text, and so is {@code person} where the table has persons. */
    String field(YamlValue value, String table, FieldType type) {
        String name = value.text();
        ProgrammeColumns columns = columns(table);
        boolean person = type == FieldType.TEXT && name.equals(ProgrammeColumns.PERSON) && columns.hasPerson();
        if (!person && columns.find(name).filter(field -> is(field, type)).isEmpty()) {
            String known = columns.columns().keySet().stream()
                    .filter(other ->
                            columns.find(other).filter(field -> is(field, type)).isPresent())
                    .collect(Collectors.joining(", "));
            throw value.wrong(new BilingualText(
                    "ตาราง " + table + " ไม่มีฟิลด์ " + name + " ชนิดนี้ ที่มีคือ " + known,
                    "the table " + table + " has no such field " + name + "; it has " + known));
        }
        return name;
    }

    /** A text field, by its values, or a date, by its months. */
    void breakdown(YamlValue value, String table) {
        boolean date = columns(table)
                .find(value.text())
                .filter(field -> is(field, FieldType.DATE))
                .isPresent();
        if (!date) {
            field(value, table, FieldType.TEXT);
        }
    }

    /** The name of a text field or date that some table has. */
    String fieldOfAny(YamlValue value) {
        boolean known = tables.keySet().stream()
                .anyMatch(table -> columns(table)
                        .find(value.text())
                        .filter(field -> field.type() != FieldType.NUMBER)
                        .isPresent());
        if (!known) {
            throw value.wrong(
                    new BilingualText("ไม่มีตารางใดมีฟิลด์ " + value.text(), "no table has a field " + value.text()));
        }
        return value.text();
    }

    static boolean is(FurtherField field, FieldType type) {
        return field.type() == type || (type == FieldType.TEXT && field.type() == FieldType.CODE);
    }

    /**
     * {@code {field: [values], other: {at-least: 60}, on: {period: 2022-2}, left: filled}}, or a list of such, one of which
     * has to hold.
     */
    List<Condition> list(YamlValue value, String table) {
        if (!value.isList()) {
            return all(value, table);
        }
        List<List<Condition>> alternatives =
                value.list().stream().map(item -> all(item, table)).toList();
        if (alternatives.size() < 2 || alternatives.stream().anyMatch(List::isEmpty)) {
            throw value.wrong(new BilingualText(
                    "ทางเลือกต้องมีอย่างน้อยสองทาง แต่ละทางมีเงื่อนไข",
                    "at least two alternatives were expected, each with a condition"));
        }
        return List.of(new Condition.AnyOf(alternatives));
    }

    private List<Condition> all(YamlValue value, String table) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlValue item : value.map().list()) {
            conditions.addAll(conditions(item, table));
        }
        return conditions;
    }

    private List<Condition> conditions(YamlValue item, String table) {
        String field = item.key();
        if (field.equals(ProgrammeColumns.PERSON)) {
            requirePerson(item, table);
            return List.of(new Condition.FoundIn(
                    item.map().only("found-in").get("found-in").constant(Condition.Place.class)));
        }
        FurtherField known = columns(table)
                .find(field)
                .orElseThrow(() -> item.wrong(new BilingualText(
                        "ตาราง " + table + " ไม่มีฟิลด์นี้ ที่มีคือ "
                                + String.join(", ", columns(table).columns().keySet()),
                        "the table " + table + " has no such field; it has "
                                + String.join(", ", columns(table).columns().keySet()))));
        return values.read(item, known);
    }
}
