package org.bringback.job.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.reference.codes.Status.DIED;
import static org.bringback.reference.codes.Status.FOUND_RETURNED;
import static org.bringback.reference.codes.Status.NOT_FOUND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.reference.codes.Status;
import org.junit.jupiter.api.Test;

/** True persons are 1, 2, …; the persons they were taken for are 100, 200, … */
class AttributionTest {

    private final Map<Long, Status> truth = new HashMap<>();
    private final List<ListOutcome.Row> rows = new ArrayList<>();
    private final Map<Long, ListOutcome.Fact> facts = new HashMap<>();

    private void truth(long person, Status status) {
        truth.put(person, status);
    }

    private void row(long truePerson, long person, Status status) {
        rows.add(new ListOutcome.Row(truePerson, person, status));
    }

    private void fact(long person, Status status, long truePerson) {
        facts.put(person, new ListOutcome.Fact(status, truePerson));
    }

    private Map<Status, Map<Cause, Long>> causes(boolean inReview) {
        return new Attribution(new ListOutcome(truth, rows, facts), (one, other) -> inReview).causes();
    }

    @Test
    void aRightFigureHasNoCause() {
        truth(1, DIED);
        row(1, 100, DIED);
        fact(100, DIED, 1);
        assertThat(causes(false)).isEmpty();
    }

    @Test
    void aPersonWithoutAnAcceptedRowWasRejected() {
        truth(1, DIED);
        assertThat(causes(false)).isEqualTo(Map.of(DIED, Map.of(Cause.REJECTED, -1L)));
    }

    @Test
    void aPersonWhoCountsTwiceIsNotYetMergedOrInReview() {
        truth(1, NOT_FOUND);
        row(1, 100, NOT_FOUND);
        row(1, 200, NOT_FOUND);
        fact(100, NOT_FOUND, 1);
        fact(200, NOT_FOUND, 1);
        assertThat(causes(false)).isEqualTo(Map.of(NOT_FOUND, Map.of(Cause.NOT_YET_MERGED, 1L)));
        assertThat(causes(true)).isEqualTo(Map.of(NOT_FOUND, Map.of(Cause.IN_REVIEW, 1L)));
    }

    @Test
    void ofTwoPersonsTakenForOneTheSwallowedOneIsMissing() {
        truth(1, NOT_FOUND);
        truth(2, DIED);
        row(1, 100, NOT_FOUND);
        row(2, 100, DIED);
        fact(100, NOT_FOUND, 1);
        assertThat(causes(false)).isEqualTo(Map.of(DIED, Map.of(Cause.WRONGLY_MERGED, -1L)));
    }

    @Test
    void aRejectedRowLeavesAnEarlierStatusStanding() {
        truth(1, FOUND_RETURNED);
        row(1, 100, NOT_FOUND);
        fact(100, NOT_FOUND, 1);
        assertThat(causes(false))
                .isEqualTo(Map.of(FOUND_RETURNED, Map.of(Cause.REJECTED, -1L), NOT_FOUND, Map.of(Cause.REJECTED, 1L)));
    }

    @Test
    void aSplitPersonMayStandWithAnOlderStatus() {
        truth(1, FOUND_RETURNED);
        row(1, 100, NOT_FOUND);
        row(1, 200, FOUND_RETURNED);
        fact(100, NOT_FOUND, 1);
        fact(200, FOUND_RETURNED, 1);
        assertThat(causes(false)).isEqualTo(Map.of(NOT_FOUND, Map.of(Cause.NOT_YET_MERGED, 1L)));
    }

    @Test
    void aStatusThatIsWrongThoughRowAndPersonAreRightIsSomethingElse() {
        truth(1, FOUND_RETURNED);
        row(1, 100, NOT_FOUND);
        row(1, 100, FOUND_RETURNED);
        fact(100, NOT_FOUND, 1);
        assertThat(causes(false))
                .isEqualTo(Map.of(FOUND_RETURNED, Map.of(Cause.OTHER, -1L), NOT_FOUND, Map.of(Cause.OTHER, 1L)));
    }
}
