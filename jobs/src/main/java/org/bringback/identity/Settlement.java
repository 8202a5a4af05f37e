package org.bringback.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.identity.exact.ExactIdentity;
import org.bringback.identity.exact.IdentityRow;
import org.bringback.identity.exact.RegisterLookup;
import org.bringback.identity.exact.ReviewPair;
import org.bringback.identity.ledger.Judgement;
import org.bringback.identity.ledger.Verdict;
import org.bringback.identity.linkage.model.Decision;
import org.bringback.identity.person.Edge;
import org.bringback.identity.person.Node;
import org.bringback.identity.person.PersonGraph;
import org.bringback.identity.records.Source;
import org.bringback.identity.scoring.ScoredPair;
import org.bringback.intake.RowKey;
import org.jspecify.annotations.Nullable;

/** Brings decisions, keys and scores of one cohort together and says who is who. Reads and writes nothing. */
final class Settlement {

    private final List<IdentityRow> records;
    private final Map<Long, Integer> nodeOfRecord = new HashMap<>();
    private final Map<Long, Integer> nodeOfEntry = new LinkedHashMap<>();
    private final Map<Long, List<Long>> rowsOfEntry;
    private final Map<Long, Long> entryOfRow = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final PersonGraph graph;
    private final List<ReviewPair> reviews = new ArrayList<>();
    private final Map<Edge, ScoredPair> pairOfEdge = new HashMap<>();

    /**
     * @param records all records of the cohort, oldest first
     * @param rowsOfEntry rows of the register entries that anything below names, by what they say, newest register first
     * @param ids national IDs of those entries, by what they say
     */
    Settlement(
            List<IdentityRow> records,
            Map<Long, List<Long>> rowsOfEntry,
            Map<Long, String> ids,
            Collection<ScoredPair> pairs,
            Decision decision) {
        this.records = records;
        this.rowsOfEntry = rowsOfEntry;
        records.forEach(this::addRecord);
        new TreeMap<>(rowsOfEntry).forEach((hash, rows) -> addEntry(hash, rows, ids.get(hash)));
        pairs.forEach(this::addEdge);
        this.graph = new PersonGraph(nodes, edges, decision);
    }

    private void addRecord(IdentityRow record) {
        nodeOfRecord.put(record.key().value(), nodes.size());
        nodes.add(new Node(
                record.key().value(), record.list(), record.nationalId().orElse(null), Set.of()));
    }

    private void addEntry(long hash, List<Long> rows, @Nullable String nationalId) {
        nodeOfEntry.put(hash, nodes.size());
        rows.forEach(row -> entryOfRow.put(row, hash));
        nodes.add(new Node(
                rows.stream().min(Comparator.naturalOrder()).orElseThrow(),
                Source.REGISTER,
                nationalId,
                RegisterRolls.registers(rows)));
    }

    private void addEdge(ScoredPair pair) {
        Optional<Integer> newer = node(pair.newer());
        Optional<Integer> older = node(pair.older());
        if (newer.isPresent() && older.isPresent()) {
            Edge edge = new Edge(older.get(), newer.get(), pair.weight());
            edges.add(edge);
            pairOfEdge.put(edge, pair);
        }
    }

    private Optional<Integer> node(long rowKey) {
        Integer record = nodeOfRecord.get(rowKey);
        Long entry = entryOfRow.get(rowKey);
        return record != null ? Optional.of(record) : Optional.ofNullable(entry).map(nodeOfEntry::get);
    }

    /** First what people decided: what is apart, then what is one. */
    void decide(List<Judgement> standing) {
        each(standing, Verdict.DIFFERENT, graph::separate);
        each(standing, Verdict.SAME, graph::join);
    }

    private void each(List<Judgement> standing, Verdict verdict, PairUse use) {
        for (Judgement judgement : standing) {
            Optional<Integer> left = node(judgement.left().value());
            Optional<Integer> right = node(judgement.right().value());
            if (judgement.verdict() == verdict && left.isPresent() && right.isPresent()) {
                use.pair(left.get(), right.get());
            }
        }
    }

    private interface PairUse {
        void pair(int left, int right);
    }

    /**
     * Then the exact keys, within the lists and with the register.
     *
     * @param registered rows of registers with an ID that a record has, newest register first
     */
    void joinByKeys(List<IdentityRow> registered) {
        ExactIdentity.Result exact = ExactIdentity.of(records);
        exact.persons().forEach((record, person) -> join(record.value(), person.value()));
        RegisterLookup register = new RegisterLookup(records, exact.persons());
        registered.forEach(register::offer);
        register.matches().forEach((person, row) -> join(person.value(), row.value()));
        reviews.addAll(exact.reviews());
        reviews.addAll(register.reviews());
    }

    private void join(long one, long other) {
        Optional<Integer> left = node(one);
        Optional<Integer> right = node(other);
        if (left.isPresent() && right.isPresent()) {
            graph.join(left.get(), right.get());
        }
    }

    /** Last what the engine found. */
    void joinLikely() {
        graph.joinLikely(edges);
    }

    /** The person of every record. */
    SortedMap<RowKey, PersonKey> persons() {
        SortedMap<RowKey, PersonKey> persons = new TreeMap<>();
        for (IdentityRow record : records) {
            persons.put(record.key(), person(nodeOfRecord.get(record.key().value())));
        }
        return persons;
    }

    /** Records are older than what was found with them, so a person's oldest record is its first node. */
    private PersonKey person(int node) {
        return new PersonKey(nodes.get(graph.personOf(node).get(0)).key());
    }

    /** Where the register has each person found: the row in the newest register. */
    SortedMap<PersonKey, RowKey> registerMatches() {
        SortedMap<PersonKey, RowKey> matches = new TreeMap<>(PersonKey.BY_AGE);
        nodeOfEntry.forEach((hash, node) -> {
            boolean listed = !nodes.get(graph.personOf(node).get(0)).isEntry();
            if (listed) {
                RowKey newest = RowKey.of(rowsOfEntry.get(hash).get(0));
                matches.merge(person(node), newest, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        });
        return matches;
    }

    /** What somebody should decide, the keys' contradictions first, each pair once. */
    List<ReviewPair> reviews(List<Judgement> standing) {
        Set<List<RowKey>> decided = standing.stream()
                .filter(judgement -> judgement.verdict() != Verdict.OPEN)
                .map(judgement -> List.of(judgement.left(), judgement.right()))
                .collect(Collectors.toCollection(java.util.HashSet::new));
        Map<List<RowKey>, ReviewPair> open = new LinkedHashMap<>();
        for (ReviewPair pair : reviews) {
            if (!isSettled(pair)) {
                open.putIfAbsent(List.of(pair.left(), pair.right()), pair);
            }
        }
        for (Edge edge : graph.doubts(edges)) {
            ReviewPair pair = review(edge);
            open.putIfAbsent(List.of(pair.left(), pair.right()), pair);
        }
        return open.values().stream()
                .filter(pair -> !decided.contains(inOrder(pair)))
                .toList();
    }

    private static List<RowKey> inOrder(ReviewPair pair) {
        return pair.left().compareTo(pair.right()) < 0
                ? List.of(pair.left(), pair.right())
                : List.of(pair.right(), pair.left());
    }

    private boolean isSettled(ReviewPair pair) {
        Optional<Integer> left = node(pair.left().value());
        Optional<Integer> right = node(pair.right().value());
        return left.isPresent() && right.isPresent() && graph.same(left.get(), right.get());
    }

    private ReviewPair review(Edge edge) {
        ScoredPair pair = pairOfEdge.get(edge);
        boolean olderIsListed = nodeOfRecord.containsKey(pair.older());
        RowKey left = RowKey.of(olderIsListed ? pair.older() : pair.newer());
        RowKey right = RowKey.of(olderIsListed ? pair.newer() : pair.older());
        return new ReviewPair(left, right, cause(edge), pair.weight());
    }

    private ReviewPair.Cause cause(Edge edge) {
        if (!graph.isLikely(edge)) {
            return ReviewPair.Cause.LIKELY;
        }
        return graph.haveOtherIds(edge.left(), edge.right())
                ? ReviewPair.Cause.LIKELY_OTHER_ID
                : ReviewPair.Cause.SEVERAL_POSSIBLE;
    }

    /** Records in all. */
    int size() {
        return records.size();
    }

    Set<PersonKey> distinctPersons() {
        Set<PersonKey> distinct = new TreeSet<>(PersonKey.BY_AGE);
        distinct.addAll(persons().values());
        return distinct;
    }
}
