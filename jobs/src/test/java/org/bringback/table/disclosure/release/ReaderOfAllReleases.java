package org.bringback.table.disclosure.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.Publication;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Who keeps every release: all tables of all days and revisions as linear equations, in which a closed cohort has as many
 * persons of a sex, a level and a place on each of them, the nation's are those of its lists, and what is suppressed
 * counts somebody where no zero of its tables may be hidden. Shares no code with the suppression or with the check.
 */
final class ReaderOfAllReleases {

    private static final Set<Axis> CLOSED = Set.of(Axis.SEX, Axis.LEVEL, Axis.PLACE);
    private static final double TOLERANCE = 1e-6;

    /** What the terms come to together, or at least. */
    private record Equation(Map<CellId, Integer> terms, long constant, boolean orMore) {}

    private final Map<CellId, Long> counts = new TreeMap<>();
    private final Set<CellId> printed = new HashSet<>();
    private final Map<List<Object>, CountTable> tables = new LinkedHashMap<>();
    private final Set<OverlapConstraint> overlaps = new HashSet<>();

    /**
     * Reads one more release.
     *
     * @param promise how far apart the bounds of a suppressed cell must stay
     * @return by cell, how far apart its bounds are now, where that is less than promised and less than they would be had the
     *     release shown the status tables alone
     */
    Map<CellId, Long> read(LinkedTables linked, Publication publication, long promise) {
        linked.tables().forEach(table -> {
            tables.putIfAbsent(List.of(table.population(), table.name()), table);
            counts.putAll(table.counts());
        });
        overlaps.addAll(publication.overlaps());
        Set<CellId> fresh = new HashSet<>(publication.printed().keySet());
        fresh.removeAll(printed);
        printed.addAll(fresh);
        Map<CellId, Long> narrow = narrow(suppressed(), cell -> Math.min(promise, counts.get(cell.exempt())));
        if (!narrow.isEmpty()) {
            Set<CellId> without = suppressed();
            fresh.stream().filter(cell -> !cell.isExempt()).forEach(without::add);
            Map<CellId, Long> anyway = narrow(without, cell -> narrow.containsKey(cell) ? narrow.get(cell) + 1 : 0);
            narrow.keySet().removeAll(anyway.keySet());
        }
        return narrow;
    }

    private Set<CellId> suppressed() {
        Set<CellId> suppressed = new HashSet<>(counts.keySet());
        suppressed.removeAll(printed);
        return suppressed;
    }

    private Map<CellId, Long> narrow(Set<CellId> hidden, ToLongFunction<CellId> wanted) {
        Map<CellId, List<Equation>> equationsOf = new HashMap<>();
        equations().forEach(equation -> {
            Equation left = reduced(equation, hidden);
            left.terms()
                    .keySet()
                    .forEach(cell -> equationsOf
                            .computeIfAbsent(cell, any -> new ArrayList<>())
                            .add(left));
        });
        Set<CellId> unsure = unsure(hidden);
        Map<CellId, Long> narrow = new TreeMap<>();
        Set<CellId> done = new HashSet<>();
        for (CellId cell : hidden) {
            if (!done.contains(cell)) {
                Set<CellId> block = block(cell, equationsOf);
                done.addAll(block);
                if (block.stream().anyMatch(one -> wanted.applyAsLong(one) > 0)) {
                    narrow.putAll(narrow(block, equationsOf, unsure, wanted));
                }
            }
        }
        return narrow;
    }

    private Set<CellId> unsure(Set<CellId> hidden) {
        Set<CellId> unsure = new HashSet<>();
        for (CountTable table : tables.values()) {
            boolean hidesAZero = table.counts().entrySet().stream()
                    .anyMatch(cell -> cell.getValue() == 0 && hidden.contains(cell.getKey()));
            boolean showsNothing =
                    table.counts().keySet().stream().allMatch(cell -> cell.isExempt() || hidden.contains(cell));
            if (hidesAZero || showsNothing) {
                unsure.addAll(table.counts().keySet());
            }
        }
        return unsure;
    }

    private static Set<CellId> block(CellId start, Map<CellId, List<Equation>> equationsOf) {
        Set<CellId> block = new HashSet<>(Set.of(start));
        Deque<CellId> open = new ArrayDeque<>(block);
        while (!open.isEmpty()) {
            for (Equation equation : equationsOf.getOrDefault(open.poll(), List.of())) {
                equation.terms().keySet().stream().filter(block::add).forEach(open::add);
            }
        }
        return block;
    }

    private Map<CellId, Long> narrow(
            Set<CellId> block,
            Map<CellId, List<Equation>> equationsOf,
            Set<CellId> unsure,
            ToLongFunction<CellId> promised) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<CellId, Variable> variables = new LinkedHashMap<>();
        Map<CellId, double[]> seen = new HashMap<>();
        block.stream().sorted().forEach(cell -> {
            variables.put(
                    cell,
                    model.newVariable(cell.toString())
                            .lower(unsure.contains(cell) ? 0 : 1)
                            .upper(counts.get(cell.exempt())));
            seen.put(cell, new double[] {counts.get(cell), counts.get(cell)});
        });
        Set<Equation> used = new HashSet<>();
        variables.keySet().forEach(cell -> used.addAll(equationsOf.getOrDefault(cell, List.of())));
        for (Equation equation : used) {
            Expression expression = model.newExpression("e" + model.countExpressions());
            equation.terms().forEach((cell, sign) -> expression.set(variables.get(cell), sign));
            if (equation.orMore()) {
                expression.lower(equation.constant());
            } else {
                expression.level(equation.constant());
            }
        }
        Map<CellId, Long> narrow = new TreeMap<>();
        for (CellId cell : variables.keySet()) {
            long wanted = promised.applyAsLong(cell);
            for (int way = 0; way < 2 && width(seen.get(cell)) < wanted; way++) {
                observe(model, variables, cell, way == 0, seen);
            }
            if (width(seen.get(cell)) < wanted) {
                narrow.put(cell, width(seen.get(cell)));
            }
        }
        return narrow;
    }

    private static long width(double[] bounds) {
        return Math.round(Math.floor(bounds[1] + TOLERANCE) - Math.ceil(bounds[0] - TOLERANCE));
    }

    private static void observe(
            ExpressionsBasedModel model,
            Map<CellId, Variable> variables,
            CellId cell,
            boolean upper,
            Map<CellId, double[]> seen) {
        variables.values().forEach(variable -> variable.weight(0));
        variables.get(cell).weight(1);
        Optimisation.Result result = upper ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("no table is possible: " + result.getState() + " " + cell);
        }
        variables.forEach((other, variable) -> {
            double value = result.doubleValue(model.indexOf(variable));
            double[] bounds = seen.get(other);
            bounds[0] = Math.min(bounds[0], value);
            bounds[1] = Math.max(bounds[1], value);
        });
    }

    private Equation reduced(Equation equation, Set<CellId> hidden) {
        Map<CellId, Integer> left = new HashMap<>();
        long[] constant = {equation.constant()};
        equation.terms().forEach((cell, sign) -> {
            if (hidden.contains(cell)) {
                left.put(cell, sign);
            } else {
                constant[0] -= sign * counts.get(cell);
            }
        });
        return new Equation(left, constant[0], equation.orMore());
    }

    private List<Equation> equations() {
        List<Equation> equations = new ArrayList<>();
        tables.values().forEach(table -> addSums(table, equations));
        overlaps.forEach(overlap -> counts.keySet().stream()
                .filter(cell -> cell.population().equals(overlap.whole()))
                .forEach(whole -> {
                    Map<CellId, Integer> terms = new HashMap<>(Map.of(whole, -1));
                    overlap.parts().forEach(part -> terms.put(whole.in(part), 1));
                    equations.add(new Equation(terms, 0, true));
                }));
        Map<List<Object>, CellId> last = new HashMap<>();
        counts.forEach((cell, count) -> {
            if (cell.categories().size() == 1
                    && CLOSED.contains(cell.categories().get(0).axis())) {
                CellId before = last.put(List.of(cell.population().scope(), cell.categories(), count), cell);
                if (before != null) {
                    equations.add(new Equation(Map.of(cell, 1, before, -1), 0, false));
                }
            }
        });
        return equations;
    }

    private static void addSums(CountTable table, List<Equation> equations) {
        for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
            int summed = dimension;
            for (CategorySum sum : table.dimensions().get(summed).sums()) {
                for (Category other : table.dimensions().get(1 - summed).categories()) {
                    Map<CellId, Integer> terms = new HashMap<>();
                    terms.put(CellId.of(table.population(), List.of(sum.whole(), other)), -1);
                    sum.parts().forEach(part -> terms.put(CellId.of(table.population(), List.of(part, other)), 1));
                    equations.add(new Equation(terms, 0, false));
                }
            }
        }
    }
}
