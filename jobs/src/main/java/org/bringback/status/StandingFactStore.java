package org.bringback.status;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.intake.row.RowKey;
import org.bringback.status.OutrankedRowStore.Outranked;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the facts that stand against the rows they would be written of now: where nothing changed, nothing has to be
 * written and deleted again.
 */
final class StandingFactStore {

    /** Rows compared at once. */
    private static final int PAGE = 20_000;

    /** Of a page of rows: how many stand, and how many of these have their fact already. */
    private static final String COMPARE = """
            select count(*) as standing, count(f.person_id) as same
            from export_row r
            join row_record k on k.row_key = r.row_key
            join listed_record p on p.record_key = k.record_key
            left join register_match m on m.person_id = p.person_id
            left join fact f on f.snapshot_id = :id and f.person_id = p.person_id
                and f.in_register = (m.person_id is not null)
                and %s
            where r.row_key between :first and :last and not exists (
                select 1 from outranked_row o where o.snapshot_id = :id and o.row_key = r.row_key)
            """;

    private final JdbcClient db;
    private final String compare;

    /** @param copied columns of a fact that are those of its row */
    StandingFactStore(JdbcClient db, List<String> copied) {
        this.db = db;
        this.compare = COMPARE.formatted(copied.stream()
                .map(column -> "f." + column + " is not distinct from r." + column)
                .collect(Collectors.joining("\n    and ")));
    }

    /**
     * Whether the snapshot says what would be written now.
     *
     * @param outranked what would be written of rows that yield to others
     */
    boolean stand(long snapshot, List<Long> submissions, List<Outranked> outranked) {
        return areOutranked(snapshot, outranked) && areFacts(snapshot, submissions);
    }

    private boolean areOutranked(long snapshot, List<Outranked> outranked) {
        List<Outranked> standing = db.sql("select row_key, person_id from outranked_row where snapshot_id = :id")
                .param("id", snapshot)
                .query((row, n) -> new Outranked(row.getLong("row_key"), row.getLong("person_id")))
                .list();
        return standing.size() == outranked.size() && new HashSet<>(standing).containsAll(outranked);
    }

    private boolean areFacts(long snapshot, List<Long> submissions) {
        long facts = db.sql("select count(*) from fact where snapshot_id = :id")
                .param("id", snapshot)
                .query(Long.class)
                .single();
        for (long submission : submissions) {
            long last = lastRow(submission);
            for (long first = RowKey.first(submission); first <= last; first += PAGE) {
                Compared page = compare(snapshot, first);
                if (page.same() < page.standing()) {
                    return false;
                }
                facts -= page.same();
            }
        }
        return facts == 0;
    }

    private record Compared(long standing, long same) {}

    private Compared compare(long snapshot, long first) {
        return db.sql(compare)
                .param("id", snapshot)
                .param("first", first)
                .param("last", first + PAGE - 1)
                .query((row, n) -> new Compared(row.getLong("standing"), row.getLong("same")))
                .single();
    }

    /** 0 where there is none. In this order the first row is the answer; for max() H2 reads all of them. */
    long lastRow(long submission) {
        return db.sql("""
                select row_key from export_row where row_key between :first and :last order by row_key desc limit 1
                """)
                .param("first", RowKey.first(submission))
                .param("last", RowKey.last(submission))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
