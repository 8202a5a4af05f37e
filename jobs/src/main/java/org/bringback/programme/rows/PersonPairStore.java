package org.bringback.programme.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.reference.programme.Formula;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the first and the last value of each person, in the database. */
public final class PersonPairStore {

    /**
     * Pairs of first and last values of persons.
     *
     * @param reversed those in the wrong order, which are not among the others
     * @param sum of the differences
     * @param squares of the differences, summed
     */
    public record Pairs(long count, long reversed, BigDecimal sum, BigDecimal squares) {

        public Pairs plus(Pairs other) {
            return new Pairs(
                    count + other.count, reversed + other.reversed, sum.add(other.sum), squares.add(other.squares));
        }

        public BigDecimal mean() {
            return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
        }

        /** Of the sample; zero where it has but one. */
        public BigDecimal deviation() {
            if (count < 2) {
                return BigDecimal.ZERO;
            }
            BigDecimal rest = squares.subtract(sum.multiply(mean()));
            return rest.divide(BigDecimal.valueOf(count - 1), MathContext.DECIMAL128)
                    .max(BigDecimal.ZERO)
                    .sqrt(MathContext.DECIMAL64);
        }
    }

    /** A person's first value before and last value after. No join: H2 has no other than one row at a time. */
    private static final String OF_PERSON = """
            with ordered as (
                select %6$s as person, row_key, 'before' as stage, %1$s as figure, %2$s as tested_on, '' as value_group,
                       row_number() over (partition by %6$s order by %2$s, row_key) as place
                from programme_row
                where row_key between :first and :last and %1$s is not null and %2$s is not null%3$s
                union all
                select %6$s as person, row_key, 'after' as stage, %1$s as figure, %2$s as tested_on, %5$s as value_group,
                       row_number() over (partition by %6$s order by %2$s desc, row_key desc) as place
                from programme_row
                where row_key between :first and :last and %1$s is not null and %2$s is not null%4$s
            ), of_person as (
                select max(case when stage = 'after' then value_group end) as value_group,
                       max(case when stage = 'before' then row_key end) as first_row,
                       max(case when stage = 'before' then figure end) as first_figure,
                       max(case when stage = 'before' then tested_on end) as first_day,
                       max(case when stage = 'after' then row_key end) as last_row,
                       max(case when stage = 'after' then figure end) as last_figure,
                       max(case when stage = 'after' then tested_on end) as last_day
                from ordered where place = 1 and person is not null
                group by person
            )
            """;

    private final JdbcClient db;
    private final PersonReferenceStore references;

    public PersonPairStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.references = new PersonReferenceStore(database);
    }

    /** A person's first value before and last value after; who has only one of them is not there. */
    public SortedMap<String, Pairs> pairs(NewestFile rows, Formula.MeanDifference formula, List<String> by) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = ofPerson(rows, formula, by, parameters) + """
                select value_group as value_group,
                       count(case when last_day >= first_day then 1 end) as pairs,
                       count(case when last_day < first_day then 1 end) as reversed,
                       sum(case when last_day >= first_day then last_figure - first_figure end) as difference,
                       sum(case when last_day >= first_day
                           then (last_figure - first_figure) * (last_figure - first_figure) end) as squares
                from of_person
                where first_day is not null and last_day is not null
                group by value_group
                """;
        SortedMap<String, Pairs> groups = new TreeMap<>();
        db.sql(sql)
                .params(IndicatorStore.within(rows, parameters))
                .query((result, row) -> groups.put(
                        result.getString("value_group"),
                        new Pairs(
                                result.getLong("pairs"),
                                result.getLong("reversed"),
                                orZero(result.getBigDecimal("difference")),
                                orZero(result.getBigDecimal("squares")))))
                .list();
        return groups;
    }

    /** Rows of persons whose last value after is older than their first value before. */
    public List<DoubtfulPair> reversed(NewestFile rows, Formula.MeanDifference formula) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = ofPerson(rows, formula, List.of(), parameters)
                + "select first_row, last_row from of_person where last_day < first_day order by first_row";
        return db.sql(sql)
                .params(IndicatorStore.within(rows, parameters))
                .query((result, row) -> new DoubtfulPair(result.getLong("first_row"), result.getLong("last_row")))
                .list();
    }

    private String ofPerson(
            NewestFile rows, Formula.MeanDifference formula, List<String> by, Map<String, Object> parameters) {
        return OF_PERSON.formatted(
                rows.columns().column(formula.field()),
                rows.columns().column(formula.on()),
                ConditionSql.of(rows, formula.before(), "b", parameters),
                ConditionSql.of(rows, formula.after(), "a", parameters),
                GroupSql.of(rows, by, parameters),
                references.person(rows));
    }

    private static BigDecimal orZero(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
