package org.bringback.table.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bringback.reference.agency.ListId;
import org.bringback.table.status.StatusSheet;

/**
 * What all reports of a day are made from.
 *
 * @param sheets of the lists that have figures of that day, in the order of reports
 */
record ReportBasis(ReportInput input, ReportTables tables, Map<ListId, StatusSheet> sheets) {

    ReportBasis {
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    }
}
