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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was found out: persons of records, pairs in review, places in the register, and what changed. */
final class ResolutionStore {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final CohortId cohort;

    ResolutionStore(DataSource database, CohortId cohort) {
        this.jdbc = new JdbcTemplate(database);
        this.cohort = cohort;
    }

    /** The person of each record as it was found last; null for a new record. */
    SortedMap<RowKey, @Nullable PersonKey> persons() {
        SortedMap<RowKey, @Nullable PersonKey> persons = new TreeMap<>();
        jdbc.query(
                "select record_key, person_id from listed_record where cohort = ?",
                row -> {
                    long person = row.getLong(2);
                    PersonKey known = row.wasNull() ? null : new PersonKey(person);
                    persons.put(RowKey.of(row.getLong(1)), known);
                },
                cohort.value());
        return persons;
    }

    void savePersons(Map<RowKey, PersonKey> changed) {
        jdbc.batchUpdate(
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
        List<Long> keys = records.stream().map(RowKey::value).sorted().toList();
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<Long> some = keys.subList(from, Math.min(keys.size(), from + BATCH));
            String list = some.stream().map(String::valueOf).collect(Collectors.joining(","));
            submissions.addAll(jdbc.queryForList(
                    "select distinct row_key / 2147483648 from row_record where record_key in (" + list + ")",
                    Long.class));
        }
        return submissions;
    }

    /** Exports that count and were not settled before; they are now. */
    Set<Long> markSettled() {
        List<Long> fresh = jdbc.queryForList(
                "select s.id from submission s where s.cohort = ? and s.kind = 'EXPORT'"
                        + " and s.outcome in ('TAKEN', 'REPLACED')"
                        + " and not exists (select 1 from settled_submission t where t.submission_id = s.id)",
                Long.class,
                cohort.value());
        jdbc.batchUpdate(
                "insert into settled_submission (submission_id) values (?)",
                fresh.stream().map(id -> new Object[] {id}).toList());
        return new TreeSet<>(fresh);
    }

    void saveReviews(Collection<ReviewPair> reviews) {
        jdbc.update("delete from review_pair where cohort = ?", cohort.value());
        jdbc.batchUpdate(
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

    void saveChanges(Collection<PersonChange> changes, LocalDate day) {
        jdbc.batchUpdate(
                "insert into person_change (cohort, changed_on, kind, from_person, to_person, records)"
                        + " values (?, ?, ?, ?, ?, ?)",
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
