package org.bringback.job.lease;

import java.util.Optional;

/**
 * A partition whose lease ran out, or which nobody began in time.
 *
 * @param partition its step execution
 * @param step bean of the step that works on it
 * @param worker who has it; empty where nobody does
 * @param fence that the last change of hands left
 * @param attempts how often somebody began it
 */
public record OverdueLease(long partition, String step, Optional<String> worker, long fence, int attempts) {}
