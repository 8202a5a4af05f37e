package org.bringback.table.drilldown;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;

/**
 * A row behind a case: where it was read, what it reports, and whether it is the one that counts.
 *
 * @param counts whether the figure counts the case by this row
 * @param because why it counts or does not
 * @param rows of the case, on all lists that the figure looks at
 * @param person who it names
 */
public record CaseRow(
        ListId list,
        long personId,
        Location location,
        Status status,
        Optional<LocalDate> statusDate,
        boolean counts,
        Because because,
        int rows,
        Named person) {

    /** Which rule put the row that counts before the others. */
    public enum Because {
        /** Nothing else speaks of the case. */
        ONLY_ROW,
        /** The later status date counts; a row without one comes last. */
        STATUS_DATE,
        /** On the same date, the status that comes first in the precedence. */
        STATUS_PRECEDENCE,
        /** Rows of one list that report the same: one of them counts. */
        SAME_REPORT,
        /** Lists that report the same: the first of them counts. */
        SAME_ON_ANOTHER_LIST
    }

    /**
     * Where a row was read.
     *
     * @param sheet empty where there are none
     * @param line as a person counts it, in the sheet where there are sheets
     */
    public record Location(String file, String sheet, long line) {}

    /** Who a row names, as normalised: personal data, to be masked wherever it is shown. */
    public record Named(String id, String name, Optional<LocalDate> birth) {}
}
