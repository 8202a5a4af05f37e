package org.bringback.table.disclosure.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** One block as a linear programme: all tables that readers hold possible. */
final class AttackModel {

    private static final double TOLERANCE = 1e-6;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[] variables;
    private final long[] floors;
    private final int[][] terms;
    private final List<LinearConstraint> equations;

    /** @param limits what is said of each cell by itself, status tables among it; far-away bounds make the solver imprecise */
    AttackModel(Block block, CellLimits limits) {
        Map<Integer, Integer> index = new HashMap<>();
        block.cells().forEach(cell -> index.put(cell, index.size()));
        this.variables = new Variable[index.size()];
        this.floors = block.cells().stream().mapToLong(limits::floor).toArray();
        for (int cell = 0; cell < variables.length; cell++) {
            variables[cell] = model.newVariable("x" + cell)
                    .lower(floors[cell])
                    .upper(limits.ceiling(block.cells().get(cell)));
        }
        this.equations = withoutRepetitions(block.equations());
        this.terms = new int[equations.size()][];
        for (int row = 0; row < terms.length; row++) {
            terms[row] = IntStream.of(equations.get(row).cells())
                    .map(cell -> index.getOrDefault(cell, -1))
                    .toArray();
            add(row);
        }
    }

    // the same cells may have to come to one number at least, and by another equation to a greater one: both hold
    private static List<LinearConstraint> withoutRepetitions(List<LinearConstraint> equations) {
        Set<List<Object>> seen = new HashSet<>();
        return equations.stream()
                .filter(equation -> seen.add(List.of(
                        Arrays.toString(equation.cells()),
                        Arrays.toString(equation.signs()),
                        equation.constant(),
                        equation.orMore())))
                .toList();
    }

    private void add(int row) {
        LinearConstraint equation = equations.get(row);
        Expression expression = model.newExpression("e" + row);
        for (int term = 0; term < terms[row].length; term++) {
            expression.set(variables[terms[row][term]], equation.signs()[term]);
        }
        if (equation.orMore()) {
            expression.lower(equation.constant());
        } else {
            expression.level(equation.constant());
        }
    }

    /**
     * The possible table in which the weighted sum of the cells is greatest; empty when no table is possible, or none was
     * found that keeps all equations.
     *
     * @param weights of the cells, in their order
     */
    Optional<double[]> greatest(double[] weights) {
        for (int cell = 0; cell < variables.length; cell++) {
            variables[cell].weight(weights[cell]);
        }
        Optimisation.Result result = model.maximise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        double[] values = new double[variables.length];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = result.doubleValue(cell);
        }
        return isPossible(values) ? Optional.of(values) : Optional.empty();
    }

    /** Whether a table keeps all equations. */
    boolean isPossible(long[] table) {
        return isPossible(Arrays.stream(table).asDoubleStream().toArray());
    }

    /** The solver is not believed: the table it found is looked at once more. */
    private boolean isPossible(double[] values) {
        for (int cell = 0; cell < values.length; cell++) {
            if (values[cell] < floors[cell] - TOLERANCE) {
                return false;
            }
        }
        for (int row = 0; row < terms.length; row++) {
            double difference = -equations.get(row).constant();
            for (int term = 0; term < terms[row].length; term++) {
                difference += equations.get(row).signs()[term] * values[terms[row][term]];
            }
            boolean kept = equations.get(row).orMore() ? difference > -TOLERANCE : Math.abs(difference) < TOLERANCE;
            if (!kept) {
                return false;
            }
        }
        return true;
    }
}
