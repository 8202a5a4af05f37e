package org.bringback.table.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A reader who knows more than what is printed: that zeros are printed, so a suppressed count of a table in which no zero
 * is suppressed is at least one, that as many persons of a place are counted on both days, and that the nation's persons are
 * those of its lists. Shares no code with the suppression or with the check.
 */
final class Intruder {

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<CellId, Variable> variables = new HashMap<>();

    /** @param linked with all counts: two days' total of a line are one where they are equal */
    Intruder(LinkedTables linked, Set<CellId> suppressed) {
        Set<CellId> sure = new HashSet<>(suppressed);
        for (CountTable table : linked.tables()) {
            if (table.counts().entrySet().stream()
                    .anyMatch(cell -> cell.getValue() == 0 && suppressed.contains(cell.getKey()))) {
                sure.removeAll(table.counts().keySet());
            }
        }
        Map<CellId, Long> counts = new TreeMap<>();
        linked.tables().forEach(table -> counts.putAll(table.counts()));
        counts.forEach((cell, count) -> {
            Variable variable = model.newVariable(cell.toString());
            variables.put(
                    cell,
                    suppressed.contains(cell) ? variable.lower(sure.contains(cell) ? 1 : 0) : variable.level(count));
        });
        linked.tables().forEach(this::addSums);
        linked.overlaps()
                .forEach(overlap -> counts.keySet().stream()
                        .filter(cell -> cell.population().equals(overlap.whole()))
                        .forEach(cell -> addOverlap(overlap, cell)));
        linked.comparisons()
                .forEach(both -> counts.forEach((cell, count) -> {
                    CellId before = cell.in(both.then());
                    if (cell.population().equals(both.now())
                            && ReaderKnowledge.CLOSED_COHORT.isClosed(cell)
                            && count.equals(counts.get(before))) {
                        Expression same = model.newExpression("same " + cell).level(0);
                        same.set(variables.get(cell), 1);
                        same.set(variables.get(before), -1);
                    }
                }));
    }

    private void addOverlap(OverlapConstraint overlap, CellId whole) {
        Expression repeated = model.newExpression("repeated " + whole).lower(0);
        repeated.set(variables.get(whole), -1);
        overlap.parts().forEach(part -> repeated.set(variables.get(whole.in(part)), 1));
    }

    private void addSums(CountTable table) {
        for (int summed = 0; summed < table.dimensions().size(); summed++) {
            int dimension = summed;
            for (CategorySum sum : table.dimensions().get(dimension).sums()) {
                List<List<Category>> lines = new ArrayList<>();
                for (int other = 0; other < table.dimensions().size(); other++) {
                    lines.add(
                            other == dimension
                                    ? List.of(sum.whole())
                                    : table.dimensions().get(other).categories());
                }
                CartesianProduct.of(lines).forEach(line -> addSum(table, sum, line, dimension));
            }
        }
    }

    private void addSum(CountTable table, CategorySum sum, List<Category> line, int summed) {
        Expression expression = model.newExpression(table.name() + table.population() + line + summed)
                .level(0);
        expression.set(variables.get(CellId.of(table.population(), line)), -1);
        for (Category part : sum.parts()) {
            List<Category> own = new ArrayList<>(line);
            own.set(summed, part);
            expression.set(variables.get(CellId.of(table.population(), own)), 1);
        }
    }

    /** How far apart the bounds of a cell are. */
    long width(CellId cell) {
        return Math.round(Math.floor(bound(cell, true) + 1e-6) - Math.ceil(bound(cell, false) - 1e-6));
    }

    private double bound(CellId cell, boolean upper) {
        variables.values().forEach(variable -> variable.weight(0));
        variables.get(cell).weight(1);
        Optimisation.Result result = upper ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("no table is possible: " + result.getState());
        }
        return result.getValue();
    }
}
