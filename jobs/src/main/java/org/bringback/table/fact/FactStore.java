package org.bringback.table.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.Status;
import org.bringback.status.Precedence;
import org.bringback.table.dimension.CaseAttributes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of all that several lists say of a person, what stands: where they disagree the latest status date decides (a fact
 * without one comes last), then the precedence of statuses, then the smallest list id. Facts are read page by page, so
 * that their number does not matter.
 */
public final class FactStore {

    private static final String PAGE = """
            select person_id, row_key, status, %s from fact
            where snapshot_id = :id and person_id > :after order by snapshot_id, person_id limit %d
            """.formatted(CaseAttributes.COLUMNS, FactCursor.PAGE);

    private final JdbcClient db;
    private final Comparator<Fact> stronger;

    /** @param precedence all statuses, the one that prevails first */
    FactStore(JdbcClient db, List<Status> precedence) {
        this.db = db;
        this.stronger = new Precedence(precedence)
                .<Fact>first()
                .thenComparing(fact -> fact.snapshot().list());
    }

    /** A case of one snapshot. */
    public record Fact(StoredSnapshot snapshot, long person, RowKey row, Status status, CaseAttributes known)
            implements Precedence.Claim {

        @Override
        public @Nullable LocalDate statusDate() {
            return known.statusDate();
        }

        public CaseRef reference() {
            return new CaseRef(snapshot, person, row);
        }
    }

    /** Hands over every fact of the snapshots. */
    public void all(Collection<StoredSnapshot> snapshots, Consumer<Fact> facts) {
        for (StoredSnapshot snapshot : snapshots) {
            FactCursor cursor = cursor(snapshot);
            for (Fact fact = cursor.poll(); fact != null; fact = cursor.poll()) {
                facts.accept(fact);
            }
        }
    }

    private FactCursor cursor(StoredSnapshot snapshot) {
        return new FactCursor(after -> page(snapshot, after));
    }

    private List<Fact> page(StoredSnapshot snapshot, long after) {
        return db.sql(PAGE)
                .param("id", snapshot.id())
                .param("after", after)
                .query((row, n) -> fact(row, snapshot))
                .list();
    }

    private static Fact fact(ResultSet row, StoredSnapshot snapshot) throws SQLException {
        return new Fact(
                snapshot,
                row.getLong("person_id"),
                RowKey.of(row.getLong("row_key")),
                Status.valueOf(row.getString("status")),
                CaseAttributes.of(row));
    }

    /** Hands over one fact a person, with those on other lists that yield to it. */
    public void prevailing(Collection<StoredSnapshot> snapshots, BiConsumer<Fact, List<Fact>> facts) {
        forEachPerson(snapshots, ofPerson -> {
            ofPerson.sort(stronger);
            facts.accept(ofPerson.get(0), List.copyOf(ofPerson.subList(1, ofPerson.size())));
        });
    }

    /** Walks all facts of the days once. */
    void walk(FactWalk days, BiConsumer<List<Fact>, List<Fact>> use) {
        forEachPerson(days.snapshots(), ofPerson -> {
            ofPerson.sort(stronger);
            days.add(ofPerson, use);
        });
    }

    /** How many persons the snapshots have by status. */
    SortedMap<Status, Long> persons(Collection<StoredSnapshot> snapshots) {
        SortedMap<Status, Long> persons = new TreeMap<>();
        forEachPerson(
                snapshots,
                ofPerson -> persons.merge(Collections.min(ofPerson, stronger).status(), 1L, Long::sum));
        return persons;
    }

    /** By snapshot: how many of its persons are in another of the snapshots as well. */
    Map<Long, Long> onSeveral(Collection<StoredSnapshot> snapshots) {
        Map<Long, Long> persons = new HashMap<>();
        forEachPerson(snapshots, ofPerson -> {
            if (ofPerson.size() > 1) {
                ofPerson.forEach(fact -> persons.merge(fact.snapshot().id(), 1L, Long::sum));
            }
        });
        return persons;
    }

    /** The facts of one person after the other: all snapshots are read side by side, in the order of the persons. */
    private void forEachPerson(Collection<StoredSnapshot> snapshots, Consumer<List<Fact>> use) {
        List<FactCursor> cursors = snapshots.stream().map(this::cursor).toList();
        List<Fact> ofPerson = new ArrayList<>();
        long person = firstPerson(cursors);
        while (person != FactCursor.NOBODY) {
            for (FactCursor cursor : cursors) {
                if (cursor.person() == person) {
                    ofPerson.add(Objects.requireNonNull(cursor.poll()));
                }
            }
            use.accept(ofPerson);
            ofPerson.clear();
            person = firstPerson(cursors);
        }
    }

    private static long firstPerson(List<FactCursor> cursors) {
        long first = FactCursor.NOBODY;
        for (FactCursor cursor : cursors) {
            first = Math.min(first, cursor.person());
        }
        return first;
    }
}
