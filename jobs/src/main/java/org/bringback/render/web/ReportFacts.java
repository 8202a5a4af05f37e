package org.bringback.render.web;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.table.report.Report;
import org.bringback.text.BilingualText;

/** Texts put together from a report's own. */
final class ReportFacts {

    // a line ends between facts, not within one
    private static final String FIRM = "\u00A0";

    private ReportFacts() {}

    /** As-of date, what it is compared with, revision. */
    static BilingualText facts(Report report) {
        BilingualText facts = joined(PageLabels.AS_OF, FIRM, CellFormat.day(report.asOf()));
        Optional<LocalDate> against = report.against();
        if (against.isPresent()) {
            facts = joined(facts, " · ", joined(PageLabels.AGAINST, FIRM, CellFormat.day(against.get())));
        }
        BilingualText revision = CellFormat.same(Integer.toString(report.revision()));
        return joined(facts, " · ", joined(PageLabels.REVISION, FIRM, revision));
    }

    private static BilingualText joined(BilingualText one, String between, BilingualText other) {
        return new BilingualText(one.thai() + between + other.thai(), one.english() + between + other.english());
    }
}
