package org.bringback.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.reference.CohortId;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;
import org.junit.jupiter.api.Test;

class TransitionsTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final Snapshot MAY =
            Snapshot.of(COHORT, LocalDate.of(2022, 5, 31), 1, Map.of(Status.NOT_FOUND, 10L, Status.DIED, 1L));
    private static final Snapshot SEPTEMBER =
            Snapshot.of(COHORT, LocalDate.of(2022, 9, 23), 1, Map.of(Status.NOT_FOUND, 6L, Status.DIED, 3L));
    private static final Map<Move, Long> MOVES = Map.of(
            Move.between(Status.NOT_FOUND, Status.NOT_FOUND), 5L,
            Move.between(Status.NOT_FOUND, Status.DIED), 2L,
            Move.between(Status.DIED, Status.DIED), 1L,
            Move.outOf(Status.NOT_FOUND), 3L,
            Move.onto(Status.NOT_FOUND), 1L);

    @Test
    void theMarginsAreTheColumnsOfTheTable() {
        Transitions transitions = Transitions.of(table(Optional.of(MAY)), MOVES);

        assertThat(transitions.before(Optional.of(Status.NOT_FOUND))).isEqualTo(10);
        assertThat(transitions.after(Optional.of(Status.NOT_FOUND))).isEqualTo(6);
        assertThat(transitions.net(Status.DIED)).isEqualTo(2);
        assertThat(transitions.before(Optional.empty())).isEqualTo(1);
        assertThat(transitions.after(Optional.empty())).isEqualTo(3);
        assertThat(transitions.count(Move.between(Status.DIED, Status.NOT_FOUND)))
                .isZero();
    }

    @Test
    void oneCaseTooManyIsAMismatch() {
        Map<Move, Long> moves = new HashMap<>(MOVES);
        moves.merge(Move.between(Status.DIED, Status.DIED), 1L, Long::sum);

        assertThatExceptionOfType(FigureMismatch.class)
                .isThrownBy(() -> Transitions.of(table(Optional.of(MAY)), moves))
                .withMessageContaining("obec/2022-09-23/r1")
                .withMessageContaining("DIED before is 2 by one way and 1 by another");
    }

    @Test
    void withoutAnEarlierSnapshotNothingMoves() {
        assertThatIllegalArgumentException().isThrownBy(() -> Transitions.of(table(Optional.empty()), MOVES));
    }

    @Test
    void movesAreOrderedByStatusWithTheOutsideLast() {
        assertThat(new TreeMap<>(MOVES).keySet())
                .containsExactly(
                        Move.between(Status.NOT_FOUND, Status.NOT_FOUND),
                        Move.between(Status.NOT_FOUND, Status.DIED),
                        Move.outOf(Status.NOT_FOUND),
                        Move.between(Status.DIED, Status.DIED),
                        Move.onto(Status.NOT_FOUND));
    }

    @Test
    void fromNowhereToNowhereIsNoMove() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Move(Optional.empty(), Optional.empty()));
    }

    private static StatusTable table(Optional<Snapshot> earlier) {
        ListProfile profile =
                ListProfile.of("obec", PercentBase.ALL, 2, EnumSet.range(Status.FOUND_RETURNED, Status.DIED));
        return StatusTables.of(profile, SEPTEMBER, earlier);
    }
}
