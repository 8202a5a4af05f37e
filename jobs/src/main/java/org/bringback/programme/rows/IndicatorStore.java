package org.bringback.programme.rows;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.programme.Condition;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.ProgrammeColumns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes with the rows of programmes, in the database. Results are by group: the value of the field by which they are
 * broken down, or one group with an empty name for all rows. Names of columns come from {@code ProgrammeColumns} alone; what a
 * YAML says is a parameter.
 */
public final class IndicatorStore {

    /** By its name, as a group may hold parameters, and no two of those are the same to a database. */
    private static final String BY_GROUP = " group by value_group";

    /** Between the values of two fields. */
    public static final String SEPARATOR = GroupSql.SEPARATOR;

    private final JdbcClient db;
    private final PersonReferenceStore references;

    /** By file: to ask it for every indicator anew would take a walk over all rows each. */
    private final Map<Long, Boolean> otherLayouts = new HashMap<>();

    public IndicatorStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.references = new PersonReferenceStore(database);
    }

    /** Whether the persons of a file were looked for elsewhere. */
    public boolean isCompared(NewestFile rows) {
        return db.sql("select count(*) from programme_compared where submission_id = :submission")
                        .param("submission", rows.submission())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether rows were kept with their fields in other columns than the layout now has them in. */
    public boolean isOfOtherLayout(NewestFile rows) {
        return otherLayouts.computeIfAbsent(rows.submission(), unused -> hasOtherLayout(rows));
    }

    /** A file is read by one layout, or by two where a run that was killed went on after the YAML was changed. */
    private boolean hasOtherLayout(NewestFile rows) {
        return Stream.of("", " desc")
                .flatMap(order -> db
                        .sql("select signature from programme_row where row_key between :first and :last"
                                + " order by row_key" + order + " limit 1")
                        .params(within(rows, new HashMap<>()))
                        .query(Integer.class)
                        .stream())
                .anyMatch(signature -> signature != rows.columns().signature());
    }

    /** How many, and how many of them meet further conditions. */
    public record Parts(BigDecimal base, BigDecimal part) {

        public Parts plus(Parts other) {
            return new Parts(base.add(other.base), part.add(other.part));
        }
    }

    /** Different values, or rows; empty for a group in which no row says one. */
    public SortedMap<String, Optional<BigDecimal>> count(
            NewestFile rows, Formula.Selection selection, List<String> by) {
        String counted = selection
                .counted()
                .map(field -> unlessUnknown(rows, field, "count(distinct " + distinct(rows, field) + ")"))
                .orElse("count(*)");
        return grouped(rows, counted, selection.where(), by);
    }

    /** Where there are rows and none says it, nobody knows how many there are; that is not none. */
    private static String unlessUnknown(NewestFile rows, String field, String counted) {
        return "case when count(*) > 0 and count(" + rows.columns().column(field) + ") = 0 then null else " + counted
                + " end";
    }

    /** Different values, or rows, and those that meet further conditions, in one walk over the rows. */
    public SortedMap<String, Parts> parts(
            NewestFile rows, Formula.Selection within, List<Condition> further, List<String> by) {
        Map<String, Object> parameters = new HashMap<>();
        String where = ConditionSql.of(rows, within.where(), "w", parameters);
        String counted = within.counted().map(field -> distinct(rows, field)).orElse("1");
        String each = within.counted().isPresent() ? "count(distinct " : "count(";
        String part = each + "case when 1 = 1" + ConditionSql.of(rows, further, "f", parameters) + " then " + counted
                + " end)";
        String group = GroupSql.of(rows, by, parameters);
        SortedMap<String, Parts> groups = new TreeMap<>();
        db.sql("select " + group + " as value_group, " + each + counted + ") as base, " + part
                        + " as part from programme_row where row_key between :first and :last" + where
                        + (by.isEmpty() ? "" : BY_GROUP))
                .params(within(rows, parameters))
                .query((result, row) -> groups.put(
                        result.getString("value_group"),
                        new Parts(result.getBigDecimal("base"), result.getBigDecimal("part"))))
                .list();
        return groups;
    }

    /** A person who stands there under several references counts once. */
    private String distinct(NewestFile rows, String field) {
        return field.equals(ProgrammeColumns.PERSON)
                ? references.person(rows)
                : rows.columns().column(field);
    }

    /** Empty for a group in which no row says a number. */
    public SortedMap<String, Optional<BigDecimal>> sum(NewestFile rows, Formula.Sum sum, List<String> by) {
        String summed = "sum(" + rows.columns().column(sum.field()) + ")";
        return grouped(rows, summed, sum.selection().where(), by);
    }

    /** What stands in a text field, each once: no field about persons. */
    public List<String> texts(NewestFile rows, String field) {
        String column = rows.columns().column(field);
        return db.sql("select distinct " + column + " from programme_row"
                        + " where row_key between :first and :last and " + column + " is not null order by 1 limit 10")
                .params(within(rows, new HashMap<>()))
                .query(String.class)
                .list();
    }

    private SortedMap<String, Optional<BigDecimal>> grouped(
            NewestFile rows, String figure, List<Condition> where, List<String> by) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = ConditionSql.of(rows, where, "w", parameters);
        String group = GroupSql.of(rows, by, parameters);
        SortedMap<String, Optional<BigDecimal>> groups = new TreeMap<>();
        db.sql("select " + group + " as value_group, " + figure + " as figure from programme_row"
                        + " where row_key between :first and :last" + conditions
                        + (by.isEmpty() ? "" : BY_GROUP))
                .params(within(rows, parameters))
                .query((result, row) -> groups.put(
                        result.getString("value_group"), Optional.ofNullable(result.getBigDecimal("figure"))))
                .list();
        return groups;
    }

    public static Map<String, Object> within(NewestFile rows, Map<String, Object> parameters) {
        parameters.put("first", RowKey.first(rows.submission()));
        parameters.put("last", RowKey.last(rows.submission()));
        return parameters;
    }
}
