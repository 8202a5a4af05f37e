package org.bringback.linkage.clustering;

import java.util.List;

/**
 * What scoring left over.
 *
 * @param links by left and then right row
 * @param scored how many pairs were compared
 */
record ScoringResult(List<Link> links, long scored) {}
