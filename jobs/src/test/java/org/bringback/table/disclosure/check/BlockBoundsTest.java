package org.bringback.table.disclosure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Linked;
import org.bringback.table.disclosure.Protection;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.suppress.History;
import org.bringback.table.disclosure.suppress.Suppressor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at a large block region by region finds nothing that is not so. */
class BlockBoundsTest {

    private static final long WIDTH = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void regionsNeverSayMoreThanTheProgrammesOverTheWholeBlock(long seed) {
        Linked linked = new RandomTables(seed).overlapping(2, RandomTables.STATUS, RandomTables.places(4, 2));
        Map<CellId, Long> counts = new HashMap<>();
        linked.tables().forEach(table -> counts.putAll(table.counts()));
        Knowledge knowledge = new Knowledge(List.of(Publication.of(
                linked,
                Suppressor.suppress(linked, Protection.of(5), History.none()).all())));

        for (Unknowns.Block block : new Unknowns(knowledge).blocks()) {
            long[] table = block.cells().stream()
                    .mapToLong(cell -> counts.get(knowledge.cell(cell)))
                    .toArray();
            compare(block, table, knowledge);
        }
    }

    private static void compare(Unknowns.Block block, long[] table, Knowledge knowledge) {
        List<Long> needed = block.cells().stream()
                .map(cell -> Math.min(WIDTH, ceiling(knowledge, cell)))
                .toList();
        BlockBounds regional = new BlockBounds(block, cell -> ceiling(knowledge, cell), 0);
        regional.widen(needed, Optional.of(table), List.of());
        BlockBounds exact = new BlockBounds(block, cell -> ceiling(knowledge, cell));
        exact.widenAll();
        for (int place = 0; place < table.length; place++) {
            Interval found = regional.interval(place);
            assertThat(found.width()).isGreaterThanOrEqualTo(needed.get(place));
            assertThat(found.from()).isBetween(exact.interval(place).from(), table[place]);
            assertThat(found.to()).isBetween(table[place], exact.interval(place).to());
        }
    }

    private static long ceiling(Knowledge knowledge, int cell) {
        return knowledge.find(knowledge.cell(cell).exempt()).orElseThrow();
    }
}
