package org.bringback.reference.programme;

import java.util.List;
import java.util.Optional;
import org.bringback.reference.agency.FieldType;
import org.bringback.reference.programme.Formula.Selection;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads how an indicator is computed. */
final class FormulaReader {

    private static final String KNOWN = "count, sum, share, mean-difference, rate, ratio";
    private static final String TABLE = "table";

    private final ConditionReader conditions;

    FormulaReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    Formula read(YamlMap map) {
        YamlValue formula = map.get("formula");
        return switch (formula.text()) {
            case "count" -> new Formula.Count(selection(map, "where"));
            case "sum" ->
                new Formula.Sum(
                        rows(map),
                        conditions.field(map.get("field"), map.get(TABLE).text(), FieldType.NUMBER));
            case "share" ->
                new Formula.Share(
                        selection(map, "within"),
                        conditions.list(map.get("where"), map.get(TABLE).text()));
            case "mean-difference" -> meanDifference(map);
            case "rate" ->
                new Formula.Rate(selection(map, "where"), map.find("per").flatMap(this::base));
            case "ratio" ->
                new Formula.Ratio(
                        map.get("numerator").text(), map.get("denominator").text());
            default ->
                throw formula.wrong(new BilingualText(
                        "ไม่รู้จักสูตร ที่รู้จักคือ " + KNOWN, "unknown formula; known are " + KNOWN));
        };
    }

    private Selection selection(YamlMap map, String where) {
        String table = conditions.table(map.get(TABLE));
        Optional<String> of = map.find("of")
                .filter(value -> !value.text().equals("rows"))
                .map(value -> conditions.field(value, table, FieldType.TEXT));
        return new Selection(
                table,
                of,
                map.find(where).map(value -> conditions.list(value, table)).orElse(List.of()));
    }

    private Selection rows(YamlMap map) {
        String table = conditions.table(map.get(TABLE));
        return new Selection(
                table,
                Optional.empty(),
                map.find("where").map(value -> conditions.list(value, table)).orElse(List.of()));
    }

    private Formula meanDifference(YamlMap map) {
        String table = conditions.table(map.get(TABLE));
        conditions.requirePerson(map.get(TABLE), table);
        return new Formula.MeanDifference(
                table,
                conditions.field(map.get("field"), table, FieldType.NUMBER),
                conditions.field(map.get("on"), table, FieldType.DATE),
                conditions.list(map.get("before"), table),
                conditions.list(map.get("after"), table));
    }

    /** Another selection, or the word {@code inhabitants}. */
    private Optional<Selection> base(YamlValue value) {
        if (value.isText()) {
            if (value.text().equals("inhabitants")) {
                return Optional.empty();
            }
            throw value.wrong(new BilingualText(
                    "ต้องเป็น inhabitants หรือ {table: …}", "inhabitants or {table: …} was expected"));
        }
        return Optional.of(selection(value.map().only(TABLE, "of", "where"), "where"));
    }

    /** The fields by which a formula of one table may be broken down. */
    List<String> breakdowns(YamlMap map, Formula formula) {
        List<YamlValue> values = map.listOf("by");
        if (!values.isEmpty() && (formula instanceof Formula.Ratio || formula instanceof Formula.Rate)) {
            throw values.get(0)
                    .wrong(new BilingualText(
                            "อัตราและอัตราส่วนจำแนกไม่ได้", "a rate or a ratio cannot be broken down"));
        }
        return values.stream()
                .map(value -> conditions.field(value, map.get(TABLE).text(), FieldType.TEXT))
                .toList();
    }
}
