package org.bringback.linkage.clustering;

import java.util.function.IntFunction;

/**
 * Tells links that clearly lead from those with rivals: a source holds a thing once, so of two partners there that are
 * about as likely one is wrong, and nobody knows which.
 */
public final class ClearLead {
    private final ConstrainedClustering clustering;
    private final double margin;
    private final IntFunction<String> sourceOf;
    private final Rivalry rivalry;

    /**
     * @param margin by how much a link must lead; where it is 0, all do
     * @param sourceOf the source of a node
     */
    public ClearLead(ConstrainedClustering clustering, double margin, IntFunction<String> sourceOf) {
        this(clustering, margin, sourceOf, (from, one, other) -> true);
    }

    /** @param rivalry which partners of a node from one source cannot both be the node's */
    public ClearLead(ConstrainedClustering clustering, double margin, IntFunction<String> sourceOf, Rivalry rivalry) {
        this.clustering = clustering;
        this.margin = margin;
        this.sourceOf = sourceOf;
        this.rivalry = rivalry;
    }

    /** Says whether of two partners of a node, both from one source, one must be wrong. */
    @FunctionalInterface
    public interface Rivalry {
        boolean areRivals(int node, int one, int other);
    }

    /** Whether no other partner from the same source comes close, unless it is one with this partner. */
    public boolean leads(Link link, int from) {
        if (margin <= 0) {
            return true;
        }
        int partner = link.other(from);
        return clustering.linksOf(from).stream()
                .filter(rival -> rival.other(from) != partner && rival.weight() > link.weight() - margin)
                .mapToInt(rival -> rival.other(from))
                .filter(rival -> sourceOf.apply(rival).equals(sourceOf.apply(partner)))
                .filter(rival -> !clustering.isCannotLink(from, rival))
                .filter(rival -> rivalry.areRivals(from, rival, partner))
                .allMatch(rival -> areOne(rival, partner));
    }

    private boolean areOne(int one, int other) {
        return clustering.areTogether(one, other) || clustering.linkWeight(one, other) >= clustering.minWeight();
    }
}
