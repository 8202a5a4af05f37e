package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code register_match}. Only what changed is written; a person who is found where before costs nothing. */
final class RegisterMatchStore {

    private static final int PAGE = 20_000;

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final CohortId cohort;
    private final RecordColumns records;
    private final List<Object[]> stale = new ArrayList<>();
    private final List<Object[]> moved = new ArrayList<>();
    private final List<Object[]> fresh = new ArrayList<>();

    RegisterMatchStore(DataSource database, CohortId cohort, RecordColumns records) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.cohort = cohort;
        this.records = records;
    }

    private record Match(long person, long row) {}

    /** Has the columns say what the table says of some records. */
    void read(IntPredicate some) {
        List<Match> page = page(0);
        while (!page.isEmpty()) {
            for (Match known : page) {
                int record = records.find(known.person());
                if (record >= 0 && some.test(record)) {
                    records.register(known.person(), known.row());
                }
            }
            page = page(page.get(page.size() - 1).person());
        }
    }

    /** Makes the table say what the records' columns say: both come in the order of the persons, page by page. */
    void save() {
        int next = 0;
        List<Match> page = page(0);
        while (!page.isEmpty()) {
            for (Match known : page) {
                next = addUpTo(known.person(), next);
                next = compare(known, next);
            }
            write();
            page = page(page.get(page.size() - 1).person());
        }
        addUpTo(Long.MAX_VALUE, next);
        write();
    }

    private List<Match> page(long after) {
        return db.sql("""
                select person_id, row_key from register_match
                where cohort = :cohort and person_id > :after order by person_id limit :page
                """)
                .param("cohort", cohort.value())
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> new Match(row.getLong("person_id"), row.getLong("row_key")))
                .list();
    }

    /** Adds the persons before one, from a record on; returns the record behind them. */
    private int addUpTo(long person, int from) {
        int record = from;
        while (record < records.size() && records.key(record) < person) {
            if (records.registered(record) != 0) {
                fresh.add(new Object[] {cohort.value(), records.key(record), records.registered(record)});
            }
            if (fresh.size() >= PAGE) {
                write();
            }
            record++;
        }
        return record;
    }

    /** Compares a match with the next record; returns the record behind it. */
    private int compare(Match known, int record) {
        boolean isThere = record < records.size() && records.key(record) == known.person();
        long row = isThere ? records.registered(record) : 0;
        if (row == 0) {
            stale.add(new Object[] {known.person()});
        } else if (row != known.row()) {
            moved.add(new Object[] {row, known.person()});
        }
        return isThere ? record + 1 : record;
    }

    private void write() {
        batches.batchUpdate("delete from register_match where person_id = ?", stale);
        batches.batchUpdate("update register_match set row_key = ? where person_id = ?", moved);
        batches.batchUpdate("insert into register_match (cohort, person_id, row_key) values (?, ?, ?)", fresh);
        stale.clear();
        moved.clear();
        fresh.clear();
    }
}
