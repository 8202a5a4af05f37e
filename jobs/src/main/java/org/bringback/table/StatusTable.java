package org.bringback.table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.bringback.reference.CohortId;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;

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
        StatusRow total) {}
