package org.bringback.reference.programme;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.agency.FieldType;
import org.bringback.reference.codes.Status;
import org.bringback.reference.programme.Formula.Selection;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads how an indicator is computed. */
final class FormulaReader {

    private static final String KNOWN = "count, sum, share, mean-difference, rate, ratio, cohort";
    private static final String TABLE = "table";

    private static final String STATUS = "status";

    private final ConditionReader conditions;
    private final CohortReader cohorts;
    private final boolean ofProvinces;

    /** @param ofProvinces whether the programme works in provinces, by which the main cohort is counted too */
    FormulaReader(ConditionReader conditions, CohortReader cohorts, boolean ofProvinces) {
        this.cohorts = cohorts;
        this.conditions = conditions;
        this.ofProvinces = ofProvinces;
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
            case "cohort" -> cohort(map);
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

    private Formula cohort(YamlMap map) {
        if (!ofProvinces) {
            throw map.get("formula")
                    .wrong(new BilingualText(
                            "สูตร cohort ใช้กับพื้นที่ประเภท province ที่ id เป็นรหัสจังหวัดสองหลักเท่านั้น",
                            "the formula cohort takes places of the type province whose id is the two-digit code"));
        }
        return new Formula.Cohort(
                map.find("where").map(FormulaReader::statuses).orElse(EnumSet.allOf(Status.class)),
                map.find("within").map(FormulaReader::statuses));
    }

    private static Set<Status> statuses(YamlValue value) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        value.map().only(STATUS).get(STATUS).list().forEach(item -> statuses.add(item.constant(Status.class)));
        return statuses;
    }

    /** Another selection, or the word {@code inhabitants}. */
    private Optional<Formula.Rate.Base> base(YamlValue value) {
        if (value.isText()) {
            if (value.text().equals("inhabitants")) {
                return Optional.empty();
            }
            throw value.wrong(new BilingualText(
                    "ต้องเป็น inhabitants หรือ {table: …}", "inhabitants or {table: …} was expected"));
        }
        YamlMap map = value.map().only(TABLE, "of", "where", "sum");
        String table = conditions.table(map.get(TABLE));
        return Optional.of(new Formula.Rate.Base(
                selection(map, "where"),
                map.find("sum").map(field -> conditions.field(field, table, FieldType.NUMBER))));
    }

    /** The fields by which a formula may be broken down. */
    List<String> breakdowns(YamlMap map, Formula formula) {
        return map.listOf("by").stream()
                .map(value -> breakdown(map, formula, value))
                .toList();
    }

    private String breakdown(YamlMap map, Formula formula, YamlValue value) {
        boolean byCohort = value.text().equals(ProgrammeCohort.FIELD) && !(formula instanceof Formula.Cohort);
        if (formula.table().isEmpty()) {
            return byCohort ? value.text() : conditions.fieldOfAny(value);
        }
        if (byCohort) {
            requireNoRate(formula, value);
            cohorts.requireAny(value, map.get(TABLE).text());
            return value.text();
        }
        conditions.breakdown(value, map.get(TABLE).text());
        if (formula instanceof Formula.Rate rate) {
            rate.base()
                    .ifPresent(
                            base -> conditions.breakdown(value, base.selection().table()));
        }
        return value.text();
    }

    private static void requireNoRate(Formula formula, YamlValue value) {
        if (formula instanceof Formula.Rate) {
            throw value.wrong(new BilingualText(
                    "ไม่ทราบว่าอัตราของแต่ละกลุ่มต่ออะไร", "nobody knows what the rate of a cohort is per"));
        }
    }
}
