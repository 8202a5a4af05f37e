package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bringback.linkage.clustering.ConstrainedClustering;
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * Divides records and register entries into persons. What people decided comes first, then the keys, then what the
 * engine found, where {@link PersonRule} allows it. The result depends on the nodes, pairs and decisions only, not on
 * the order in which they were found.
 */
final class PersonGraph {

    private final Collection<Link> links;
    private final ConstrainedClustering clustering;
    private final PersonRule rule;
    private final double match;

    /** @param nodes records and entries; links name them by their index, and of equal links the first nodes' come first */
    PersonGraph(List<Node> nodes, Collection<Link> links, DecisionRule decision) {
        this.links = links;
        this.match = MatchWeights.weightOf(decision.match());
        this.clustering = new ConstrainedClustering(nodes.size(), links, match);
        this.rule = new PersonRule(nodes, clustering, decision);
    }

    /** Keeps two nodes apart for good. To be said before anything is joined. */
    void addCannotLink(int left, int right) {
        clustering.addCannotLink(left, right);
    }

    /**
     * Joins what a person or a key says is one.
     *
     * @return whether they are one now; a decision that some of theirs are different prevails
     */
    boolean addMustLink(int left, int right) {
        return clustering.addMustLink(left, right);
    }

    /** Joins what the engine is sure of. */
    void joinLikely(Workers workers) {
        clustering.joinLikely(rule, workers);
    }

    /** Whether two nodes are one person. */
    boolean areSamePerson(int left, int right) {
        return clustering.areTogether(left, right);
    }

    /** The first of all nodes that are one person with this one. */
    int firstOf(int node) {
        return clustering.clusterOf(node);
    }

    /**
     * The pairs somebody should decide, the best of each two persons: those about which the engine is in doubt, and those
     * that it is sure of but may not join. Left out is what is settled: two persons that a register holds apart, or that
     * somebody decided about.
     */
    List<Link> linksToReview() {
        Set<Set<Integer>> seen = new HashSet<>();
        List<Link> linksToReview = new ArrayList<>();
        links.stream()
                .filter(link -> !areSamePerson(link.left(), link.right()))
                .sorted(Link::byWeight)
                .filter(link -> !isSettled(link))
                .filter(link -> seen.add(Set.of(firstOf(link.left()), firstOf(link.right()))))
                .forEach(linksToReview::add);
        return linksToReview;
    }

    private boolean isSettled(Link link) {
        return person(link.left()).sharesRegisterWith(person(link.right()))
                || clustering.areSeparated(link.left(), link.right());
    }

    private PersonCluster person(int node) {
        return rule.cluster(clustering.membersOf(node));
    }

    /** Whether two persons hold two different valid 13-digit IDs. */
    boolean haveOtherIds(int left, int right) {
        return person(left).hasOtherIdThan(person(right));
    }

    /** Whether the engine would join the two if nothing stood against it. */
    boolean isMatch(Link link) {
        return link.weight() >= match;
    }
}
