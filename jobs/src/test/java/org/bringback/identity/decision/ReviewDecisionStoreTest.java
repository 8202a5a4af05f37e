package org.bringback.identity.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bringback.StateRows;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewDecisionStoreTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2022, 10, 1, 9, 30);

    private final StateRows state = new StateRows();
    private final ReviewDecisionStore store = new ReviewDecisionStore(state.database(), new CohortId("2022"));

    private static ReviewDecision decision(int left, int right, Verdict verdict, @Nullable Double weight, int minute) {
        return new ReviewDecision(
                new RowKey(1, left),
                new RowKey(2, right),
                verdict,
                "ครูสมศรี",
                NOW.plusMinutes(minute),
                "nightly v3 abc",
                weight,
                "พบตัว");
    }

    @Test
    void anEntryComesBackAsItWasMade() {
        List<ReviewDecision> made = List.of(
                decision(1, 2, Verdict.SAME, 4.25, 0),
                decision(1, 3, Verdict.DIFFERENT, null, 1),
                decision(1, 4, Verdict.OPEN, 0.0, 2));
        store.append(made);
        assertThat(store.list()).isEqualTo(made);
    }

    @Test
    void theOlderRowComesFirst() {
        assertThatThrownBy(() ->
                        new ReviewDecision(new RowKey(2, 1), new RowKey(1, 9), Verdict.SAME, "", NOW, "model", 1.0, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ReviewDecision(new RowKey(1, 9), new RowKey(1, 9), Verdict.SAME, "", NOW, "model", 1.0, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decisionsOfAnotherCohortAreOnlyCounted() {
        ReviewDecisionStore other = new ReviewDecisionStore(state.database(), new CohortId("2023"));
        store.append(List.of(decision(1, 2, Verdict.SAME, 1.0, 0)));
        other.append(List.of(decision(1, 2, Verdict.DIFFERENT, 1.0, 0), decision(1, 3, Verdict.SAME, 1.0, 0)));
        assertThat(store.list()).hasSize(1);
        assertThat(other.standing())
                .extracting(ReviewDecision::verdict)
                .containsExactly(Verdict.DIFFERENT, Verdict.SAME);
        assertThat(store.size()).isEqualTo(3);
        assertThat(other.size()).isEqualTo(3);
    }

    /** The ledger after every entry begins as it was before; of each pair the last entry counts, by searching backwards. */
    @Test
    void entriesAreOnlyAppendedAndTheLastOneOfAPairCounts() {
        Random random = new Random(3);
        List<ReviewDecision> made = new ArrayList<>();
        for (int time = 0; time < 30; time++) {
            List<ReviewDecision> some = IntStream.range(0, random.nextInt(4))
                    .mapToObj(one -> decision(
                            random.nextInt(3),
                            random.nextInt(3),
                            Verdict.values()[random.nextInt(3)],
                            random.nextBoolean() ? null : (double) random.nextInt(9),
                            // clocks go wrong: the order is that of the entries
                            random.nextInt(100)))
                    .toList();
            store.append(some);
            made.addAll(some);
            assertThat(store.list()).isEqualTo(made);
            assertThat(store.standing()).isEqualTo(lastOfEachPair(made));
            assertThat(store.size()).isEqualTo(made.size());
        }
    }

    private static List<ReviewDecision> lastOfEachPair(List<ReviewDecision> made) {
        return IntStream.range(0, made.size())
                .filter(one -> made.subList(one + 1, made.size()).stream()
                        .noneMatch(later -> later.left().equals(made.get(one).left())
                                && later.right().equals(made.get(one).right())))
                .mapToObj(made::get)
                .toList();
    }
}
