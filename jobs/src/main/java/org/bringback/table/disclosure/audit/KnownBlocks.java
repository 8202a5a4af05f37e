package org.bringback.table.disclosure.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;

/**
 * What readers know of each block. Where they know the same of a block without a publication, it narrows no cell of the
 * block, and programmes would only show that twice.
 */
final class KnownBlocks {

    private record Equation(List<Integer> cells, List<Integer> signs, long constant, boolean orMore) {

        static Equation of(LinearConstraint constraint) {
            return new Equation(
                    IntStream.of(constraint.cells()).boxed().toList(),
                    IntStream.of(constraint.signs()).boxed().toList(),
                    constraint.constant(),
                    constraint.orMore());
        }
    }

    /** All that programmes over a block depend on; an equation given twice says no more. */
    private record Known(List<Integer> cells, List<Long> floors, List<Long> ceilings, Set<Equation> equations) {

        static Known of(Block block, CellLimits limits) {
            Set<Equation> equations = new HashSet<>();
            block.equations().forEach(constraint -> equations.add(Equation.of(constraint)));
            return new Known(
                    List.copyOf(block.cells()),
                    block.cells().stream().map(limits::floor).toList(),
                    block.cells().stream().map(limits::ceiling).toList(),
                    equations);
        }
    }

    private final Map<Integer, Known> byFirstCell = new HashMap<>();

    KnownBlocks(AttackerProblem problem, CellLimits limits) {
        problem.blocks().forEach(block -> byFirstCell.put(block.cells().get(0), Known.of(block, limits)));
    }

    /** Whether the same is known of a block of cells that have the same numbers. */
    boolean has(Block block, CellLimits limits) {
        return Known.of(block, limits).equals(byFirstCell.get(block.cells().get(0)));
    }
}
