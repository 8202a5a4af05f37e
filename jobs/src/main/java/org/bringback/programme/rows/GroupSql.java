package org.bringback.programme.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.agency.FieldType;
import org.bringback.reference.programme.ProgrammeCohort;

/** What rows are grouped by, as the database computes it: the value of a text field, a date's month, or the cohort. */
final class GroupSql {

    /** Between the values of several fields: no cell that was taken holds this character. */
    static final String SEPARATOR = "\u001f";

    private static final String ALL = "''";
    private static final String JOINED = " || '" + SEPARATOR + "' || ";

    private GroupSql() {}

    /** One text; empty for what is in no group, and for all rows where there is no field. */
    static String of(NewestFile rows, List<String> by, Map<String, Object> parameters) {
        return by.isEmpty()
                ? ALL
                : by.stream()
                        .map(field -> "coalesce(" + value(rows, field, parameters) + ", '')")
                        .collect(Collectors.joining(JOINED));
    }

    private static String value(NewestFile rows, String field, Map<String, Object> parameters) {
        if (field.equals(ProgrammeCohort.FIELD)) {
            return cohort(rows, "g", parameters);
        }
        String column = rows.columns().column(field);
        boolean date = rows.columns()
                .find(field)
                .filter(known -> known.type() == FieldType.DATE)
                .isPresent();
        return date ? "to_char(" + column + ", 'YYYY-MM')" : column;
    }

    /** The id of the first cohort that a row, or the person it is about, belongs to. */
    static String cohort(NewestFile rows, String prefix, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("case");
        int number = 0;
        for (Map.Entry<ProgrammeCohort, Optional<NewestFile>> one :
                rows.cohorts().entrySet()) {
            ProgrammeCohort cohort = one.getKey();
            String names = prefix + "c" + number++ + "_";
            if (cohort.table().equals(rows.table())) {
                sql.append(" when 1 = 1")
                        .append(ConditionSql.of(rows, cohort.where(), names, parameters))
                        .append(" then '" + cohort.id() + "'");
            } else if (one.getValue().isPresent()
                    && isOfPersons(rows, one.getValue().get())) {
                NewestFile told = one.getValue().get();
                sql.append(" when person_ref in (select person_ref from programme_row where row_key between ")
                        .append(RowKey.first(told.submission()) + " and " + RowKey.last(told.submission()))
                        .append(ConditionSql.of(told, cohort.where(), names, parameters))
                        .append(") then '" + cohort.id() + "'");
            }
        }
        return sql.append(" end").toString();
    }

    private static boolean isOfPersons(NewestFile rows, NewestFile others) {
        return rows.columns().hasPerson() && others.columns().hasPerson();
    }
}
