package org.bringback.job.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads back what the pipeline made of the synthetic exports. */
final class DemoStore {

    private final JdbcTemplate jdbc;

    DemoStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** An accepted row by its place in its file. */
    record Accepted(String file, int row, long person, Status status) {}

    List<Accepted> accepted(ListId list, LocalDate asOf) {
        return jdbc.query(
                "select s.file_name, r.row_key, p.person_id, r.status from submission s"
                        + " join export_row r on r.row_key between s.id * 2147483648 and s.id * 2147483648 + 2147483647"
                        + " join row_record k on k.row_key = r.row_key"
                        + " join listed_record p on p.record_key = k.record_key where s.list_id = ? and s.as_of = ? and s.outcome = 'TAKEN'",
                (row, n) -> new Accepted(
                        row.getString(1),
                        RowKey.of(row.getLong(2)).row(),
                        row.getLong(3),
                        Status.valueOf(row.getString(4))),
                list.value(),
                asOf);
    }

    /** A computed case and its standing row. */
    record Standing(long person, Status status, String file, int row) {}

    List<Standing> facts(ListId list, LocalDate asOf) {
        return jdbc.query(
                "select f.person_id, f.status, s.file_name, f.row_key from fact f"
                        + " join snapshot n on n.id = f.snapshot_id join submission s on s.id = f.row_key / 2147483648"
                        + " where n.list_id = ? and n.as_of = ? and n.revision = (select max(m.revision) from snapshot m"
                        + " where m.list_id = n.list_id and m.as_of = n.as_of and m.cohort = n.cohort)",
                (row, n) -> new Standing(
                        row.getLong(1),
                        Status.valueOf(row.getString(2)),
                        row.getString(3),
                        RowKey.of(row.getLong(4)).row()),
                list.value(),
                asOf);
    }

    /** Computed persons that are pairs in review, both ways round. */
    Map<Long, Set<Long>> reviews() {
        Map<Long, Set<Long>> pairs = new HashMap<>();
        jdbc.query(
                "select l.person_id, r.person_id from review_pair v join listed_record l on l.record_key = v.left_key"
                        + " join listed_record r on r.record_key = v.right_key",
                row -> {
                    long left = row.getLong(1);
                    long right = row.getLong(2);
                    pairs.computeIfAbsent(left, any -> new HashSet<>()).add(right);
                    pairs.computeIfAbsent(right, any -> new HashSet<>()).add(left);
                });
        return pairs;
    }
}
