package org.bringback.identity.review;

import java.util.List;

/**
 * One of the two records of a pair, as it is shown.
 *
 * @param key of its row
 * @param cells in the order of {@link Detail}
 */
public record Side(long key, List<String> cells) {}
