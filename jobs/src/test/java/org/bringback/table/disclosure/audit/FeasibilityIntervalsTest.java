package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.suppression.CellSuppressor;
import org.bringback.table.disclosure.suppression.ReleaseHistory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at a large block region by region finds nothing that is not so. */
class FeasibilityIntervalsTest {

    private static final long WIDTH = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void regionsNeverSayMoreThanTheProgrammesOverTheWholeBlock(long seed) {
        LinkedTables linked = new RandomTables(seed).overlapping(2, RandomTables.STATUS, RandomTables.places(4, 2));
        Map<CellId, Long> counts = new HashMap<>();
        linked.tables().forEach(table -> counts.putAll(table.counts()));
        AttackerKnowledge knowledge = new AttackerKnowledge(List.of(Publication.of(
                linked,
                CellSuppressor.suppress(linked, SafetyRule.of(5), ReleaseHistory.none())
                        .all())));

        for (AttackerProblem.Block block : new AttackerProblem(knowledge).blocks()) {
            long[] table = block.cells().stream()
                    .mapToLong(cell -> counts.get(knowledge.cell(cell)))
                    .toArray();
            compare(block, table, knowledge);
        }
    }

    private static void compare(AttackerProblem.Block block, long[] table, AttackerKnowledge knowledge) {
        List<Long> needed = block.cells().stream()
                .map(cell -> Math.min(WIDTH, ceiling(knowledge, cell)))
                .toList();
        FeasibilityIntervals regional = new FeasibilityIntervals(block, cell -> ceiling(knowledge, cell), 0);
        regional.widen(needed, Optional.of(table), List.of());
        FeasibilityIntervals exact = new FeasibilityIntervals(block, cell -> ceiling(knowledge, cell));
        exact.widenAll();
        for (int index = 0; index < table.length; index++) {
            FeasibilityInterval found = regional.interval(index);
            assertThat(found.width()).isGreaterThanOrEqualTo(needed.get(index));
            assertThat(found.from()).isBetween(exact.interval(index).from(), table[index]);
            assertThat(found.to()).isBetween(table[index], exact.interval(index).to());
        }
    }

    private static long ceiling(AttackerKnowledge knowledge, int cell) {
        return knowledge.find(knowledge.cell(cell).exempt()).orElseThrow();
    }
}
