package org.bringback.identity.resolution;

import java.util.Arrays;
import java.util.List;
import org.bringback.linkage.clustering.ClearLead;
import org.bringback.linkage.clustering.ConstrainedClustering;
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.clustering.MergeRule;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * When the engine may join two groups of records and entries. It may not where
 *
 * <ul>
 *   <li>either end has another partner on that list or in that register that is about as likely,
 *   <li>they hold two different valid 13-digit IDs, and no link between such rows is certain,
 *   <li>they hold two entries of one register,
 *   <li>both have records of one list and these do not speak for each other: twins stand on a list side by side.
 * </ul>
 *
 * <p>A child listed twice is found in the register twice, so of two records of a list that one entry matches neither is in
 * the other's way, and the entry speaks for both, as long as they do not contradict each other.
 */
final class PersonRule implements MergeRule {

    private final List<Node> nodes;
    private final ConstrainedClustering clustering;
    private final double match;
    private final ClearLead lead;

    /** @param decision what a match weighs, and by how much a partner must lead the others of its list */
    PersonRule(List<Node> nodes, ConstrainedClustering clustering, DecisionRule decision) {
        this.nodes = nodes;
        this.clustering = clustering;
        this.match = MatchWeights.weightOf(decision.match());
        this.lead = new ClearLead(
                clustering, decision.margin(), node -> nodes.get(node).list(), this::areRivals);
    }

    private boolean areRivals(int node, int one, int other) {
        return !(nodes.get(node).isEntry() && nodes.get(one).mayBe(nodes.get(other)));
    }

    @Override
    public boolean isCandidate(Link link) {
        return lead.leads(link, link.left()) && lead.leads(link, link.right());
    }

    @Override
    public boolean mayMerge(int[] one, int[] other) {
        PersonCluster left = cluster(one);
        PersonCluster right = cluster(other);
        return !(left.hasOtherIdThan(right) && !isCertain(one, other))
                && !left.sharesRegisterWith(right)
                && left.sharedLists(right).stream()
                        .allMatch(list -> areLinkedOn(list, one, other) || areOneEntryOn(list, one, other));
    }

    PersonCluster cluster(int[] members) {
        return new PersonCluster(Arrays.stream(members).mapToObj(nodes::get).toList());
    }

    /** Whether what links two rows with other IDs makes it certain that one of these is not the person's own. */
    private boolean isCertain(int[] one, int[] other) {
        return Arrays.stream(one)
                .filter(node -> nodes.get(node).nationalId() != null)
                .anyMatch(node -> clustering.linksOf(node).stream()
                        .filter(link -> link.weight() >= MatchWeights.CERTAIN)
                        .mapToInt(link -> link.other(node))
                        .anyMatch(partner ->
                                nodes.get(partner).nationalId() != null && Arrays.binarySearch(other, partner) >= 0));
    }

    private boolean areLinkedOn(String list, int[] one, int[] other) {
        return Arrays.stream(one)
                .filter(node -> isOn(list, node))
                .anyMatch(node -> clustering.linksOf(node).stream()
                        .mapToInt(link -> link.other(node))
                        .anyMatch(partner -> isOn(list, partner) && Arrays.binarySearch(other, partner) >= 0));
    }

    /** Whether an entry that is one with the list's records on one side matches all those on the other. */
    private boolean areOneEntryOn(String list, int[] one, int[] other) {
        int[] left = on(list, one);
        int[] right = on(list, other);
        return Arrays.stream(left)
                        .allMatch(row -> Arrays.stream(right)
                                .allMatch(also -> nodes.get(row).mayBe(nodes.get(also))))
                && (haveEntryFor(right, one) || haveEntryFor(left, other));
    }

    private boolean haveEntryFor(int[] records, int[] members) {
        return Arrays.stream(members)
                .filter(node -> nodes.get(node).isEntry())
                .anyMatch(entry -> Arrays.stream(records)
                        .allMatch(row -> clustering.linksOf(row).stream()
                                .anyMatch(link -> link.other(row) == entry && link.weight() >= match)));
    }

    private int[] on(String list, int[] members) {
        return Arrays.stream(members).filter(node -> isOn(list, node)).toArray();
    }

    private boolean isOn(String list, int node) {
        return nodes.get(node).list().equals(list);
    }
}
