package org.bringback.table.disclosure.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;

/**
 * What the surroundings of a cell tell of it, by programmes much smaller than those over its block. Restricted to them, with
 * all other cells as they are, a programme finds tables that are possible; relaxed to them, with all other cells free
 * within their own bounds, it finds how far no table goes. Where the two meet, no larger programme finds more.
 */
final class RegionalBounds {

    private final Block block;
    private final CellLimits limits;
    private final SubProblem problem;

    /** @param table a possible one, by index in the block */
    RegionalBounds(Block block, CellLimits limits, long[] table) {
        this.block = block;
        this.limits = limits;
        this.problem = new SubProblem(block, table);
    }

    /** Counts of some cells that are possible together with the others as they are. */
    record Counts(double[] values, int[] indices) {}

    /**
     * The restricted programme.
     *
     * @param index of the cell in the block
     * @param cells how many cells its surroundings are
     * @param direction 1 for the greatest count, -1 for the least
     */
    Optional<Counts> restricted(int index, int cells, int direction) {
        Block near = problem.around(index, cells);
        int[] indices = near.cells().stream().mapToInt(problem::indexOf).toArray();
        return new AttackModel(near, limits)
                .greatest(weights(near, index, direction))
                .map(values -> new Counts(values, indices));
    }

    /**
     * The relaxed programme: what the cell cannot exceed, or fall below.
     *
     * @param outer bounds of the block's cells that hold in every possible table
     * @return empty where the programme has no solution that could be used
     */
    OptionalDouble relaxed(int index, int cells, int direction, CellBounds outer) {
        Block near = problem.relaxedAround(index, cells, outer);
        CellLimits within = new CellLimits(
                cell -> outer.interval(problem.indexOf(cell)).from(),
                cell -> outer.interval(problem.indexOf(cell)).to());
        return new AttackModel(near, within)
                .greatest(weights(near, index, direction))
                .map(values -> OptionalDouble.of(values[own(near, index)]))
                .orElse(OptionalDouble.empty());
    }

    private double[] weights(Block near, int index, int direction) {
        double[] weights = new double[near.cells().size()];
        weights[own(near, index)] = direction;
        return weights;
    }

    private int own(Block near, int index) {
        List<Integer> cells = near.cells();
        return cells.indexOf(block.cells().get(index));
    }
}
