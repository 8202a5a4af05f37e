package org.bringback.job.demo;

import java.time.LocalDate;
import java.util.Map;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;

/**
 * One figure that is not the true one.
 *
 * @param causes persons by cause; they add up to computed less expected
 */
public record Difference(
        ListId list, LocalDate asOf, Status status, long expected, long computed, Map<Cause, Long> causes) {

    public Difference {
        long explained = causes.values().stream().mapToLong(Long::longValue).sum();
        if (explained != computed - expected) {
            throw new IllegalStateException("causes explain " + explained + " of " + (computed - expected));
        }
    }
}
