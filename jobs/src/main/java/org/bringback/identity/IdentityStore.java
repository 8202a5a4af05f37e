package org.bringback.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.bringback.identity.exact.IdentityRow;
import org.bringback.identity.exact.ReviewPair;
import org.bringback.reference.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in, persons out: the tables {@code person_row}, {@code review_pair} and {@code register_match}. */
final class IdentityStore {

    private static final String IDENTITY_COLUMNS =
            "r.submission_id, r.row_no, r.id_kind, r.id_value, r.person_ref, r.given_name, r.family_name, r.birth_date,"
                    + " r.birth_precision";

    private static final int PAGE = 50_000;

    private final JdbcTemplate jdbc;

    IdentityStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** All rows of the cohort ever taken, those of replaced exports too: they still say who is who. */
    List<IdentityRow> rows(CohortId cohort) {
        return jdbc.query(
                "select " + IDENTITY_COLUMNS
                        + ", s.list_id from export_row r join submission s on s.id = r.submission_id"
                        + " where s.cohort = ? and s.outcome in ('TAKEN', 'REPLACED') order by 1, 2",
                (row, n) -> identityRow(row, row.getString("list_id")),
                cohort.value());
    }

    /** The registers taken, newest first. */
    List<Long> registers() {
        return jdbc.queryForList(
                "select id from submission where kind = 'REGISTER' and outcome = 'TAKEN' order by as_of desc, id desc",
                Long.class);
    }

    /** Walks a register page by page, so that its size does not matter. */
    void eachRegisterRow(long submission, Consumer<IdentityRow> use) {
        int last = lastRow(submission);
        for (int from = 1; from <= last; from += PAGE) {
            jdbc.query(
                    "select " + IDENTITY_COLUMNS + " from register_row r where r.submission_id = ?"
                            + " and r.row_no between ? and ? and r.id_kind in ('N', 'G', 'L') order by r.row_no",
                    row -> {
                        use.accept(identityRow(row, "register"));
                    },
                    submission,
                    from,
                    from + PAGE - 1);
        }
    }

    private int lastRow(long submission) {
        Integer last = jdbc.queryForObject(
                "select max(row_no) from register_row where submission_id = ?", Integer.class, submission);
        return last == null ? 0 : last;
    }

    private static IdentityRow identityRow(ResultSet row, String list) throws SQLException {
        LocalDate birth = row.getObject("birth_date", LocalDate.class);
        return new IdentityRow(
                new RowKey(row.getLong("submission_id"), row.getInt("row_no")),
                list,
                usableId(row.getString("id_kind"), row.getString("id_value")),
                row.getString("person_ref"),
                textOf(row.getString("given_name")),
                textOf(row.getString("family_name")),
                birth,
                "D".equals(row.getString("birth_precision")));
    }

    private static @Nullable String usableId(String kind, @Nullable String value) {
        return value == null || kind.equals("X") || kind.equals("-") ? null : kind + value;
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * Writes what changed only, so that a quiet night writes little.
     *
     * @return the submissions of which a row was given a person, or another one
     */
    Set<Long> savePersons(CohortId cohort, SortedMap<RowKey, PersonKey> persons) {
        Map<RowKey, PersonKey> before = persons(cohort);
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        Set<Long> touched = new TreeSet<>();
        persons.forEach((row, person) -> {
            PersonKey known = before.get(row);
            if (!person.equals(known)) {
                (known == null ? fresh : moved).add(new Object[] {person.value(), row.submission(), row.row()});
                touched.add(row.submission());
            }
        });
        jdbc.batchUpdate("insert into person_row (person_id, submission_id, row_no) values (?, ?, ?)", fresh);
        jdbc.batchUpdate("update person_row set person_id = ? where submission_id = ? and row_no = ?", moved);
        return touched;
    }

    private Map<RowKey, PersonKey> persons(CohortId cohort) {
        Map<RowKey, PersonKey> persons = new HashMap<>();
        jdbc.query(
                "select p.submission_id, p.row_no, p.person_id from person_row p join submission s on s.id = p.submission_id"
                        + " where s.cohort = ?",
                row -> {
                    persons.put(new RowKey(row.getLong(1), row.getInt(2)), new PersonKey(row.getLong(3)));
                },
                cohort.value());
        return persons;
    }

    void saveReviews(CohortId cohort, Collection<ReviewPair> reviews) {
        jdbc.update(
                "delete from review_pair where left_submission in (select id from submission where cohort = ?)",
                cohort.value());
        jdbc.batchUpdate(
                "insert into review_pair (left_submission, left_row, right_submission, right_row, cause)"
                        + " values (?, ?, ?, ?, ?)",
                reviews.stream()
                        .map(pair -> new Object[] {
                            pair.left().submission(),
                            pair.left().row(),
                            pair.right().submission(),
                            pair.right().row(),
                            pair.cause().name()
                        })
                        .toList());
    }

    void saveRegisterMatches(CohortId cohort, Map<PersonKey, RowKey> matches) {
        jdbc.update("delete from register_match where cohort = ?", cohort.value());
        jdbc.batchUpdate(
                "insert into register_match (cohort, person_id, submission_id, row_no) values (?, ?, ?, ?)",
                matches.entrySet().stream()
                        .map(match -> new Object[] {
                            cohort.value(),
                            match.getKey().value(),
                            match.getValue().submission(),
                            match.getValue().row()
                        })
                        .toList());
    }
}
