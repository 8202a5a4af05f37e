package org.bringback.table.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.audit.DisclosureAudit;
import org.junit.jupiter.api.Test;

/** A nation of which two lists stay as they were printed last, and one is counted anew. */
class PartLimitsTest {

    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2022, 7, 31);
    private static final SafetyRule FIVE = SafetyRule.of(5);
    private static final List<Category> PLACES = Stream.of("10", "20", "30", "40")
            .map(code -> new Category(Axis.PLACE, code))
            .toList();
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.of(Axis.STATUS, List.of(Category.of(Status.NOT_FOUND), Category.of(Status.DIED))),
            Dimension.of(Axis.PLACE, PLACES));

    private static CountTable table(String scope, LocalDate day, List<Long> lost, List<Long> dead) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        for (int place = 0; place < PLACES.size(); place++) {
            leaves.put(List.of(Category.of(Status.NOT_FOUND), PLACES.get(place)), lost.get(place));
            leaves.put(List.of(Category.of(Status.DIED), PLACES.get(place)), dead.get(place));
        }
        return CountTable.of("place", new Population(scope, day, 1), DIMENSIONS, leaves);
    }

    /** All of the first two places. */
    private static Set<CellId> hidden(CountTable table) {
        return table.counts().keySet().stream()
                .filter(cell -> cell.categories().stream().anyMatch(PLACES.subList(0, 2)::contains))
                .collect(Collectors.toSet());
    }

    /**
     * Of the eight who died in the nation six are printed in one place, and two of a list of which no more died: readers know
     * that one province has no more than two, and its whole table was withheld as nothing made them doubt it.
     */
    @Test
    void whatPartsLeaveOfACellIsAllThatIsAskedFor() {
        CountTable small = table("bse", JUNE, List.of(9L, 9L, 20L, 20L), List.of(1L, 1L, 0L, 0L));
        CountTable printed = table("nfe", JUNE, List.of(30L, 30L, 30L, 30L), List.of(0L, 0L, 6L, 0L));
        CountTable fresh = table("obec", JULY, List.of(60L, 60L, 60L, 60L), List.of(0L, 0L, 0L, 0L));
        CountTable nation = table("national-persons", JULY, List.of(99L, 99L, 110L, 110L), List.of(1L, 1L, 6L, 0L));
        Publication earlier = Publication.of(LinkedTables.of(small, printed), hidden(small));
        LinkedTables linked = new LinkedTables(
                List.of(nation, small, printed, fresh),
                List.of(new OverlapConstraint(
                        nation.population(), List.of(small.population(), printed.population(), fresh.population()))),
                List.of());

        SuppressionPattern pattern =
                CellSuppressor.suppress(linked, FIVE, ReleaseHistory.of(List.of(earlier)), ReaderKnowledge.EACH_DAY);

        assertThat(pattern.unprotected()).isEmpty();
        assertThat(pattern.all())
                .filteredOn(cell -> cell.population().equals(nation.population()))
                .isNotEmpty()
                .isSubsetOf(hidden(nation));
        Map<CellId, Long> counts = new HashMap<>();
        linked.tables().forEach(one -> counts.putAll(one.counts()));
        DisclosureAudit.requireSafe(
                List.of(earlier),
                Publication.of(linked, pattern.all()),
                FIVE,
                counts,
                pattern.alternatives(),
                ReaderKnowledge.EACH_DAY);
    }
}
