package org.bringback.job;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bringback.reference.agency.Freshness;

/**
 * How old a list's figures are today, and what its YAML says of that.
 *
 * @param days since the day they are about; empty where there are none
 */
public record Timeliness(Optional<Long> days, Level level) {

    /** From good to bad. */
    public enum Level {
        FRESH,
        /** Missing, but not expected yet. */
        NOT_DUE,
        /** Older than is usual. */
        LATE,
        /** So old that the night has to say so. */
        OVERDUE
    }

    /**
     * @param newest the day of the figures that count for the list
     * @param asOf the day that the night is about
     * @param today as the clock says
     */
    public static Timeliness of(
            Freshness limits, Optional<LocalDate> newest, Optional<LocalDate> asOf, LocalDate today) {
        Optional<Long> days = newest.map(day -> ChronoUnit.DAYS.between(day, today));
        return new Timeliness(days, level(limits, days.orElse(0L), newest.equals(asOf), asOf, today));
    }

    private static Level level(Freshness limits, long days, boolean there, Optional<LocalDate> asOf, LocalDate today) {
        if (days > limits.failAfter()) {
            return Level.OVERDUE;
        }
        if (days > limits.warnAfter()) {
            return Level.LATE;
        }
        boolean early = asOf.isPresent() && !today.isAfter(asOf.get().plusDays(limits.expectedBy()));
        return there || limits.expectedBy() == 0 || !early ? Level.FRESH : Level.NOT_DUE;
    }
}
