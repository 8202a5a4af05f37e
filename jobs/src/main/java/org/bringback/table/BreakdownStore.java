package org.bringback.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.reference.Status;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the facts by what is known of the persons: the same facts that {@link FigureStore} counts by status. */
public final class BreakdownStore {

    private final JdbcClient db;
    private final FigureStore figures;
    private final Categories categories;

    public BreakdownStore(DataSource database, FigureStore figures, Categories categories) {
        this.db = JdbcClient.create(database);
        this.figures = figures;
        this.categories = categories;
    }

    /** The breakdowns of one list's snapshot. */
    public Breakdowns of(SnapshotKey key) {
        BreakdownCount count = new BreakdownCount(categories, key.list().value(), key.asOf(), key.revision());
        db.sql("select " + KnownOfCase.COLUMNS + " from fact where snapshot_id = :id")
                .param("id", key.id())
                .query((RowCallbackHandler) row -> read(row, count));
        return count.breakdowns();
    }

    /** The breakdowns of several lists together, each person once, by the fact that stands for the person. */
    public Breakdowns distinctPersons(List<SnapshotKey> lists, LocalDate asOf, int revision) {
        BreakdownCount count = new BreakdownCount(categories, FigureStore.NATIONAL_PERSONS, asOf, revision);
        if (!lists.isEmpty()) {
            db.sql("select " + KnownOfCase.COLUMNS + " from (" + figures.standingFacts(lists)
                            + ") ranked where place = 1")
                    .param("ids", lists.stream().map(SnapshotKey::id).toList())
                    .query((RowCallbackHandler) row -> read(row, count));
        }
        return count.breakdowns();
    }

    private static void read(ResultSet row, BreakdownCount count) throws SQLException {
        count.add(Status.valueOf(row.getString(1)), KnownOfCase.of(row));
    }
}
