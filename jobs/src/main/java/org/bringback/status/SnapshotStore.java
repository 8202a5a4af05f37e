package org.bringback.status;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.text.file.FieldCipher;
import org.bringback.text.file.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code snapshot} and {@code fact}. */
final class SnapshotStore {

    /** Columns of a fact in the order in which its digest takes them. */
    private static final List<String> FACT_COLUMNS = List.of(
            "person_id",
            "status",
            "status_date",
            "sex",
            "birth_date",
            "birth_precision",
            "province",
            "area",
            "school",
            "reason",
            "level",
            "row_key",
            "in_register");

    private static final String WRITE_FACTS = """
            insert into fact (snapshot_id, %s)
            select :id, p.person_id, r.status, r.status_date, r.sex, r.birth_date, r.birth_precision, r.province,
                r.area, r.school, r.reason, r.level, r.row_key,
                exists (select 1 from register_match m where m.person_id = p.person_id)
            from export_row r
            join row_record k on k.row_key = r.row_key
            join listed_record p on p.record_key = k.record_key
            where r.row_key between :first and :last and not exists (
                select 1 from outranked_row o where o.snapshot_id = :id and o.row_key = r.row_key)
            order by p.person_id
            """;

    private static final String REVIEWS = """
            select count(*) from review_pair v
            where exists (select 1 from listed_record l join fact f
                    on f.person_id = l.person_id and f.snapshot_id = :id where l.record_key = v.left_key)
               or exists (select 1 from listed_record l join fact f
                    on f.person_id = l.person_id and f.snapshot_id = :id where l.record_key = v.right_key)
            """;

    private static final int BATCH = 1000;

    /** Rows written, or facts read, at once. */
    private static final int PAGE = 20_000;

    private static final String DIGESTED = """
            select %s from fact where snapshot_id = :id and person_id > :after
            order by snapshot_id, person_id limit :page
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final OutrankedRowStore rows;

    SnapshotStore(DataSource database, Precedence precedence) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.rows = new OutrankedRowStore(db, FieldCipher.in(database), precedence);
    }

    /** A revision that exists. */
    record Revision(int number, String digest) {}

    Optional<Revision> last(SnapshotKey key) {
        return ofKey("""
                select revision, inputs from snapshot
                where cohort = :cohort and list_id = :list and as_of = :asOf
                order by revision desc limit 1
                """, key)
                .query((row, n) -> new Revision(row.getInt("revision"), row.getString("inputs")))
                .optional();
    }

    long write(SnapshotKey key, int revision, RevisionReason reason) {
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
        writeFacts(id, key);
        return id;
    }

    private void writeFacts(long id, SnapshotKey key) {
        List<Long> submissions = submissions(key);
        if (submissions.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "insert into outranked_row (snapshot_id, row_key, person_id) values (?, ?, ?)",
                rows.outranked(submissions),
                BATCH,
                (insert, row) -> {
                    insert.setLong(1, id);
                    insert.setLong(2, row.row());
                    insert.setLong(3, row.person());
                });
        submissions.forEach(submission -> writeFacts(id, submission));
    }

    /** So many rows at once that a database can sort them in little memory. */
    private void writeFacts(long id, long submission) {
        long last = db.sql("select coalesce(max(row_key), 0) from export_row where row_key between :first and :last")
                .param("first", RowKey.first(submission))
                .param("last", RowKey.last(submission))
                .query(Long.class)
                .single();
        String insert = WRITE_FACTS.formatted(String.join(", ", FACT_COLUMNS));
        for (long first = RowKey.first(submission); first <= last; first += PAGE) {
            db.sql(insert)
                    .param("id", id)
                    .param("first", first)
                    .param("last", first + PAGE - 1)
                    .update();
        }
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
    String complete(long id, SnapshotKey key) {
        long rows = ofKey("""
                select coalesce(sum(accepted), 0) from submission
                where kind = 'EXPORT' and cohort = :cohort and list_id = :list and as_of = :asOf and outcome = 'TAKEN'
                """, key).query(Long.class).single();
        long cases = number("select count(*) from fact where snapshot_id = :id", id);
        long found = number("select count(*) from fact where snapshot_id = :id and in_register", id);
        long reviews = number(REVIEWS, id);
        String digest = digest(id, rows - cases, reviews);
        db.sql("""
                update snapshot
                set inputs = :digest, repeated = :repeated, in_review = :reviews, in_register = :found
                where id = :id
                """)
                .param("digest", digest)
                .param("repeated", rows - cases)
                .param("reviews", reviews)
                .param("found", found)
                .param("id", id)
                .update();
        return digest;
    }

    private String digest(long id, long repeated, long reviews) {
        Sha256 sha = new Sha256().add(repeated + " " + reviews + "\n");
        String page = DIGESTED.formatted(String.join(", ", FACT_COLUMNS));
        long after = 0;
        do {
            after = digest(page, id, after, sha);
        } while (after > 0);
        return sha.hex();
    }

    /** Adds a page of facts; returns the last person of a page that others may follow, else 0. */
    private long digest(String page, long id, long after, Sha256 sha) {
        List<Long> persons = db.sql(page)
                .param("id", id)
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> {
                    StringBuilder line = new StringBuilder();
                    for (String column : FACT_COLUMNS) {
                        line.append(row.getString(column)).append('\t');
                    }
                    sha.add(line.append('\n').toString());
                    return row.getLong("person_id");
                })
                .list();
        return persons.size() < PAGE ? 0 : persons.get(PAGE - 1);
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

    private long number(String sql, long id) {
        return db.sql(sql).param("id", id).query(Long.class).single();
    }
}
