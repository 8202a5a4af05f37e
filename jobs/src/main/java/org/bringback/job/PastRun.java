package org.bringback.job;

/**
 * A run of a job.
 *
 * @param number in the order of their beginning
 * @param job such as {@code nightly}
 * @param asOf ISO date the figures were about; empty where files were only taken in
 * @param begun local time of the machine it ran on, to the second
 * @param ended the same; empty when it was killed
 * @param result such as {@code COMPLETED} or {@code FAILED}
 */
public record PastRun(long number, String job, String asOf, String begun, String ended, String result) {}
