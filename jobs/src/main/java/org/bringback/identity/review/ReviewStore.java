package org.bringback.identity.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the pairs that wait for a decision, and what is known of their rows besides who they speak of. */
final class ReviewStore {

    private static final String EXPORT_ROWS = """
            select r.row_key, s.list_id as list, s.file_name, r.line, r.sheet, r.person_ref, r.status,
                r.status_date, r.birth_date, r.birth_precision
            from export_row r join submission s on s.id = %s
            where r.row_key in (:keys)
            """.formatted(RowKeySql.submission("r.row_key"));

    private static final String REGISTER_ROWS =
            """
            select r.row_key, 'register' as list, s.file_name, %s as line, null as sheet, r.person_ref,
                r.enrolled_list as status, r.enrolled_on as status_date, r.birth_date, r.birth_precision
            from register_row r join submission s on s.id = %s
            where r.row_key in (:keys)
            """.formatted(RowKeySql.row("r.row_key"), RowKeySql.submission("r.row_key"));

    private final JdbcClient db;
    private final FieldCipher cipher;
    private final CohortId cohort;

    ReviewStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
        this.cohort = cohort;
    }

    /** The pairs in doubt, as the last settlement left them. */
    List<ReviewPair> open() {
        return db.sql("""
                select left_key, right_key, cause, weight from review_pair
                where cohort = :cohort order by left_key, right_key
                """)
                .param("cohort", cohort.value())
                .query((row, n) -> new ReviewPair(
                        RowKey.of(row.getLong("left_key")),
                        RowKey.of(row.getLong("right_key")),
                        ReviewPair.Cause.valueOf(row.getString("cause")),
                        number(row, "weight")))
                .list();
    }

    long count() {
        return db.sql("select count(*) from review_pair where cohort = :cohort")
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    /**
     * Where a row stands and what it says besides who the person is.
     *
     * @param status of a list's row, with its date; of a register's the list it says the person is enrolled on
     */
    record Origin(
            String list,
            String file,
            int line,
            @Nullable String sheet,
            @Nullable String reference,
            @Nullable String status,
            @Nullable LocalDate statusDate,
            @Nullable LocalDate birth,
            @Nullable String precision) {}

    /** The origins of rows by their keys; rows that are not there have none. */
    Map<Long, Origin> origins(boolean register, Collection<Long> keys) {
        Map<Long, Origin> origins = new HashMap<>();
        for (List<Long> some : RowKeySql.lists(keys)) {
            db.sql(register ? REGISTER_ROWS : EXPORT_ROWS).param("keys", some).query((RowCallbackHandler)
                    row -> origins.put(row.getLong("row_key"), origin(row)));
        }
        return origins;
    }

    private Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("list"),
                row.getString("file_name"),
                row.getInt("line"),
                row.getString("sheet"),
                cipher.decode(row.getString("person_ref")),
                row.getString("status"),
                row.getObject("status_date", LocalDate.class),
                row.getObject("birth_date", LocalDate.class),
                row.getString("birth_precision"));
    }

    /** How many facts the newest snapshots hold of the persons of these records. */
    Map<Long, Integer> cases(Collection<Long> records) {
        Map<Long, Long> persons = persons(records);
        Map<Long, Integer> facts = new HashMap<>();
        for (long snapshot : newestSnapshots()) {
            for (List<Long> some : RowKeySql.lists(persons.values())) {
                db.sql("select person_id from fact where snapshot_id = :snapshot and person_id in (:persons)")
                        .param("snapshot", snapshot)
                        .param("persons", some)
                        .query((RowCallbackHandler) row -> facts.merge(row.getLong("person_id"), 1, Integer::sum));
            }
        }
        Map<Long, Integer> cases = new HashMap<>();
        persons.forEach((record, person) -> cases.put(record, facts.getOrDefault(person, 0)));
        return cases;
    }

    /** The persons of records; what is no record, or new, has none. */
    Map<Long, Long> persons(Collection<Long> records) {
        Map<Long, Long> persons = new HashMap<>();
        for (List<Long> some : RowKeySql.lists(records)) {
            db.sql("""
                    select record_key, person_id from listed_record
                    where person_id is not null and record_key in (:records)
                    """).param("records", some).query((RowCallbackHandler)
                    row -> persons.put(row.getLong("record_key"), row.getLong("person_id")));
        }
        return persons;
    }

    private List<Long> newestSnapshots() {
        return db.sql("""
                select id from snapshot s
                where cohort = :cohort and revision = (
                    select max(revision) from snapshot t
                    where t.cohort = s.cohort and t.list_id = s.list_id and t.as_of = s.as_of)
                """).param("cohort", cohort.value()).query(Long.class).list();
    }

    /** The newest day of the cohort's exports; empty when none was taken. */
    Optional<LocalDate> newestDay() {
        return db.sql("""
                select as_of from submission
                where cohort = :cohort and kind = 'EXPORT' and outcome = 'TAKEN'
                order by as_of desc limit 1
                """)
                .param("cohort", cohort.value())
                .query(LocalDate.class)
                .optional();
    }
}
