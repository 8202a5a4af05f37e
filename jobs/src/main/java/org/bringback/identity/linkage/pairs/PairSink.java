package org.bringback.identity.linkage.pairs;

/** Takes pairs of rows as they are found. */
@FunctionalInterface
public interface PairSink {

    void pair(int left, int right);
}
