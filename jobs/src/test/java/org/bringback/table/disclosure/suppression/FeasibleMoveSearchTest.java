package org.bringback.table.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.TinyTables;
import org.bringback.table.disclosure.suppression.FeasibleMoveSearch.PricedMove;
import org.bringback.table.disclosure.suppression.ProblemCells.CellStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Moves through every cell of random tables: what they are must hold for each one, whatever was looked for. */
class FeasibleMoveSearchTest {

    private static final long WANTED = 4;
    private static final long ANY_COST = Long.MAX_VALUE / 4;

    /** Tiny tables of every shape, and lists of which one has areas within its places or is carried forward. */
    static Stream<Arguments> examples() {
        Stream<Arguments> tiny = Stream.of(TinyTables.values())
                .flatMap(shape -> LongStream.rangeClosed(1, 8)
                        .mapToObj(seed -> Arguments.of(shape + " " + seed, shape.make(seed), seed)));
        Dimension places = RandomTables.plain(Axis.PLACE, 3);
        Stream<Arguments> large = LongStream.rangeClosed(1, 2).boxed().flatMap(seed -> {
            RandomTables random = new RandomTables(seed);
            LinkedTables lists = random.overlapping(2, RandomTables.STATUS, places);
            return Stream.of(
                    Arguments.of("areas " + seed, random.withAreas(lists), seed),
                    Arguments.of("carried forward " + seed, random.carriedForward(lists), seed));
        });
        return Stream.concat(tiny, large);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void aMoveKeepsEverySumMovesItsCellAndLeavesNobodyBelowZero(String name, LinkedTables linked, long seed) {
        SuppressionProblem problem =
                new SuppressionProblem(linked, SafetyRule.of(5), ReleaseHistory.none(), ReaderKnowledge.EACH_DAY);
        ProblemCells cells = problem.cells();
        suppressSome(cells, new Random(seed));
        FeasibleMoveSearch search = new FeasibleMoveSearch(cells, problem.positions(), ANY_COST);
        int found = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            for (int direction = -1; direction <= 1 && cells.status(cell) != CellStatus.FIXED; direction += 2) {
                Optional<PricedMove> move = search.find(cell, direction, cells.allCounts(), WANTED);
                found += move.isPresent() ? 1 : 0;
                if (move.isPresent()) {
                    check(move.get(), cell, direction, linked, cells);
                }
            }
        }
        assertThat(found).isPositive();
    }

    private static void check(PricedMove found, int cell, int direction, LinkedTables linked, ProblemCells cells) {
        Map<CellId, Long> by = new HashMap<>();
        long cost = 0;
        for (int n = 0; n < found.move().size(); n++) {
            int moved = found.move().cell(n);
            by.merge(cells.id(moved), (long) found.move().sign(n), Long::sum);
            cost += cells.cost(moved);
            assertThat(cells.status(moved)).isNotEqualTo(CellStatus.FIXED);
        }
        assertThat(found.cost()).isEqualTo(cost);
        assertThat(found.steps()).isBetween(1L, WANTED);
        assertThat(by).containsEntry(cells.id(cell), (long) direction);
        by.forEach((moved, step) -> assertThat(cells.count(cells.find(moved).orElseThrow()) + step * found.steps())
                .isNotNegative());
        linked.tables().forEach(table -> checkSums(table, by));
        linked.overlaps()
                .forEach(overlap -> by.forEach((moved, step) -> {
                    if (moved.population().equals(overlap.whole())) {
                        long parts = overlap.parts().stream()
                                .mapToLong(part -> by.getOrDefault(moved.in(part), 0L))
                                .sum();
                        long repeated = by.entrySet().stream()
                                .filter(other -> other.getKey().categories().equals(moved.categories()))
                                .filter(other -> other.getKey().population().equals(repeated(overlap.whole())))
                                .mapToLong(Map.Entry::getValue)
                                .sum();
                        assertThat(step).isEqualTo(parts - repeated);
                    }
                }));
    }

    private static Population repeated(Population whole) {
        return new Population("repeated in " + whole.scope(), whole.asOf(), whole.revision());
    }

    private static void checkSums(CountTable table, Map<CellId, Long> by) {
        for (CellId cell : table.counts().keySet()) {
            for (Dimension dimension : table.dimensions()) {
                for (CategorySum sum : dimension.sums()) {
                    List<Category> line = new ArrayList<>(cell.categories());
                    line.removeIf(category -> category.axis() == dimension.axis());
                    long parts = sum.parts().stream()
                            .mapToLong(part -> by.getOrDefault(at(table, line, part), 0L))
                            .sum();
                    assertThat(by.getOrDefault(at(table, line, sum.whole()), 0L))
                            .isEqualTo(parts);
                }
            }
        }
    }

    private static CellId at(CountTable table, List<Category> line, Category category) {
        List<Category> full = new ArrayList<>(line);
        full.add(category);
        return CellId.of(table.population(), full);
    }

    /** Within a price nothing dearer is found; for nothing, only what is suppressed already. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void aPriceIsKept(String name, LinkedTables linked, long seed) {
        SuppressionProblem problem =
                new SuppressionProblem(linked, SafetyRule.of(5), ReleaseHistory.none(), ReaderKnowledge.EACH_DAY);
        ProblemCells cells = problem.cells();
        suppressSome(cells, new Random(seed));
        FeasibleMoveSearch any = new FeasibleMoveSearch(cells, problem.positions(), ANY_COST);
        for (int cell = 0; cell < cells.size(); cell++) {
            Optional<PricedMove> free = any.upTo(0).find(cell, 1, cells.allCounts(), WANTED);
            free.ifPresent(found -> {
                for (int n = 0; n < found.move().size(); n++) {
                    assertThat(cells.isMovable(found.move().cell(n))).isTrue();
                }
            });
            for (long price : new long[] {100, 400, 1000}) {
                any.upTo(price)
                        .find(cell, 1, cells.allCounts(), WANTED)
                        .ifPresent(found -> assertThat(found.cost()).isLessThanOrEqualTo(price));
            }
        }
    }

    private static void suppressSome(ProblemCells cells, Random random) {
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.status(cell) == CellStatus.PRINTED && random.nextInt(3) == 0) {
                cells.setStatus(cell, CellStatus.SUPPRESSED);
            }
        }
    }
}
