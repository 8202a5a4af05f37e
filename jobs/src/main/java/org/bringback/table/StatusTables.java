package org.bringback.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;

/**
 * Makes status tables from counts. A table has a row for every status its list knows and for every status that somebody
 * has, so that no case is ever missing from its table.
 */
public final class StatusTables {

    private final ListProfile profile;
    private final Snapshot now;
    private final Optional<Snapshot> earlier;

    private StatusTables(ListProfile profile, Snapshot now, Optional<Snapshot> earlier) {
        this.profile = profile;
        this.now = now;
        this.earlier = earlier;
    }

    /**
     * The table of one snapshot beside an earlier one.
     *
     * @throws IllegalArgumentException when the earlier snapshot is of another cohort, or later
     */
    public static StatusTable of(ListProfile profile, Snapshot now, Optional<Snapshot> earlier) {
        earlier.ifPresent(then -> checkComparable(now, then));
        return new StatusTables(profile, now, earlier).table();
    }

    private StatusTable table() {
        SortedMap<Status, StatusRow> rows = new TreeMap<>();
        statuses().forEach(status -> rows.put(status, row(status)));
        return new StatusTable(
                profile.scope(),
                now.cohort(),
                now.asOf(),
                now.revision(),
                profile.base(),
                profile.decimals(),
                earlier.map(Snapshot::asOf),
                rows,
                total());
    }

    private SortedSet<Status> statuses() {
        SortedSet<Status> statuses = new TreeSet<>(profile.since().keySet());
        statuses.addAll(now.persons().keySet());
        earlier.ifPresent(then -> statuses.addAll(then.persons().keySet()));
        statuses.removeIf(status -> !profile.since().containsKey(status) && isEmptyThroughout(status));
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

    private OptionalLong persons(Status status, Snapshot snapshot) {
        return exists(status, snapshot) ? OptionalLong.of(snapshot.count(status)) : OptionalLong.empty();
    }

    private Optional<BigDecimal> percent(Status status, Snapshot snapshot) {
        boolean outsideTheBase = profile.base() == PercentBase.LIVING && status == Status.DIED;
        if (outsideTheBase || !exists(status, snapshot)) {
            return Optional.empty();
        }
        long base = Percentages.base(snapshot, profile.base());
        return Percentages.share(snapshot.count(status), base, profile.decimals());
    }

    // under LIVING the living total over itself: what is outside the base has no share
    private Optional<BigDecimal> wholePercent(Snapshot snapshot) {
        long base = Percentages.base(snapshot, profile.base());
        return Percentages.share(base, base, profile.decimals());
    }

    // persons of a status that did not exist before came from other statuses: all of them are change, else the
    // column would not add up to the change of the total
    private OptionalLong change(Status status) {
        if (earlier.isEmpty() || !exists(status, now) && !exists(status, earlier.get())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(now.count(status) - earlier.get().count(status));
    }

    private boolean exists(Status status, Snapshot snapshot) {
        return profile.exists(status, snapshot.asOf()) || snapshot.count(status) > 0;
    }

    private boolean isEmptyThroughout(Status status) {
        return now.count(status) == 0
                && earlier.map(then -> then.count(status) == 0).orElse(true);
    }

    private static void checkComparable(Snapshot now, Snapshot earlier) {
        if (!now.cohort().equals(earlier.cohort())) {
            throw new IllegalArgumentException(
                    "cohort " + now.cohort() + " cannot be compared with cohort " + earlier.cohort());
        }
        if (earlier.asOf().isAfter(now.asOf())) {
            throw new IllegalArgumentException(earlier.asOf() + " is not earlier than " + now.asOf());
        }
    }
}
