package org.bringback.table.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.table.dimension.Axis;
import org.bringback.table.disclosure.audit.ReleaseRisk;
import org.junit.jupiter.api.Test;

class ReleaseRiskTest {

    private static final SafetyRule FIVE = SafetyRule.of(5);
    private static final Population OBEC = new Population("obec", RandomTables.NOW, 1);

    /** Four suppressed cells, two in each line and column: each rests on two others, and one of them is a person alone. */
    @Test
    void cellsThatRestOnOneOtherAreCounted() {
        WrittenTable written = WrittenTable.parse("t", OBEC, """
                AGE/REASON  a   b   c   TOTAL
                x           1*  9*  30  40
                y           7*  20* 30  57
                z           30  30  30  90
                TOTAL       38  59  90  187
                """);

        assertThat(risks(LinkedTables.of(written.table()), written.starred()))
                .containsExactly(new ReleaseRisk("obec", RandomTables.NOW, 4, 1, 4, 2, 0, 5, 6));
    }

    @Test
    void whereNothingIsSuppressedThereIsNoRisk() {
        WrittenTable written = WrittenTable.parse("t", OBEC, """
                AGE/REASON  a   b   TOTAL
                x           9   9   18
                TOTAL       9   9   18
                """);

        assertThat(risks(LinkedTables.of(written.table()), Set.of()))
                .containsExactly(new ReleaseRisk("obec", RandomTables.NOW, 0, 0, 0, 0, 0, 0, 0));
    }

    /** Whatever two offices are said to come near to, the intruder comes near to who is given their lists. */
    @Test
    void whatTwoOfficesAreSaidToKnowTheyKnow() {
        long found = 0;
        for (long seed = 1; seed <= 4; seed++) {
            LinkedTables linked = new RandomTables(seed)
                    .overlapping(3, RandomTables.plain(Axis.AGE, 3), RandomTables.plain(Axis.PLACE, 3));
            Set<CellId> hidden = TinyTables.someCells(linked, seed, 0.8);
            Set<CellId> near = near(linked, hidden);

            List<ReleaseRisk> risks = risks(linked, hidden);

            assertThat(risks)
                    .allSatisfy(risk -> assertThat(risk.narrowedByTwo())
                            .isLessThanOrEqualTo(near.stream()
                                    .filter(cell -> cell.population().scope().equals(risk.scope()))
                                    .count()));
            found += risks.stream().mapToLong(ReleaseRisk::narrowedByTwo).sum();
        }
        assertThat(found).isPositive();
    }

    /** What the intruder comes near to with the lists of some two offices. */
    private static Set<CellId> near(LinkedTables linked, Set<CellId> hidden) {
        List<Population> lists = linked.overlaps().get(0).parts();
        Set<CellId> near = new HashSet<>();
        for (Population without : lists) {
            Set<CellId> left = new HashSet<>(hidden);
            left.removeIf(cell ->
                    lists.contains(cell.population()) && !cell.population().equals(without));
            Intruder pair = new Intruder(linked, left);
            left.stream().filter(cell -> pair.width(cell) < FIVE.width()).forEach(near::add);
        }
        return near;
    }

    private static List<ReleaseRisk> risks(LinkedTables linked, Set<CellId> hidden) {
        Map<CellId, Long> counts = linked.counts();
        return ReleaseRisk.list(Publication.of(linked, hidden), FIVE, counts, ReaderKnowledge.EACH_DAY);
    }
}
