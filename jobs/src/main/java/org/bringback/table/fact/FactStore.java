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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.Status;
import org.bringback.status.Precedence;
import org.bringback.table.dimension.CaseAttributes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of all that several lists say of a person, what stands: where they disagree the latest status date decides (a fact
 * without one comes last), then the precedence of statuses, then the smallest list id. Few persons are on several
 * lists, so only their facts are held side by side.
 */
public final class FactStore {

    private static final String FROM = " from fact where snapshot_id in (:ids)";

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
        if (snapshots.isEmpty()) {
            return;
        }
        Map<Long, StoredSnapshot> keys =
                snapshots.stream().collect(Collectors.toMap(StoredSnapshot::id, snapshot -> snapshot));
        db.sql("select snapshot_id, person_id, row_key, status, " + CaseAttributes.COLUMNS + FROM)
                .param("ids", keys.keySet())
                .query((RowCallbackHandler) row -> facts.accept(fact(row, keys)));
    }

    private static Fact fact(ResultSet row, Map<Long, StoredSnapshot> keys) throws SQLException {
        return new Fact(
                Objects.requireNonNull(keys.get(row.getLong("snapshot_id"))),
                row.getLong("person_id"),
                RowKey.of(row.getLong("row_key")),
                Status.valueOf(row.getString("status")),
                CaseAttributes.of(row));
    }

    /** Hands over one fact a person, with those on other lists that yield to it. */
    public void prevailing(Collection<StoredSnapshot> snapshots, BiConsumer<Fact, List<Fact>> facts) {
        Map<Long, List<Fact>> onSeveral = onSeveral(snapshots);
        all(snapshots, fact -> {
            if (!onSeveral.containsKey(fact.person())) {
                facts.accept(fact, List.of());
            }
        });
        onSeveral.values().forEach(ofPerson -> {
            List<Fact> inOrder = ofPerson.stream().sorted(stronger).toList();
            facts.accept(inOrder.get(0), inOrder.subList(1, inOrder.size()));
        });
    }

    /** How many persons the snapshots have by status, from how many cases they have. */
    SortedMap<Status, Long> persons(Collection<StoredSnapshot> snapshots, SortedMap<Status, Long> cases) {
        SortedMap<Status, Long> persons = new TreeMap<>(cases);
        onSeveral(snapshots).values().forEach(ofPerson -> {
            ofPerson.forEach(fact -> persons.merge(fact.status(), -1L, Long::sum));
            persons.merge(strongest(ofPerson).status(), 1L, Long::sum);
        });
        persons.values().removeIf(count -> count == 0);
        return persons;
    }

    private Fact strongest(List<Fact> ofPerson) {
        return Collections.min(ofPerson, stronger);
    }

    /** The facts of the persons who are on more than one of the lists. */
    private Map<Long, List<Fact>> onSeveral(Collection<StoredSnapshot> snapshots) {
        Map<Long, List<Fact>> facts = new HashMap<>();
        personsOnSeveral(snapshots).forEach(person -> facts.put(person, new ArrayList<>()));
        if (!facts.isEmpty()) {
            all(snapshots, fact -> {
                List<Fact> ofPerson = facts.get(fact.person());
                if (ofPerson != null) {
                    ofPerson.add(fact);
                }
            });
        }
        return facts;
    }

    // sorted here: databases group this many in three times the time it takes to read them
    private LongStream personsOnSeveral(Collection<StoredSnapshot> snapshots) {
        if (snapshots.size() < 2) {
            return LongStream.empty();
        }
        LongStream.Builder persons = LongStream.builder();
        db.sql("select person_id" + FROM)
                .param("ids", snapshots.stream().map(StoredSnapshot::id).toList())
                .query((RowCallbackHandler) row -> persons.add(row.getLong("person_id")));
        long[] sorted = persons.build().sorted().toArray();
        return IntStream.range(1, sorted.length)
                .filter(index -> sorted[index] == sorted[index - 1])
                .mapToLong(index -> sorted[index])
                .distinct();
    }
}
