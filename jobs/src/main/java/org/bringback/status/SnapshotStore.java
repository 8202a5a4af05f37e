package org.bringback.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code snapshot} and {@code fact}. */
final class SnapshotStore {

    private static final String FACT_COLUMNS =
            "person_id, status, status_date, sex, birth_date, birth_precision, province, area, school, reason, level, row_key";

    private static final String FACT_OF_RECORD = "select 1 from listed_record l join fact f"
            + " on f.person_id = l.person_id and f.snapshot_id = ? where l.record_key = ";

    private static final int DIGEST_COLUMNS = 13;

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final OutrankedRowStore rows;

    SnapshotStore(DataSource database, Precedence precedence) {
        this.jdbc = new JdbcTemplate(database);
        this.rows = new OutrankedRowStore(jdbc, precedence);
    }

    /** A revision that exists. */
    record Revision(int number, String digest) {}

    Optional<Revision> last(SnapshotKey key) {
        return jdbc
                .query(
                        "select revision, inputs from snapshot where cohort = ? and list_id = ? and as_of = ?"
                                + " order by revision desc limit 1",
                        (row, n) -> new Revision(row.getInt(1), row.getString(2)),
                        key.cohort().value(),
                        key.list().value(),
                        key.asOf())
                .stream()
                .findFirst();
    }

    long write(SnapshotKey key, int revision, RevisionReason reason) {
        jdbc.update(
                "insert into snapshot (cohort, list_id, as_of, revision, reason, inputs, repeated, in_review, in_register)"
                        + " values (?, ?, ?, ?, ?, '', 0, 0, 0)",
                key.cohort().value(),
                key.list().value(),
                key.asOf(),
                revision,
                reason.stored());
        long id = number(
                "select id from snapshot where cohort = ? and list_id = ? and as_of = ? and revision = ?",
                key.cohort().value(),
                key.list().value(),
                key.asOf(),
                revision);
        writeFacts(id, key);
        return id;
    }

    private void writeFacts(long id, SnapshotKey key) {
        List<Long> submissions = submissions(key);
        if (submissions.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "insert into outranked_row (snapshot_id, row_key, person_id) values (?, ?, ?)",
                rows.outranked(submissions),
                BATCH,
                (insert, row) -> {
                    insert.setLong(1, id);
                    insert.setLong(2, row.row());
                    insert.setLong(3, row.person());
                });
        jdbc.update(
                "insert into fact (snapshot_id, " + FACT_COLUMNS + ", in_register) select ?, p.person_id, r.status,"
                        + " r.status_date, r.sex, r.birth_date, r.birth_precision, r.province, r.area, r.school, r.reason,"
                        + " r.level, r.row_key, exists (select 1 from register_match m where m.person_id = p.person_id)"
                        + " from export_row r join row_record k on k.row_key = r.row_key"
                        + " join listed_record p on p.record_key = k.record_key where "
                        + OutrankedRowStore.rowsOf(submissions, "r.row_key")
                        + " and not exists (select 1 from outranked_row o where o.snapshot_id = ? and o.row_key = r.row_key)"
                        + " order by p.person_id",
                id,
                id);
    }

    /** The list's full export of the day and what supplements it. */
    private List<Long> submissions(SnapshotKey key) {
        return jdbc.queryForList(
                "select id from submission where kind = 'EXPORT' and cohort = ? and list_id = ? and as_of = ?"
                        + " and outcome = 'TAKEN' order by id",
                Long.class,
                key.cohort().value(),
                key.list().value(),
                key.asOf());
    }

    /** Fills in the counts and the digest of the facts, and returns the digest. */
    String complete(long id, SnapshotKey key) {
        long rows = number(
                "select coalesce(sum(accepted), 0) from submission where kind = 'EXPORT' and cohort = ? and list_id = ?"
                        + " and as_of = ? and outcome = 'TAKEN'",
                key.cohort().value(),
                key.list().value(),
                key.asOf());
        long cases = number("select count(*) from fact where snapshot_id = ?", id);
        long found = number("select count(*) from fact where snapshot_id = ? and in_register", id);
        long reviews = number(
                "select count(*) from review_pair v where exists (" + FACT_OF_RECORD + "v.left_key) or exists ("
                        + FACT_OF_RECORD + "v.right_key)",
                id,
                id);
        String digest = digest(id, rows - cases, reviews);
        jdbc.update(
                "update snapshot set inputs = ?, repeated = ?, in_review = ?, in_register = ? where id = ?",
                digest,
                rows - cases,
                reviews,
                found,
                id);
        return digest;
    }

    private String digest(long id, long repeated, long reviews) {
        MessageDigest sha = sha256();
        sha.update((repeated + " " + reviews + "\n").getBytes(StandardCharsets.UTF_8));
        jdbc.query(
                "select " + FACT_COLUMNS + ", in_register from fact where snapshot_id = ? order by person_id",
                row -> {
                    StringBuilder line = new StringBuilder();
                    for (int column = 1; column <= DIGEST_COLUMNS; column++) {
                        line.append(row.getString(column)).append('\t');
                    }
                    sha.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
                },
                id);
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void drop(long id) {
        jdbc.update("delete from fact where snapshot_id = ?", id);
        jdbc.update("delete from outranked_row where snapshot_id = ?", id);
        jdbc.update("delete from snapshot where id = ?", id);
    }

    SnapshotResult result(SnapshotKey key, boolean fresh) {
        return jdbc
                .query(
                        "select s.revision, (select count(*) from fact f where f.snapshot_id = s.id), s.repeated,"
                                + " s.in_review from snapshot s where s.cohort = ? and s.list_id = ? and s.as_of = ?"
                                + " order by s.revision desc limit 1",
                        (row, n) -> new SnapshotResult(
                                row.getInt(1), fresh, row.getLong(2), row.getLong(3), row.getLong(4)),
                        key.cohort().value(),
                        key.list().value(),
                        key.asOf())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no snapshot " + key));
    }

    private long number(String sql, Object... arguments) {
        Long number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }
}
