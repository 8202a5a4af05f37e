package org.bringback.status;

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

    /** Writes one fact a person, of the rows that stand. */
    void write(long id, List<Long> submissions) {
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
        submissions.forEach(submission -> write(id, submission));
    }

    /** So many rows at once that a database can sort them in little memory. */
    private void write(long id, long submission) {
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

    /** Of all facts of a snapshot, in the order of their persons. */
    String digest(long id, long repeated, long reviews) {
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
}
