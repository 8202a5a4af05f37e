package org.bringback.linkage.blocking;

/** Takes pairs of rows as they are found. */
@FunctionalInterface
public interface PairConsumer {

    void pair(int left, int right);
}
