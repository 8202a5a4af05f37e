package org.bringback.status;

/**
 * What became of a snapshot.
 *
 * @param revision the revision that now counts, from 1
 * @param fresh whether this call made it; otherwise the facts were the same as before
 * @param cases persons on the list
 * @param repeated rows that named a case which another row had named
 * @param inReview pairs touching the list that wait for a decision
 */
public record SnapshotResult(int revision, boolean fresh, long cases, long repeated, long inReview) {}
