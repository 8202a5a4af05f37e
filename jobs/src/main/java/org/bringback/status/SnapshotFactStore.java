package org.bringback.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
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

    /** Who a person is, and whether it is in the register, is no cell of its row. */
    private static final Set<String> NOT_OF_ROWS = Set.of("person_id", "in_register");

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
    private final StandingFactStore standing;

    SnapshotFactStore(DataSource database, Precedence precedence) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.rows = new OutrankedRowStore(db, FieldCipher.in(database), precedence);
        this.standing = new StandingFactStore(
                db,
                FACT_COLUMNS.stream()
                        .filter(column -> !NOT_OF_ROWS.contains(column))
                        .toList());
    }

    /** What facts are written of: all rows of some submissions but those that yield to others. */
    record Rows(List<Long> submissions, List<OutrankedRowStore.Outranked> outranked) {}

    Rows rows(List<Long> submissions) {
        return new Rows(submissions, rows.outranked(submissions));
    }

    /** Whether a snapshot has the facts that would be written of the rows. */
    boolean stand(long snapshot, Rows of) {
        return standing.stand(snapshot, of.submissions(), of.outranked());
    }

    /** Writes one fact a person, of the rows that stand; returns how many these are. */
    long write(long id, Rows of) {
        batches.batchUpdate(
                "insert into outranked_row (snapshot_id, row_key, person_id) values (?, ?, ?)",
                of.outranked(),
                BATCH,
                (insert, row) -> {
                    insert.setLong(1, id);
                    insert.setLong(2, row.row());
                    insert.setLong(3, row.person());
                });
        return of.submissions().stream()
                .mapToLong(submission -> write(id, submission))
                .sum();
    }

    /** So many rows at once that a database can sort them in little memory. */
    private long write(long id, long submission) {
        long last = standing.lastRow(submission);
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
