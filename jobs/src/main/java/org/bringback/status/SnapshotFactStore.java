package org.bringback.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.text.file.FieldCipher;
import org.bringback.text.file.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facts of snapshots: written from the rows that stand, and digested. */
final class SnapshotFactStore {

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

    SnapshotFactStore(DataSource database, Precedence precedence) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.rows = new OutrankedRowStore(db, FieldCipher.in(database), precedence);
    }

    /** Writes one fact a person, of the rows that stand; returns how many these are. */
    long write(long id, List<Long> submissions) {
        batches.batchUpdate(
                "insert into outranked_row (snapshot_id, row_key, person_id) values (?, ?, ?)",
                rows.outranked(submissions),
                BATCH,
                (insert, row) -> {
                    insert.setLong(1, id);
                    insert.setLong(2, row.row());
                    insert.setLong(3, row.person());
                });
        return submissions.stream()
                .mapToLong(submission -> write(id, submission))
                .sum();
    }

    /** So many rows at once that a database can sort them in little memory. */
    private long write(long id, long submission) {
        // in this order the first row is the answer; for max() H2 reads all of them
        long last = db.sql("""
                select row_key from export_row where row_key between :first and :last order by row_key desc limit 1
                """)
                .param("first", RowKey.first(submission))
                .param("last", RowKey.last(submission))
                .query(Long.class)
                .optional()
                .orElse(0L);
        String insert = WRITE_FACTS.formatted(String.join(", ", FACT_COLUMNS));
        long written = 0;
        for (long first = RowKey.first(submission); first <= last; first += PAGE) {
            written += db.sql(insert)
                    .param("id", id)
                    .param("first", first)
                    .param("last", first + PAGE - 1)
                    .update();
        }
        return written;
    }

    /** Of all facts of a snapshot, in the order of their persons: a digest, and how many are in the register. */
    record Digest(String hex, long found) {}

    Digest digest(long id, long repeated, long reviews) {
        Sha256 sha = new Sha256().add(repeated + " " + reviews + "\n");
        String sql = DIGESTED.formatted(String.join(", ", FACT_COLUMNS));
        long found = 0;
        long after = 0;
        List<DigestedFact> page;
        do {
            page = db.sql(sql)
                    .param("id", id)
                    .param("after", after)
                    .param("page", PAGE)
                    .query((row, n) -> digested(row, sha))
                    .list();
            found += page.stream().filter(DigestedFact::inRegister).count();
            after = page.isEmpty() ? after : page.get(page.size() - 1).person();
        } while (page.size() == PAGE);
        return new Digest(sha.hex(), found);
    }

    private record DigestedFact(long person, boolean inRegister) {}

    private static DigestedFact digested(ResultSet row, Sha256 sha) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (String column : FACT_COLUMNS) {
            line.append(row.getString(column)).append('\t');
        }
        sha.add(line.append('\n').toString());
        return new DigestedFact(row.getLong("person_id"), row.getBoolean("in_register"));
    }
}
