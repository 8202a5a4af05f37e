package org.bringback.job.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads back what the pipeline made of the synthetic exports. */
final class DemoStore {

    private static final String ACCEPTED = """
            select s.file_name, r.row_key, p.person_id, r.status
            from submission s
            join export_row r on %s
            join row_record k on k.row_key = r.row_key
            join listed_record p on p.record_key = k.record_key
            where s.list_id = :list and s.as_of = :asOf and s.outcome = 'TAKEN'
            """.formatted(RowKeySql.isOf("r.row_key", "s.id"));

    private static final String FACTS = """
            select f.person_id, f.status, s.file_name, f.row_key
            from fact f
            join snapshot n on n.id = f.snapshot_id
            join submission s on s.id = %s
            where n.list_id = :list and n.as_of = :asOf and n.revision = (
                select max(m.revision) from snapshot m
                where m.list_id = n.list_id and m.as_of = n.as_of and m.cohort = n.cohort)
            """.formatted(RowKeySql.submission("f.row_key"));

    private final JdbcClient db;

    DemoStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** An accepted row by its location in its file. */
    record Accepted(String file, int row, long person, Status status) {}

    List<Accepted> accepted(ListId list, LocalDate asOf) {
        return db.sql(ACCEPTED)
                .param("list", list.value())
                .param("asOf", asOf)
                .query((row, n) -> new Accepted(
                        row.getString("file_name"),
                        RowKey.of(row.getLong("row_key")).row(),
                        row.getLong("person_id"),
                        Status.valueOf(row.getString("status"))))
                .list();
    }

    /** A computed case and its standing row. */
    record Standing(long person, Status status, String file, int row) {}

    List<Standing> facts(ListId list, LocalDate asOf) {
        return db.sql(FACTS)
                .param("list", list.value())
                .param("asOf", asOf)
                .query((row, n) -> new Standing(
                        row.getLong("person_id"),
                        Status.valueOf(row.getString("status")),
                        row.getString("file_name"),
                        RowKey.of(row.getLong("row_key")).row()))
                .list();
    }

    /** Computed persons that are pairs in review, both ways round. */
    Map<Long, Set<Long>> reviews() {
        Map<Long, Set<Long>> pairs = new HashMap<>();
        db.sql("""
                select l.person_id as left_person, r.person_id as right_person from review_pair v
                join listed_record l on l.record_key = v.left_key
                join listed_record r on r.record_key = v.right_key
                """).query((RowCallbackHandler) row -> {
            long left = row.getLong("left_person");
            long right = row.getLong("right_person");
            pairs.computeIfAbsent(left, any -> new HashSet<>()).add(right);
            pairs.computeIfAbsent(right, any -> new HashSet<>()).add(left);
        });
        return pairs;
    }
}
