package org.bringback.table.report;

import java.util.List;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.release.ProtectedTable;

/**
 * A province or an area, as the subject of a report.
 *
 * @param table a published table that has the place as one of its rows
 * @param statuses that the persons of the table may have
 */
record PlaceSubject(ReportInput input, ProtectedTable table, Category place, List<Status> statuses) {

    PlaceSubject {
        statuses = List.copyOf(statuses);
    }
}
