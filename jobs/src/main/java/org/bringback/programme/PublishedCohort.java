package org.bringback.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;

/**
 * Persons of the main cohort by province and status, as they were published.
 *
 * @param revision of the figures: others of the same day are other figures
 * @param counts by province, then by status; no status: all of them. A number is empty where it was suppressed
 */
public record PublishedCohort(
        LocalDate asOf, int revision, SortedMap<String, Map<Optional<Status>, OptionalLong>> counts) {

    private static final Set<Status> ALL = EnumSet.allOf(Status.class);

    public PublishedCohort {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Empty where the province has no figures, or one of them is suppressed. */
    Optional<BigDecimal> persons(String province, Set<Status> statuses) {
        Map<Optional<Status>, OptionalLong> own = counts.get(province);
        if (own == null) {
            return Optional.empty();
        }
        if (statuses.equals(ALL)) {
            return number(own.getOrDefault(Optional.<Status>empty(), OptionalLong.empty()));
        }
        // a status that did not exist yet on that day has no cell
        return statuses.stream()
                .map(status -> number(own.getOrDefault(Optional.of(status), OptionalLong.of(0))))
                .reduce((one, other) -> one.flatMap(first -> other.map(first::add)))
                .orElseThrow();
    }

    private static Optional<BigDecimal> number(OptionalLong count) {
        return count.isPresent() ? Optional.of(BigDecimal.valueOf(count.getAsLong())) : Optional.empty();
    }
}
