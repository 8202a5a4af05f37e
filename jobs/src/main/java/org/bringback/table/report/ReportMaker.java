package org.bringback.table.report;

import java.util.List;

/** Makes the reports of one kind. */
@FunctionalInterface
interface ReportMaker {

    /** None where there are no figures. */
    List<Report> make(ReportBasis basis);
}
