package org.bringback.identity.review;

import java.util.List;

/**
 * One of the two records of a pair, as it is shown.
 *
 * @param key of its row
 * @param cells in the order of {@link ReviewField}
 */
public record RecordView(long key, List<String> cells) {}
