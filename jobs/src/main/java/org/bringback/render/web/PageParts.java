package org.bringback.render.web;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.reference.Words;
import org.bringback.table.report.Report;

/** Texts put together from a report's own. */
final class PageParts {

    // a line ends between facts, not within one
    private static final String FIRM = "\u00A0";

    private PageParts() {}

    /** As-of date, what it is compared with, revision. */
    static Words facts(Report report) {
        Words facts = joined(PageWords.AS_OF, FIRM, CellWords.day(report.asOf()));
        Optional<LocalDate> against = report.against();
        if (against.isPresent()) {
            facts = joined(facts, " · ", joined(PageWords.AGAINST, FIRM, CellWords.day(against.get())));
        }
        Words revision = CellWords.same(Integer.toString(report.revision()));
        return joined(facts, " · ", joined(PageWords.REVISION, FIRM, revision));
    }

    private static Words joined(Words one, String between, Words other) {
        return new Words(one.thai() + between + other.thai(), one.english() + between + other.english());
    }
}
