package org.bringback.identity.resolution;

import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found out: persons of records, pairs in review, places in the register, and what changed. */
final class ResolutionStore {

    private static final int BATCH = 1000;

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final CohortId cohort;

    ResolutionStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.cohort = cohort;
    }

    /** The person of each record as it was found last; null for a new record. */
    SortedMap<RowKey, @Nullable PersonKey> persons() {
        SortedMap<RowKey, @Nullable PersonKey> persons = new TreeMap<>();
        db.sql("select record_key, person_id from listed_record where cohort = :cohort")
                .param("cohort", cohort.value())
                .query((RowCallbackHandler) row -> {
                    long person = row.getLong("person_id");
                    PersonKey known = row.wasNull() ? null : new PersonKey(person);
                    persons.put(RowKey.of(row.getLong("record_key")), known);
                });
        return persons;
    }

    void savePersons(Map<RowKey, PersonKey> changed) {
        batches.batchUpdate(
                "update listed_record set person_id = ? where record_key = ?",
                changed.entrySet(),
                BATCH,
                (PreparedStatement update, Map.Entry<RowKey, PersonKey> record) -> {
                    update.setLong(1, record.getValue().value());
                    update.setLong(2, record.getKey().value());
                });
    }

    /** The submissions with a row of one of these records. */
    Set<Long> submissions(Collection<RowKey> records) {
        Set<Long> submissions = new TreeSet<>();
        String sql = "select distinct %s from row_record where record_key in (:keys)"
                .formatted(RowKeySql.submission("row_key"));
        for (List<Long> some :
                RowKeySql.lists(records.stream().map(RowKey::value).toList())) {
            submissions.addAll(db.sql(sql).param("keys", some).query(Long.class).list());
        }
        return submissions;
    }

    /** Exports that count and were not settled before; they are now. */
    Set<Long> markSettled() {
        List<Long> fresh =
                db.sql("""
                select s.id from submission s
                where s.cohort = :cohort and s.kind = 'EXPORT' and s.outcome in ('TAKEN', 'REPLACED')
                  and not exists (select 1 from settled_submission t where t.submission_id = s.id)
                """).param("cohort", cohort.value()).query(Long.class).list();
        batches.batchUpdate(
                "insert into settled_submission (submission_id) values (?)",
                fresh.stream().map(id -> new Object[] {id}).toList());
        return new TreeSet<>(fresh);
    }

    void saveReviews(Collection<ReviewPair> reviews) {
        db.sql("delete from review_pair where cohort = :cohort")
                .param("cohort", cohort.value())
                .update();
        batches.batchUpdate(
                "insert into review_pair (cohort, left_key, right_key, cause, weight) values (?, ?, ?, ?, ?)",
                reviews.stream()
                        .map(pair -> new @Nullable Object[] {
                            cohort.value(),
                            pair.left().value(),
                            pair.right().value(),
                            pair.cause().name(),
                            pair.weight()
                        })
                        .toList());
    }

    /** Writes what changed only; a person who is found where before costs nothing. */
    void saveRegisterMatches(SortedMap<PersonKey, RowKey> matches) {
        Map<Long, Long> before = new HashMap<>();
        db.sql("select person_id, row_key from register_match where cohort = :cohort")
                .param("cohort", cohort.value())
                .query((RowCallbackHandler) row -> before.put(row.getLong("person_id"), row.getLong("row_key")));
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
        batches.batchUpdate("delete from register_match where person_id = ?", stale);
        batches.batchUpdate("insert into register_match (cohort, person_id, row_key) values (?, ?, ?)", fresh);
    }

    void saveChanges(Collection<PersonChange> changes, LocalDate day) {
        batches.batchUpdate(
                """
                insert into person_change (cohort, changed_on, kind, from_person, to_person, records)
                values (?, ?, ?, ?, ?, ?)
                """,
                changes.stream()
                        .map(change -> new Object[] {
                            cohort.value(),
                            day,
                            change.kind().name(),
                            change.from().value(),
                            change.to().value(),
                            change.records()
                        })
                        .toList());
    }
}
