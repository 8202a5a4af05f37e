package org.bringback.table.status;

import java.math.BigDecimal;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.StatusCounts;

/**
 * Makes status tables from counts. A table has a row for every status its list knows and for every status that somebody
 * has, so that no case is ever missing from its table.
 */
public final class StatusTableBuilder {

    private final StatusTableSpec spec;
    private final StatusCounts now;
    private final Optional<StatusCounts> earlier;

    private StatusTableBuilder(StatusTableSpec spec, StatusCounts now, Optional<StatusCounts> earlier) {
        this.spec = spec;
        this.now = now;
        this.earlier = earlier;
    }

    /**
     * The table of one snapshot beside an earlier one.
     *
     * @throws IllegalArgumentException when the earlier snapshot is of another cohort, or later
     */
    public static StatusTable of(StatusTableSpec spec, StatusCounts now, Optional<StatusCounts> earlier) {
        earlier.ifPresent(then -> checkComparable(now, then));
        return new StatusTableBuilder(spec, now, earlier).table();
    }

    private StatusTable table() {
        SortedMap<Status, StatusRow> rows = new TreeMap<>();
        statuses().forEach(status -> rows.put(status, row(status)));
        return new StatusTable(
                spec.scope(),
                now.cohort(),
                now.asOf(),
                now.revision(),
                spec.base(),
                spec.decimals(),
                earlier.map(StatusCounts::asOf),
                rows,
                total());
    }

    private NavigableSet<Status> statuses() {
        NavigableSet<Status> statuses = new TreeSet<>(spec.since().keySet());
        statuses.addAll(now.persons().keySet());
        earlier.ifPresent(then -> statuses.addAll(then.persons().keySet()));
        statuses.removeIf(status -> !spec.since().containsKey(status) && isEmptyThroughout(status));
        return statuses;
    }

    private StatusRow row(Status status) {
        return new StatusRow(
                persons(status, now),
                percent(status, now),
                earlier.map(then -> persons(status, then)).orElse(OptionalLong.empty()),
                earlier.flatMap(then -> percent(status, then)),
                change(status));
    }

    private StatusRow total() {
        return new StatusRow(
                OptionalLong.of(now.total()),
                wholePercent(now),
                earlier.map(then -> OptionalLong.of(then.total())).orElse(OptionalLong.empty()),
                earlier.flatMap(this::wholePercent),
                earlier.map(then -> OptionalLong.of(now.total() - then.total())).orElse(OptionalLong.empty()));
    }

    private OptionalLong persons(Status status, StatusCounts snapshot) {
        return exists(status, snapshot) ? OptionalLong.of(snapshot.count(status)) : OptionalLong.empty();
    }

    private Optional<BigDecimal> percent(Status status, StatusCounts snapshot) {
        boolean outsideTheBase = spec.base() == PercentBase.LIVING && status == Status.DIED;
        if (outsideTheBase || !exists(status, snapshot)) {
            return Optional.empty();
        }
        long base = Percentages.base(snapshot, spec.base());
        return Percentages.share(snapshot.count(status), base, spec.decimals());
    }

    // under LIVING the living total over itself: what is outside the base has no share
    private Optional<BigDecimal> wholePercent(StatusCounts snapshot) {
        long base = Percentages.base(snapshot, spec.base());
        return Percentages.share(base, base, spec.decimals());
    }

    // persons of a status that did not exist before came from other statuses: all of them are change, else the
    // column would not add up to the change of the total
    private OptionalLong change(Status status) {
        if (earlier.isEmpty() || !exists(status, now) && !exists(status, earlier.get())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(now.count(status) - earlier.get().count(status));
    }

    private boolean exists(Status status, StatusCounts snapshot) {
        return spec.exists(status, snapshot.asOf()) || snapshot.count(status) > 0;
    }

    private boolean isEmptyThroughout(Status status) {
        return now.count(status) == 0
                && earlier.map(then -> then.count(status) == 0).orElse(true);
    }

    private static void checkComparable(StatusCounts now, StatusCounts earlier) {
        if (!now.cohort().equals(earlier.cohort())) {
            throw new IllegalArgumentException(
                    "cohort " + now.cohort() + " cannot be compared with cohort " + earlier.cohort());
        }
        if (earlier.asOf().isAfter(now.asOf())) {
            throw new IllegalArgumentException(earlier.asOf() + " is not earlier than " + now.asOf());
        }
    }
}
