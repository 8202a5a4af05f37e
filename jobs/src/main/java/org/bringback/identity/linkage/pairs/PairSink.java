package org.bringback.identity.linkage.pairs;

/** Takes pairs of rows as they are found. */
@FunctionalInterface
public interface PairSink {

    /** @param pass the place of the first blocking rule that brought the pair */
    void pair(int left, int right, int pass);
}
