package org.bringback.status;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code snapshot} and {@code fact}. */
final class SnapshotStore {

    private static final String REVIEWS = """
            select count(*) from review_pair v
            where exists (select 1 from listed_record l join fact f
                    on f.person_id = l.person_id and f.snapshot_id = :id where l.record_key = v.left_key)
               or exists (select 1 from listed_record l join fact f
                    on f.person_id = l.person_id and f.snapshot_id = :id where l.record_key = v.right_key)
            """;

    private final JdbcClient db;
    private final SnapshotFactStore facts;

    SnapshotStore(DataSource database, Precedence precedence) {
        this.db = JdbcClient.create(database);
        this.facts = new SnapshotFactStore(database, precedence);
    }

    /** A revision that exists. */
    record Revision(long id, int number, String digest, long repeated, long reviews) {}

    Optional<Revision> last(SnapshotKey key) {
        return ofKey("""
                select id, revision, inputs, repeated, in_review from snapshot
                where cohort = :cohort and list_id = :list and as_of = :asOf
                order by revision desc limit 1
                """, key)
                .query((row, n) -> new Revision(
                        row.getLong("id"),
                        row.getInt("revision"),
                        row.getString("inputs"),
                        row.getLong("repeated"),
                        row.getLong("in_review")))
                .optional();
    }

    /** The rows that snapshots of the key are made of now. */
    SnapshotFactStore.Rows rows(SnapshotKey key) {
        return facts.rows(submissions(key));
    }

    /** Whether the revision says what another one would say now. */
    boolean stands(Revision last, SnapshotKey key, SnapshotFactStore.Rows rows) {
        long cases = accepted(key) - last.repeated();
        return facts.stand(last.id(), rows) && cases == facts(last.id()) && reviews(last.id()) == last.reviews();
    }

    /** A snapshot that is not complete yet: its facts are written. */
    record Written(long id, long facts) {}

    Written write(SnapshotKey key, int revision, RevisionReason reason, SnapshotFactStore.Rows rows) {
        ofKey("""
                insert into snapshot
                    (cohort, list_id, as_of, revision, reason, inputs, repeated, in_review, in_register)
                values (:cohort, :list, :asOf, :revision, :reason, '', 0, 0, 0)
                """, key)
                .param("revision", revision)
                .param("reason", reason.stored())
                .update();
        long id = ofKey("""
                select id from snapshot
                where cohort = :cohort and list_id = :list and as_of = :asOf and revision = :revision
                """, key).param("revision", revision).query(Long.class).single();
        return new Written(id, facts.write(id, rows));
    }

    /** The list's full export of the day and what supplements it. */
    private List<Long> submissions(SnapshotKey key) {
        return ofKey("""
                select id from submission
                where kind = 'EXPORT' and cohort = :cohort and list_id = :list and as_of = :asOf and outcome = 'TAKEN'
                order by id
                """, key).query(Long.class).list();
    }

    /** Fills in the counts and the digest of the facts, and returns the digest. */
    String complete(Written written, SnapshotKey key) {
        long repeated = accepted(key) - written.facts();
        long reviews = reviews(written.id());
        SnapshotFactStore.Digest digest = facts.digest(written.id(), repeated, reviews);
        db.sql("""
                update snapshot
                set inputs = :digest, repeated = :repeated, in_review = :reviews, in_register = :found
                where id = :id
                """)
                .param("digest", digest.hex())
                .param("repeated", repeated)
                .param("reviews", reviews)
                .param("found", digest.found())
                .param("id", written.id())
                .update();
        return digest.hex();
    }

    private long accepted(SnapshotKey key) {
        return ofKey("""
                select coalesce(sum(accepted), 0) from submission
                where kind = 'EXPORT' and cohort = :cohort and list_id = :list and as_of = :asOf and outcome = 'TAKEN'
                """, key).query(Long.class).single();
    }

    private long reviews(long id) {
        return db.sql(REVIEWS).param("id", id).query(Long.class).single();
    }

    private long facts(long id) {
        return db.sql("select count(*) from fact where snapshot_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    void drop(long id) {
        db.sql("delete from fact where snapshot_id = :id").param("id", id).update();
        db.sql("delete from outranked_row where snapshot_id = :id")
                .param("id", id)
                .update();
        db.sql("delete from snapshot where id = :id").param("id", id).update();
    }

    SnapshotResult result(SnapshotKey key, boolean fresh) {
        return ofKey("""
                select s.revision, s.repeated, s.in_review,
                    (select count(*) from fact f where f.snapshot_id = s.id) as cases
                from snapshot s
                where s.cohort = :cohort and s.list_id = :list and s.as_of = :asOf
                order by s.revision desc limit 1
                """, key)
                .query((row, n) -> new SnapshotResult(
                        row.getInt("revision"),
                        fresh,
                        row.getLong("cases"),
                        row.getLong("repeated"),
                        row.getLong("in_review")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no snapshot " + key));
    }

    private JdbcClient.StatementSpec ofKey(String sql, SnapshotKey key) {
        return db.sql(sql)
                .param("cohort", key.cohort().value())
                .param("list", key.list().value())
                .param("asOf", key.asOf());
    }
}
