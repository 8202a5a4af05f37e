package org.bringback.table.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.StatusCounts;
import org.bringback.table.fact.Transition;
import org.junit.jupiter.api.Test;

class TransitionTableTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final StatusCounts MAY =
            StatusCounts.of(COHORT, LocalDate.of(2022, 5, 31), 1, Map.of(Status.NOT_FOUND, 10L, Status.DIED, 1L));
    private static final StatusCounts SEPTEMBER =
            StatusCounts.of(COHORT, LocalDate.of(2022, 9, 23), 1, Map.of(Status.NOT_FOUND, 6L, Status.DIED, 3L));
    private static final Map<Transition, Long> MOVES = Map.of(
            Transition.between(Status.NOT_FOUND, Status.NOT_FOUND), 5L,
            Transition.between(Status.NOT_FOUND, Status.DIED), 2L,
            Transition.between(Status.DIED, Status.DIED), 1L,
            Transition.outOf(Status.NOT_FOUND), 3L,
            Transition.onto(Status.NOT_FOUND), 1L);

    @Test
    void theMarginsAreTheColumnsOfTheTable() {
        TransitionTable transitions = TransitionTable.of(table(Optional.of(MAY)), MOVES);

        assertThat(transitions.before(Optional.of(Status.NOT_FOUND))).isEqualTo(10);
        assertThat(transitions.after(Optional.of(Status.NOT_FOUND))).isEqualTo(6);
        assertThat(transitions.net(Status.DIED)).isEqualTo(2);
        assertThat(transitions.before(Optional.empty())).isEqualTo(1);
        assertThat(transitions.after(Optional.empty())).isEqualTo(3);
        assertThat(transitions.count(Transition.between(Status.DIED, Status.NOT_FOUND)))
                .isZero();
    }

    @Test
    void oneCaseTooManyIsAMismatch() {
        Map<Transition, Long> moves = new HashMap<>(MOVES);
        moves.merge(Transition.between(Status.DIED, Status.DIED), 1L, Long::sum);

        assertThatExceptionOfType(FigureMismatchException.class)
                .isThrownBy(() -> TransitionTable.of(table(Optional.of(MAY)), moves))
                .withMessageContaining("obec/2022-09-23/r1")
                .withMessageContaining("DIED before is 2 by one way and 1 by another");
    }

    @Test
    void withoutAnEarlierSnapshotNothingMoves() {
        assertThatIllegalArgumentException().isThrownBy(() -> TransitionTable.of(table(Optional.empty()), MOVES));
    }

    @Test
    void movesAreOrderedByStatusWithTheOutsideLast() {
        assertThat(new TreeMap<>(MOVES).keySet())
                .containsExactly(
                        Transition.between(Status.NOT_FOUND, Status.NOT_FOUND),
                        Transition.between(Status.NOT_FOUND, Status.DIED),
                        Transition.outOf(Status.NOT_FOUND),
                        Transition.between(Status.DIED, Status.DIED),
                        Transition.onto(Status.NOT_FOUND));
    }

    @Test
    void fromNowhereToNowhereIsNoMove() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Transition(Optional.empty(), Optional.empty()));
    }

    private static StatusTable table(Optional<StatusCounts> earlier) {
        StatusTableSpec spec =
                StatusTableSpec.of("obec", PercentBase.ALL, 2, EnumSet.range(Status.FOUND_RETURNED, Status.DIED));
        return StatusTableBuilder.of(spec, SEPTEMBER, earlier);
    }
}
