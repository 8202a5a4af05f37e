package org.bringback.table.status;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.FigureRef;

/**
 * How one list's (or the nation's) cases divide by status at one date, beside an earlier date.
 *
 * @param scope the list's id, {@code national-cases} (sum of lists) or {@code national-persons} (each person once)
 * @param revision of the snapshot, from 1
 * @param decimals of every percentage in the table
 * @param against the earlier snapshot's date
 * @param rows in the published order of statuses
 */
public record StatusTable(
        String scope,
        CohortId cohort,
        LocalDate asOf,
        int revision,
        PercentBase base,
        int decimals,
        Optional<LocalDate> against,
        SortedMap<Status, StatusRow> rows,
        StatusRow total) {

    public StatusTable {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** The number that every percentage at the as-of date is a share of. */
    public long basePersons() {
        return total.persons().orElse(0) - outsideTheBase(StatusRow::persons);
    }

    /** The number that every percentage at the earlier date is a share of; empty without one. */
    public OptionalLong againstBasePersons() {
        OptionalLong then = total.againstPersons();
        return then.isEmpty() ? then : OptionalLong.of(then.getAsLong() - outsideTheBase(StatusRow::againstPersons));
    }

    /** The cases that are not settled, as one row: not found, or in process. */
    public StatusRow open() {
        OptionalLong now = open(StatusRow::persons);
        OptionalLong then = against.isEmpty() ? OptionalLong.empty() : open(StatusRow::againstPersons);
        return new StatusRow(
                now,
                Percentages.share(now.orElse(0), basePersons(), decimals),
                then,
                then.isEmpty()
                        ? Optional.empty()
                        : Percentages.share(
                                then.getAsLong(), againstBasePersons().orElse(0), decimals),
                then.isEmpty() ? then : OptionalLong.of(now.orElse(0) - then.getAsLong()));
    }

    private OptionalLong open(Function<StatusRow, OptionalLong> column) {
        return OptionalLong.of(rows.entrySet().stream()
                .filter(row -> row.getKey().isOpen())
                .mapToLong(row -> column.apply(row.getValue()).orElse(0))
                .sum());
    }

    /** Names the snapshot, in front of a figure's status: {@code obec/2022-09-23/r1}. */
    public String snapshot() {
        return scope + "/" + asOf + "/r" + revision;
    }

    /** The reference of one figure of the persons column. */
    public FigureRef figure(Status status) {
        return new FigureRef(scope, cohort, asOf, revision, Optional.of(status));
    }

    /** The reference of the total. */
    public FigureRef totalFigure() {
        return new FigureRef(scope, cohort, asOf, revision, Optional.empty());
    }

    private long outsideTheBase(Function<StatusRow, OptionalLong> column) {
        StatusRow died = rows.get(Status.DIED);
        return base == PercentBase.ALL || died == null ? 0 : column.apply(died).orElse(0);
    }
}
