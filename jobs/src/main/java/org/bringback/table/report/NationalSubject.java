package org.bringback.table.report;

import java.util.List;
import org.bringback.table.status.StatusSheet;

/**
 * The nation, as the subject of a report.
 *
 * @param lists the sheets of the lists that are added up
 */
record NationalSubject(ReportInput input, StatusSheet sheet, List<StatusSheet> lists) {

    NationalSubject {
        lists = List.copyOf(lists);
    }
}
