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
import org.bringback.intake.RowKey;
import org.bringback.reference.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in, persons out: the tables {@code person_row}, {@code review_pair} and {@code register_match}. */
final class IdentityStore {

    private static final String IDENTITY_COLUMNS =
            "r.row_key, r.id_kind, r.id_value, r.person_ref, r.given_name, r.family_name, r.birth_date, r.birth_precision";

    private static final int PAGE = 50_000;

    private final JdbcTemplate jdbc;

    IdentityStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** A submission and the list it is about. */
    record Export(long submission, String list) {}

    /** All exports of the cohort ever taken, replaced ones too: they still say who is who. */
    List<Export> exports(CohortId cohort) {
        return jdbc.query(
                "select id, list_id from submission where cohort = ? and kind = 'EXPORT'"
                        + " and outcome in ('TAKEN', 'REPLACED') order by id",
                (row, n) -> new Export(row.getLong(1), row.getString(2)),
                cohort.value());
    }

    /** The rows of the exports, oldest first. */
    List<IdentityRow> rows(Collection<Export> exports) {
        List<IdentityRow> rows = new ArrayList<>();
        for (Export export : exports) {
            jdbc.query(
                    "select " + IDENTITY_COLUMNS
                            + " from export_row r where r.row_key between ? and ? order by r.row_key",
                    row -> {
                        rows.add(identityRow(row, export.list()));
                    },
                    RowKey.first(export.submission()),
                    RowKey.last(export.submission()));
        }
        return rows;
    }

    /** The registers taken, newest first. */
    List<Long> registers() {
        return jdbc.queryForList(
                "select id from submission where kind = 'REGISTER' and outcome = 'TAKEN' order by as_of desc, id desc",
                Long.class);
    }

    /** Walks a register page by page, so that its size does not matter. */
    void eachRegisterRow(long submission, Consumer<IdentityRow> use) {
        long last = lastRegisterRow(submission);
        for (long from = RowKey.first(submission); from <= last; from += PAGE) {
            jdbc.query(
                    "select " + IDENTITY_COLUMNS + " from register_row r where r.row_key between ? and ?"
                            + " and r.id_kind in ('N', 'G', 'L') order by r.row_key",
                    row -> {
                        use.accept(identityRow(row, "register"));
                    },
                    from,
                    from + PAGE - 1);
        }
    }

    private long lastRegisterRow(long submission) {
        Long last = jdbc.queryForObject(
                "select max(row_key) from register_row where row_key between ? and ?",
                Long.class,
                RowKey.first(submission),
                RowKey.last(submission));
        return last == null ? -1 : last;
    }

    private static IdentityRow identityRow(ResultSet row, String list) throws SQLException {
        return new IdentityRow(
                RowKey.of(row.getLong(1)),
                list,
                usableId(row.getString(2), row.getString(3)),
                row.getString(4),
                textOf(row.getString(5)),
                textOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                "D".equals(row.getString(8)));
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
    Set<Long> savePersons(Collection<Export> exports, SortedMap<RowKey, PersonKey> persons) {
        Map<Long, Long> before = persons(exports);
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        Set<Long> touched = new TreeSet<>();
        persons.forEach((row, person) -> {
            Long known = before.get(row.value());
            if (known == null || known != person.value()) {
                (known == null ? fresh : moved).add(new Object[] {person.value(), row.value()});
                touched.add(row.submission());
            }
        });
        jdbc.batchUpdate("insert into person_row (person_id, row_key) values (?, ?)", fresh);
        jdbc.batchUpdate("update person_row set person_id = ? where row_key = ?", moved);
        return touched;
    }

    private Map<Long, Long> persons(Collection<Export> exports) {
        Map<Long, Long> persons = new HashMap<>();
        for (Export export : exports) {
            jdbc.query(
                    "select row_key, person_id from person_row where row_key between ? and ?",
                    row -> {
                        persons.put(row.getLong(1), row.getLong(2));
                    },
                    RowKey.first(export.submission()),
                    RowKey.last(export.submission()));
        }
        return persons;
    }

    void saveReviews(CohortId cohort, Collection<ReviewPair> reviews) {
        jdbc.update("delete from review_pair where cohort = ?", cohort.value());
        jdbc.batchUpdate(
                "insert into review_pair (cohort, left_key, right_key, cause) values (?, ?, ?, ?)",
                reviews.stream()
                        .map(pair -> new Object[] {
                            cohort.value(),
                            pair.left().value(),
                            pair.right().value(),
                            pair.cause().name()
                        })
                        .toList());
    }

    /** Writes what changed only; a person who is found where before costs nothing. */
    void saveRegisterMatches(CohortId cohort, SortedMap<PersonKey, RowKey> matches) {
        Map<Long, Long> before = new HashMap<>();
        jdbc.query(
                "select person_id, row_key from register_match where cohort = ?",
                row -> {
                    before.put(row.getLong(1), row.getLong(2));
                },
                cohort.value());
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> stale = new ArrayList<>();
        matches.forEach((person, row) -> {
            Long known = before.remove(person.value());
            if (known == null || known != row.value()) {
                fresh.add(new Object[] {cohort.value(), person.value(), row.value()});
                if (known != null) {
                    stale.add(new Object[] {person.value()});
                }
            }
        });
        before.keySet().forEach(person -> stale.add(new Object[] {person}));
        jdbc.batchUpdate("delete from register_match where person_id = ?", stale);
        jdbc.batchUpdate("insert into register_match (cohort, person_id, row_key) values (?, ?, ?)", fresh);
    }
}
