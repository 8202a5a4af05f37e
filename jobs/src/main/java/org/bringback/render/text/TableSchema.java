package org.bringback.render.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.text.BilingualText;

/** The columns of the published CSV files, as Table Schema describes them, in the files' order. */
final class TableSchema {

    private static final String STRING = "string";
    private static final String NUMBER = "number";
    private static final String INTEGER = "integer";
    private static final String BOOLEAN = "boolean";
    private static final String DATE = "date";
    private static final String BUDDHIST_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static final BilingualText SYNTHETIC = new BilingualText("เป็นข้อมูลสมมติ", "made up for demonstration");

    private static final Map<String, Object> SHARE = new TreeMap<>(Map.of("minimum", 0, "maximum", 100));

    private final List<Object> fields = new ArrayList<>();

    private TableSchema() {}

    static List<Object> figures(List<String> symbols, List<String> units) {
        Map<String, Object> required = Map.of("required", true);
        return new TableSchema()
                .add("report", STRING, new BilingualText("รายงาน", "report"), required)
                .add("topic", STRING, new BilingualText("หัวข้อของตาราง", "topic of the table"), required)
                .add("line", STRING, new BilingualText("รหัสแถว", "line"), required)
                .add("line_th", STRING, new BilingualText("ชื่อแถวภาษาไทย", "line's name in Thai"), Map.of())
                .add("line_en", STRING, new BilingualText("ชื่อแถวภาษาอังกฤษ", "line's name in English"), Map.of())
                .add("column", STRING, new BilingualText("รหัสคอลัมน์", "column"), required)
                .add("column_th", STRING, new BilingualText("ชื่อคอลัมน์ภาษาไทย", "column's name in Thai"), Map.of())
                .add(
                        "column_en",
                        STRING,
                        new BilingualText("ชื่อคอลัมน์ภาษาอังกฤษ", "column's name in English"),
                        Map.of())
                .add("unit", STRING, new BilingualText("หน่วย", "unit"), oneOf(units))
                .add("value", NUMBER, new BilingualText("ค่า", "figure, as printed"), Map.of())
                .add(
                        "symbol",
                        STRING,
                        new BilingualText("เครื่องหมายที่ใช้แทนตัวเลข", "what stands instead of a figure"),
                        oneOf(symbols))
                .add("date", DATE, new BilingualText("วันที่ในช่อง", "date in the cell"), Map.of())
                .add(
                        "text_th",
                        STRING,
                        new BilingualText("ข้อความในช่องภาษาไทย", "words in the cell, in Thai"),
                        Map.of())
                .add(
                        "text_en",
                        STRING,
                        new BilingualText("ข้อความในช่องภาษาอังกฤษ", "words in the cell, in English"),
                        Map.of())
                .add("as_of", DATE, new BilingualText("ข้อมูล ณ วันที่", "as of"), required)
                .add(
                        "as_of_be",
                        STRING,
                        new BilingualText("ข้อมูล ณ วันที่ (พ.ศ.)", "as of, Buddhist era"),
                        Map.of("pattern", BUDDHIST_DAY))
                .add("against", DATE, new BilingualText("เทียบกับวันที่", "compared with"), Map.of())
                .add(
                        "against_be",
                        STRING,
                        new BilingualText("เทียบกับวันที่ (พ.ศ.)", "compared with, Buddhist era"),
                        Map.of("pattern", BUDDHIST_DAY))
                .add("revision", INTEGER, new BilingualText("ปรับปรุงครั้งที่", "revision"), Map.of("minimum", 1))
                .add("reference", STRING, new BilingualText("เลขอ้างอิงของตาราง", "the table's reference"), Map.of())
                .add("synthetic", BOOLEAN, SYNTHETIC, required)
                .fields;
    }

    static List<Object> tables(List<String> statuses) {
        Map<String, Object> required = Map.of("required", true);
        return new TableSchema()
                .add("cohort", STRING, new BilingualText("รุ่น", "cohort"), required)
                .add("list", STRING, new BilingualText("รายการ", "list"), required)
                .add("status", STRING, new BilingualText("สถานะ", "status"), oneOf(statuses))
                .add("as_of", DATE, new BilingualText("ข้อมูล ณ วันที่", "as of"), required)
                .add("revision", INTEGER, new BilingualText("ปรับปรุงครั้งที่", "revision"), Map.of("minimum", 1))
                .add("persons", INTEGER, new BilingualText("จำนวน (คน)", "persons"), Map.of("minimum", 0))
                .add("percent", NUMBER, new BilingualText("ร้อยละ", "per cent"), SHARE)
                .add(
                        "base",
                        STRING,
                        new BilingualText("ฐานของร้อยละ", "base of the percentages"),
                        oneOf(List.of("all", "living")))
                .add("against", DATE, new BilingualText("เทียบกับวันที่", "compared with"), Map.of())
                .add(
                        "against_persons",
                        INTEGER,
                        new BilingualText("จำนวน (คน) วันที่เทียบ", "persons then"),
                        Map.of("minimum", 0))
                .add("against_percent", NUMBER, new BilingualText("ร้อยละ วันที่เทียบ", "per cent then"), SHARE)
                .add("change", INTEGER, new BilingualText("เปลี่ยนแปลง (คน)", "change in persons"), Map.of())
                .add("synthetic", BOOLEAN, SYNTHETIC, required)
                .fields;
    }

    private static Map<String, Object> oneOf(List<String> values) {
        return Map.of("enum", values);
    }

    private TableSchema add(String name, String type, BilingualText title, Map<String, Object> constraints) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", type);
        field.put("title", title.english());
        field.put("title_th", title.thai());
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        fields.add(field);
        return this;
    }
}
