package org.bringback.identity.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.identity.linkage.model.Decision;
import org.bringback.identity.linkage.train.PairWeights;

/**
 * Divides records and register entries into persons. What people decided comes first, then the keys, then what the
 * engine found, the heaviest pair first. The engine's pairs join two groups only where
 *
 * <ul>
 *   <li>nobody decided that two of them are different,
 *   <li>they do not hold two different valid 13-digit IDs, nor two entries of one register,
 *   <li>where both have records of one list, these speak for each other too: twins stand on a list side by side,
 *   <li>neither end has another partner on that list or in that register that is about as likely,
 *   <li>the mean over all pairs between the groups, pulled half-way to the best one, is a match: one odd link does not
 *       join two groups.
 * </ul>
 *
 * The result depends on the nodes, pairs and decisions only, not on the order in which they were found.
 */
public final class PersonGraph {

    /** What a pair counts that no rule brought together, or that was too unlikely to be kept. */
    private static final double NOTHING_FOUND = -5;

    private static final double PULL = 0.5;

    private final List<Node> nodes;
    private final Edges edges;
    private final Group[] groups;
    private final Set<Long> apart = new HashSet<>();
    private final double match;
    private final double margin;

    /** @param nodes records and entries; pairs name them by their place */
    public PersonGraph(List<Node> nodes, Collection<Edge> edges, Decision decision) {
        this.nodes = nodes;
        this.edges = new Edges(edges);
        this.groups = new Group[nodes.size()];
        for (int node = 0; node < groups.length; node++) {
            groups[node] = new Group(node, nodes.get(node));
        }
        this.match = PairWeights.weightOf(decision.match());
        this.margin = decision.margin();
    }

    /** Keeps two nodes apart for good. To be said before anything is joined. */
    public void separate(int left, int right) {
        apart.add(pair(left, right));
    }

    private static long pair(int left, int right) {
        return (long) Math.min(left, right) << 32 | Math.max(left, right);
    }

    /**
     * Joins what a person or a key says is one.
     *
     * @return whether they are one now; a decision that some of theirs are different prevails
     */
    public boolean join(int left, int right) {
        if (groups[left] != groups[right] && !areSeparated(groups[left], groups[right])) {
            merge(groups[left], groups[right]);
        }
        return groups[left] == groups[right];
    }

    private boolean areSeparated(Group one, Group other) {
        return !apart.isEmpty()
                && one.members().stream()
                        .anyMatch(
                                left -> other.members().stream().anyMatch(right -> apart.contains(pair(left, right))));
    }

    private void merge(Group one, Group other) {
        boolean larger = one.members().size() >= other.members().size();
        Group into = larger ? one : other;
        Group gone = larger ? other : one;
        into.add(gone);
        gone.members().forEach(member -> groups[member] = into);
    }

    /** Joins what the engine is sure of. */
    public void joinLikely(Collection<Edge> found) {
        List<Edge> clear = found.stream()
                .filter(edge -> edge.weight() >= match && isClear(edge))
                .sorted(Comparator.comparingDouble(Edge::weight)
                        .reversed()
                        .thenComparing(edge -> nodes.get(edge.left()).key())
                        .thenComparing(edge -> nodes.get(edge.right()).key()))
                .toList();
        for (Edge edge : clear) {
            Group left = groups[edge.left()];
            Group right = groups[edge.right()];
            if (left != right && mayJoin(left, right)) {
                merge(left, right);
            }
        }
    }

    private boolean isClear(Edge edge) {
        return leads(edge, edge.left()) && leads(edge, edge.right());
    }

    /** Whether no other partner from the same source comes close, unless it is the same person as this one. */
    private boolean leads(Edge edge, int from) {
        int partner = edge.other(from);
        return edges.of(from).stream()
                .filter(rival -> rival.other(from) != partner && rival.weight() > edge.weight() - margin)
                .filter(rival -> areOfOneSource(rival.other(from), partner))
                .filter(rival -> !apart.contains(pair(from, rival.other(from))))
                .allMatch(rival -> areOne(rival.other(from), partner));
    }

    private boolean areOfOneSource(int one, int other) {
        return nodes.get(one).list().equals(nodes.get(other).list());
    }

    private boolean areOne(int one, int other) {
        return groups[one] == groups[other] || edges.weight(one, other) >= match;
    }

    private boolean mayJoin(Group one, Group other) {
        return !one.hasAnotherIdThan(other)
                && !one.isRegisteredBeside(other)
                && !areSeparated(one, other)
                && speakForEachOther(one, other);
    }

    private boolean speakForEachOther(Group one, Group other) {
        Set<String> shared = new TreeSet<>(lists(one));
        shared.retainAll(lists(other));
        double sum = 0;
        double best = Double.NEGATIVE_INFINITY;
        int found = 0;
        for (int left : one.members()) {
            for (Edge edge : edges.of(left)) {
                int right = edge.other(left);
                if (groups[right] == other) {
                    sum += edge.weight();
                    best = Math.max(best, edge.weight());
                    found++;
                    if (areOfOneSource(left, right)) {
                        shared.remove(nodes.get(left).list());
                    }
                }
            }
        }
        long pairs = (long) one.members().size() * other.members().size();
        double mean = (sum + NOTHING_FOUND * (pairs - found)) / pairs;
        return shared.isEmpty() && PULL * best + (1 - PULL) * mean >= match;
    }

    private Set<String> lists(Group group) {
        Set<String> lists = new TreeSet<>();
        group.members().stream()
                .map(nodes::get)
                .filter(node -> !node.isEntry())
                .forEach(node -> lists.add(node.list()));
        return lists;
    }

    /** Whether two nodes are one person. */
    public boolean same(int left, int right) {
        return groups[left] == groups[right];
    }

    /** All nodes that are one person with this one, in ascending order. */
    public List<Integer> personOf(int node) {
        return groups[node].members().stream().sorted().toList();
    }

    /**
     * The pairs somebody should decide, the best of each two persons: those about which the engine is in doubt, and those
     * that it is sure of but may not join. Left out is what is settled: two persons that a register holds apart, or that
     * somebody decided about.
     */
    public List<Edge> doubts(Collection<Edge> found) {
        Set<Set<Group>> seen = new HashSet<>();
        List<Edge> doubts = new ArrayList<>();
        found.stream()
                .filter(edge -> !same(edge.left(), edge.right()))
                .sorted(Comparator.comparingDouble(Edge::weight)
                        .reversed()
                        .thenComparing(edge -> nodes.get(edge.left()).key())
                        .thenComparing(edge -> nodes.get(edge.right()).key()))
                .forEach(edge -> {
                    Group left = groups[edge.left()];
                    Group right = groups[edge.right()];
                    boolean settled = left.isRegisteredBeside(right) || areSeparated(left, right);
                    if (!settled && seen.add(Set.of(left, right))) {
                        doubts.add(edge);
                    }
                });
        return doubts;
    }

    /** Whether two persons hold two different valid 13-digit IDs. */
    public boolean haveOtherIds(int left, int right) {
        return groups[left].hasAnotherIdThan(groups[right]);
    }

    /** Whether the engine would join the two if nothing stood against it. */
    public boolean isLikely(Edge edge) {
        return edge.weight() >= match;
    }
}
