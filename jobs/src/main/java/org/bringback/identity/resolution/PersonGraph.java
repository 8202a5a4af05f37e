package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.scoring.MatchWeights;

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
final class PersonGraph {

    /** What a pair counts that no rule brought together, or that was too unlikely to be kept. */
    private static final double UNSCORED_PAIR_WEIGHT = -5;

    private static final double SINGLE_LINKAGE_SHARE = 0.5;

    private final List<Node> nodes;
    private final AdjacencyList edges;
    private final PersonCluster[] clusters;
    private final Set<Long> cannotLinks = new HashSet<>();
    private final double match;
    private final double margin;

    /** @param nodes records and entries; pairs name them by their place */
    public PersonGraph(List<Node> nodes, Collection<Edge> edges, DecisionRule decision) {
        this.nodes = nodes;
        this.edges = new AdjacencyList(edges);
        this.clusters = new PersonCluster[nodes.size()];
        for (int node = 0; node < clusters.length; node++) {
            clusters[node] = new PersonCluster(node, nodes.get(node));
        }
        this.match = MatchWeights.weightOf(decision.match());
        this.margin = decision.margin();
    }

    /** Keeps two nodes apart for good. To be said before anything is joined. */
    public void addCannotLink(int left, int right) {
        cannotLinks.add(pair(left, right));
    }

    private static long pair(int left, int right) {
        return (long) Math.min(left, right) << 32 | Math.max(left, right);
    }

    /**
     * Joins what a person or a key says is one.
     *
     * @return whether they are one now; a decision that some of theirs are different prevails
     */
    public boolean addMustLink(int left, int right) {
        if (clusters[left] != clusters[right] && !areSeparated(clusters[left], clusters[right])) {
            merge(clusters[left], clusters[right]);
        }
        return clusters[left] == clusters[right];
    }

    private boolean areSeparated(PersonCluster one, PersonCluster other) {
        return !cannotLinks.isEmpty()
                && one.members().stream()
                        .anyMatch(left ->
                                other.members().stream().anyMatch(right -> cannotLinks.contains(pair(left, right))));
    }

    private void merge(PersonCluster one, PersonCluster other) {
        boolean larger = one.members().size() >= other.members().size();
        PersonCluster into = larger ? one : other;
        PersonCluster gone = larger ? other : one;
        into.add(gone);
        gone.members().forEach(member -> clusters[member] = into);
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
            PersonCluster left = clusters[edge.left()];
            PersonCluster right = clusters[edge.right()];
            if (left != right && mayJoin(left, right)) {
                merge(left, right);
            }
        }
    }

    private boolean isClear(Edge edge) {
        return leadsRivals(edge, edge.left()) && leadsRivals(edge, edge.right());
    }

    /** Whether no other partner from the same source comes close, unless it is the same person as this one. */
    private boolean leadsRivals(Edge edge, int from) {
        int partner = edge.other(from);
        return edges.incidentTo(from).stream()
                .filter(rival -> rival.other(from) != partner && rival.weight() > edge.weight() - margin)
                .filter(rival -> areOfOneSource(rival.other(from), partner))
                .filter(rival -> !cannotLinks.contains(pair(from, rival.other(from))))
                .allMatch(rival -> areOne(rival.other(from), partner));
    }

    private boolean areOfOneSource(int one, int other) {
        return nodes.get(one).list().equals(nodes.get(other).list());
    }

    private boolean areOne(int one, int other) {
        return clusters[one] == clusters[other] || edges.weight(one, other) >= match;
    }

    private boolean mayJoin(PersonCluster one, PersonCluster other) {
        return !one.hasOtherIdThan(other)
                && !one.sharesRegisterWith(other)
                && !areSeparated(one, other)
                && meetsLinkageCriterion(one, other);
    }

    private boolean meetsLinkageCriterion(PersonCluster one, PersonCluster other) {
        Set<String> shared = new TreeSet<>(lists(one));
        shared.retainAll(lists(other));
        double sum = 0;
        double best = Double.NEGATIVE_INFINITY;
        int found = 0;
        for (int left : one.members()) {
            for (Edge edge : edges.incidentTo(left)) {
                int right = edge.other(left);
                if (clusters[right] == other) {
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
        double mean = (sum + UNSCORED_PAIR_WEIGHT * (pairs - found)) / pairs;
        return shared.isEmpty() && SINGLE_LINKAGE_SHARE * best + (1 - SINGLE_LINKAGE_SHARE) * mean >= match;
    }

    private Set<String> lists(PersonCluster cluster) {
        Set<String> lists = new TreeSet<>();
        cluster.members().stream()
                .map(nodes::get)
                .filter(node -> !node.isEntry())
                .forEach(node -> lists.add(node.list()));
        return lists;
    }

    /** Whether two nodes are one person. */
    public boolean areSamePerson(int left, int right) {
        return clusters[left] == clusters[right];
    }

    /** All nodes that are one person with this one, in ascending order. */
    public List<Integer> personOf(int node) {
        return clusters[node].members().stream().sorted().toList();
    }

    /**
     * The pairs somebody should decide, the best of each two persons: those about which the engine is in doubt, and those
     * that it is sure of but may not join. Left out is what is settled: two persons that a register holds apart, or that
     * somebody decided about.
     */
    public List<Edge> edgesToReview(Collection<Edge> found) {
        Set<Set<PersonCluster>> seen = new HashSet<>();
        List<Edge> edgesToReview = new ArrayList<>();
        found.stream()
                .filter(edge -> !areSamePerson(edge.left(), edge.right()))
                .sorted(Comparator.comparingDouble(Edge::weight)
                        .reversed()
                        .thenComparing(edge -> nodes.get(edge.left()).key())
                        .thenComparing(edge -> nodes.get(edge.right()).key()))
                .forEach(edge -> {
                    PersonCluster left = clusters[edge.left()];
                    PersonCluster right = clusters[edge.right()];
                    boolean settled = left.sharesRegisterWith(right) || areSeparated(left, right);
                    if (!settled && seen.add(Set.of(left, right))) {
                        edgesToReview.add(edge);
                    }
                });
        return edgesToReview;
    }

    /** Whether two persons hold two different valid 13-digit IDs. */
    public boolean haveOtherIds(int left, int right) {
        return clusters[left].hasOtherIdThan(clusters[right]);
    }

    /** Whether the engine would join the two if nothing stood against it. */
    public boolean isMatch(Edge edge) {
        return edge.weight() >= match;
    }
}
