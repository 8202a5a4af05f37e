package org.bringback.identity.exact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.clustering.ConnectedComponents;
import org.jspecify.annotations.Nullable;

/**
 * Persons by exact keys: first the IDs, across all lists and dates; then the office's own references within a list, by
 * which a record without an ID is followed from one export to the next. Rows are taken oldest first, so that the result
 * depends on nothing but the rows.
 */
public final class ExactMatching {

    /** So many persons of one key are shown to people; nobody looks through thousands of pairs. */
    private static final int MAX_HEADS = 100;

    private final List<ExactMatchRecord> rows;
    private final ConnectedComponents persons;
    private final @Nullable String[] nationalIds;
    private final List<Conflict> conflicts = new ArrayList<>();

    private ExactMatching(Collection<ExactMatchRecord> rows) {
        this.rows = rows.stream()
                .sorted(Comparator.comparing(ExactMatchRecord::key))
                .toList();
        this.persons = new ConnectedComponents(this.rows.size());
        this.nationalIds =
                this.rows.stream().map(row -> row.nationalId().orElse(null)).toArray(String[]::new);
    }

    /** The persons behind the rows, and the pairs somebody has to decide. */
    public record Result(SortedMap<RowKey, PersonKey> persons, List<ReviewPair> reviews) {}

    public static Result of(Collection<ExactMatchRecord> rows) {
        ExactMatching identity = new ExactMatching(rows);
        identity.joinById();
        identity.joinByReference();
        return identity.result();
    }

    private void joinById() {
        joinGroups(ExactMatchRecord::id, ReviewPair.Cause.SAME_ID_OTHER_PERSON, (left, right) -> true);
    }

    private void joinByReference() {
        joinGroups(
                row -> row.reference() == null ? null : row.list() + ' ' + row.reference(),
                ReviewPair.Cause.SAME_REFERENCE_OTHER_PERSON,
                this::nationalIdsAgree);
    }

    private void joinGroups(
            Function<ExactMatchRecord, @Nullable String> key,
            ReviewPair.Cause conflictCause,
            BiPredicate<Integer, Integer> idsAllow) {
        for (List<Integer> group : groupsBy(key)) {
            List<Integer> heads = new ArrayList<>();
            for (int row : group) {
                assignToHead(heads, row, conflictCause, idsAllow);
            }
        }
    }

    private Collection<List<Integer>> groupsBy(Function<ExactMatchRecord, @Nullable String> key) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String value = key.apply(rows.get(i));
            if (value != null) {
                groups.computeIfAbsent(value, any -> new ArrayList<>(2)).add(i);
            }
        }
        return groups.values();
    }

    /**
     * Joins the row to the first head it agrees with; one that agrees with none becomes a head itself, and a review.
     * Where a key has many heads it is nobody's, and a row is no longer held against all of them.
     */
    private void assignToHead(
            List<Integer> heads, int row, ReviewPair.Cause conflictCause, BiPredicate<Integer, Integer> idsAllow) {
        for (int head : heads) {
            if (!IdentifierConflict.between(rows.get(head), rows.get(row)) && idsAllow.test(head, row)) {
                join(head, row);
                return;
            }
        }
        if (heads.size() == MAX_HEADS) {
            return;
        }
        for (int head : heads) {
            boolean otherId = !idsAllow.test(head, row);
            conflicts.add(new Conflict(head, row, otherId ? ReviewPair.Cause.SAME_REFERENCE_OTHER_ID : conflictCause));
        }
        heads.add(row);
    }

    private void join(int left, int right) {
        String id = nationalIds[persons.representative(left)];
        String other = nationalIds[persons.representative(right)];
        int root = persons.join(left, right);
        nationalIds[root] = id != null ? id : other;
    }

    /** Two different valid 13-digit IDs are two persons until somebody decides otherwise. */
    private boolean nationalIdsAgree(int left, int right) {
        String one = nationalIds[persons.representative(left)];
        String other = nationalIds[persons.representative(right)];
        return one == null || other == null || one.equals(other);
    }

    private Result result() {
        SortedMap<RowKey, PersonKey> result = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            RowKey oldest = rows.get(persons.representative(i)).key();
            result.put(rows.get(i).key(), PersonKey.of(oldest));
        }
        return new Result(result, reviews());
    }

    /** Each pair once, with its first cause, unless another key has made the two one person after all. */
    private List<ReviewPair> reviews() {
        return conflicts.stream()
                .filter(conflict -> !persons.areConnected(conflict.older(), conflict.newer()))
                .collect(Collectors.toMap(Conflict::pair, this::review, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private ReviewPair review(Conflict conflict) {
        return new ReviewPair(
                rows.get(conflict.older()).key(), rows.get(conflict.newer()).key(), conflict.cause());
    }

    /** A pair of rows by their index. */
    private record Conflict(int older, int newer, ReviewPair.Cause cause) {

        long pair() {
            return ((long) older << 32) | newer;
        }
    }
}
