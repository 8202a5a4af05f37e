package org.bringback.job.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.job.journal.JournalLine.Population;
import org.bringback.job.journal.JournalLine.Publication;
import org.bringback.job.journal.JournalLine.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of figures stands in the journal: snapshots, and what of them audiences were given. */
final class FigureJournalStore {

    private final JdbcClient db;

    FigureJournalStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** In the order in which they were made. */
    List<Snapshot> snapshots() {
        return db.sql("select cohort, list_id, as_of, revision, inputs from snapshot order by id")
                .query((row, n) -> new Snapshot(
                        row.getString("cohort"),
                        row.getString("list_id"),
                        day(row),
                        row.getInt("revision"),
                        row.getString("inputs")))
                .list();
    }

    /** Gives a snapshot another number. */
    void renumber(Snapshot snapshot, int revision) {
        db.sql("""
                update snapshot set revision = :next
                where cohort = :cohort and list_id = :list and as_of = :asOf and revision = :revision
                """)
                .param("next", revision)
                .param("cohort", snapshot.cohort())
                .param("list", snapshot.list())
                .param("asOf", LocalDate.parse(snapshot.asOf()))
                .param("revision", snapshot.revision())
                .update();
    }

    List<Population> populations() {
        return db.sql("""
                select distinct cohort, audience, scope, as_of, revision from published_cell
                order by cohort, audience, scope, as_of, revision
                """)
                .query((row, n) -> new Population(
                        row.getString("cohort"),
                        row.getString("audience"),
                        row.getString("scope"),
                        day(row),
                        row.getInt("revision")))
                .list();
    }

    Publication publication(Population about) {
        SortedMap<String, @Nullable Long> cells = new TreeMap<>();
        statement("""
                select cell, persons from published_cell
                where cohort = :cohort and audience = :audience and scope = :scope and as_of = :asOf
                  and revision = :revision
                """, about).query((RowCallbackHandler) row -> {
            long persons = row.getLong("persons");
            boolean suppressed = row.wasNull(); // of the column read last
            cells.put(row.getString("cell"), suppressed ? null : persons);
        });
        return new Publication(about, cells);
    }

    void enter(Publication publication) {
        for (Map.Entry<String, @Nullable Long> cell : publication.cells().entrySet()) {
            statement("""
                    insert into published_cell (cohort, audience, scope, as_of, revision, cell, persons)
                    values (:cohort, :audience, :scope, :asOf, :revision, :cell, :persons)
                    """, publication.about())
                    .param("cell", cell.getKey())
                    .param("persons", cell.getValue(), java.sql.Types.BIGINT)
                    .update();
        }
    }

    private JdbcClient.StatementSpec statement(String sql, Population about) {
        return db.sql(sql)
                .param("cohort", about.cohort())
                .param("audience", about.audience())
                .param("scope", about.scope())
                .param("asOf", LocalDate.parse(about.asOf()))
                .param("revision", about.revision());
    }

    private static String day(ResultSet row) throws SQLException {
        return row.getObject("as_of", LocalDate.class).toString();
    }
}
