package org.bringback.identity.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import javax.sql.DataSource;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.record.LongSet;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found out: persons of records, pairs in review, places in the register, and what changed. */
final class ResolutionStore {

    private static final int BATCH = 1000;

    /** Rows read at once. */
    private static final int PAGE = 20_000;

    private static final String UPDATE_PERSON = "update listed_record set person_id = ? where record_key = ?";

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final CohortId cohort;

    ResolutionStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.cohort = cohort;
    }

    /** Writes the persons of records that were not known, or were another person. */
    void savePersons(RecordColumns records) {
        List<Object[]> changed = new ArrayList<>();
        for (int record = 0; record < records.size(); record++) {
            if (records.isChanged(record)) {
                changed.add(new Object[] {records.now(record), records.key(record)});
            }
            if (changed.size() == BATCH) {
                batches.batchUpdate(UPDATE_PERSON, changed);
                changed.clear();
            }
        }
        batches.batchUpdate(UPDATE_PERSON, changed);
    }

    /** The submissions with a row of a record that was another person's before. */
    Set<Long> movedSubmissions(RecordColumns records) {
        LongSet moved = new LongSet();
        boolean any = false;
        for (int record = 0; record < records.size(); record++) {
            if (records.isMoved(record)) {
                moved.add(records.key(record));
                any = true;
            }
        }
        return any ? submissions(moved) : Set.of();
    }

    /** One look at all rows, as they are not found by their records. */
    private Set<Long> submissions(LongSet records) {
        Set<Long> submissions = new TreeSet<>();
        List<RowOfRecord> page = rows(0);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(row -> records.contains(row.record()))
                    .forEach(row -> submissions.add(RowKey.of(row.row()).submission()));
            page = rows(page.get(page.size() - 1).row());
        }
        return submissions;
    }

    private record RowOfRecord(long row, long record) {}

    private List<RowOfRecord> rows(long after) {
        return db.sql("select row_key, record_key from row_record where row_key > :after order by row_key limit :page")
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> new RowOfRecord(row.getLong("row_key"), row.getLong("record_key")))
                .list();
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

    /**
     * Drops the pairs in review, left and right, of which a test does not hold.
     *
     * @return how many stay
     */
    int keepReviews(BiPredicate<Long, Long> test) {
        List<Object[]> dropped = new ArrayList<>();
        int[] kept = {0};
        db.sql("select left_key, right_key from review_pair where cohort = :cohort")
                .param("cohort", cohort.value())
                .query((RowCallbackHandler) row -> {
                    long left = row.getLong("left_key");
                    long right = row.getLong("right_key");
                    if (test.test(left, right)) {
                        kept[0]++;
                    } else {
                        dropped.add(new Object[] {left, right});
                    }
                });
        batches.batchUpdate("delete from review_pair where left_key = ? and right_key = ?", dropped);
        return kept[0];
    }

    void addReviews(Collection<ReviewPair> reviews) {
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
