package org.bringback.programme.rows;

import java.util.List;
import java.util.Map;
import org.bringback.reference.programme.Condition;

/** Conditions on rows as the database reads them. Columns are named by {@code ProgrammeColumns}; what a YAML says is a parameter. */
final class ConditionSql {

    private final NewestFile rows;
    private final String prefix;
    private final Map<String, Object> parameters;
    private int number;

    private ConditionSql(NewestFile rows, String prefix, Map<String, Object> parameters) {
        this.rows = rows;
        this.prefix = prefix;
        this.parameters = parameters;
    }

    /** Each begins with {@code and}; values become parameters, whose names begin with the prefix. */
    static String of(NewestFile rows, List<Condition> conditions, String prefix, Map<String, Object> parameters) {
        return new ConditionSql(rows, prefix, parameters).all(conditions);
    }

    private String all(List<Condition> conditions) {
        StringBuilder sql = new StringBuilder();
        conditions.forEach(condition -> sql.append(" and ").append(one(condition)));
        return sql.toString();
    }

    private String one(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            StringBuilder sql = new StringBuilder("(1 = 0");
            any.alternatives()
                    .forEach(some -> sql.append(" or (1 = 1").append(all(some)).append(')'));
            return sql.append(')').toString();
        }
        if (condition instanceof Condition.InCohort in) {
            return GroupSql.cohort(rows, prefix + number++, parameters) + " = :"
                    + parameter(in.cohort().id());
        }
        if (condition instanceof Condition.FoundIn found) {
            return "exists (select 1 from programme_match m where m.row_key = programme_row.row_key and m.found = :"
                    + parameter(found.place().name()) + ")";
        }
        String column = rows.columns().column(condition.field());
        if (condition instanceof Condition.OneOf one) {
            return column + " in (:" + parameter(one.values()) + ")";
        }
        if (condition instanceof Condition.AtLeast least) {
            return column + " >= :" + parameter(least.value());
        }
        if (condition instanceof Condition.Below below) {
            return column + " < :" + parameter(below.value());
        }
        if (condition instanceof Condition.Within within) {
            return column + " between :" + parameter(within.from()) + " and :" + parameter(within.to());
        }
        return column + (condition instanceof Condition.Empty ? " is null" : " is not null");
    }

    /** Its name. */
    private String parameter(Object value) {
        String name = prefix + number++;
        parameters.put(name, value);
        return name;
    }
}
