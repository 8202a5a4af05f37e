package org.bringback.identity.linkage.decide;

import java.util.List;

/**
 * What scoring left over.
 *
 * @param links by left and then right row
 * @param scored how many pairs were compared
 */
record ScoredPairs(List<Link> links, long scored) {}
