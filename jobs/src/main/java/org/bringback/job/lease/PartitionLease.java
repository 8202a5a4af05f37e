package org.bringback.job.lease;

/**
 * The right to work on a partition, until it runs out or is extended.
 *
 * @param partition its step execution
 * @param step bean of the step that works on it
 * @param worker who has the right
 * @param fence a number that every later lease of the partition exceeds
 */
public record PartitionLease(long partition, String step, String worker, long fence) {}
