package org.bringback.casework.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseEntry.AttemptResult;
import org.bringback.casework.CaseEntry.ListingAnswer;
import org.bringback.casework.CaseFinding;
import org.bringback.intake.row.RowKey;
import org.junit.jupiter.api.Test;

/** Two people fill in a copy each of one worklist. */
class WorklistStatementTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);
    private static final CaseEntry.What AGREED = new CaseEntry.Attempt(AttemptResult.AGREED);
    private static final CaseEntry.What REFUSED = new CaseEntry.Attempt(AttemptResult.REFUSED);

    private static WorklistStatement said(int copy, LocalDate round, String on, CaseEntry.What what) {
        return new WorklistStatement(
                new CaseEntry(new RowKey(1, 1), LocalDate.parse(on), what, "school:1", new RowKey(copy, 1)), round);
    }

    private static List<CaseEntry.What> counted(WorklistStatement... all) {
        return WorklistStatement.merge(List.of(all)).entries().stream()
                .map(CaseEntry::what)
                .toList();
    }

    @Test
    void whatBothSayCountsOnceAndWhatOneSaysCounts() {
        CaseEntry.What visit = new CaseEntry.Visit(List.of());
        assertThat(counted(
                        said(8, MAY, "2022-06-05", AGREED),
                        said(9, MAY, "2022-06-05", AGREED),
                        said(9, MAY, "2022-06-07", visit)))
                .containsExactly(AGREED, visit);
        assertThat(counted(said(8, MAY, "2022-06-05", REFUSED), said(9, MAY, "2022-06-15", AGREED)))
                .as("two attempts on two days")
                .containsExactly(REFUSED, AGREED);
    }

    @Test
    void whereTheyDifferNoneCountsAndBothRowsAreShown() {
        WorklistStatement.Merged merged = WorklistStatement.merge(
                List.of(said(8, MAY, "2022-06-05", AGREED), said(9, MAY, "2022-06-05", REFUSED)));
        assertThat(merged.entries()).isEmpty();
        assertThat(merged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(CaseFinding.Kind.COPIES_DIFFER);
            assertThat(finding.sources()).containsExactly(new RowKey(8, 1), new RowKey(9, 1));
        });
    }

    @Test
    void aChildIsCheckedAndEnrolsOnceInARound() {
        assertThat(counted(
                        said(8, MAY, "2022-06-05", new CaseEntry.Listing(ListingAnswer.ACCEPTED)),
                        said(9, MAY, "2022-06-06", new CaseEntry.Listing(ListingAnswer.DUPLICATE))))
                .isEmpty();
        assertThat(counted(
                        said(8, MAY, "2022-06-05", new CaseEntry.Enrolled()),
                        said(9, MAY, "2022-06-06", new CaseEntry.Enrolled())))
                .isEmpty();
    }

    @Test
    void theNextRoundPutsItRight() {
        assertThat(counted(
                        said(8, MAY, "2022-06-05", AGREED),
                        said(9, MAY, "2022-06-05", REFUSED),
                        said(12, SEPTEMBER, "2022-06-05", REFUSED)))
                .containsExactly(REFUSED);
    }
}
