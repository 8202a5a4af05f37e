package org.bringback.table.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.problem.Problem;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Population;

/** Holds cells of the tables against the same figures by another way; where they differ nothing is written. */
final class CaseworkChecks {

    private final CaseworkBasis basis;
    private final Population cases;
    private final Population problems;
    private final Map<CellId, Long> cells = new HashMap<>();

    CaseworkChecks(CaseworkBasis basis, int revision) {
        this.basis = basis;
        this.cases = new Population(CaseworkTables.Counted.CASES.scope(), basis.asOf(), revision);
        this.problems = new Population(CaseworkTables.Counted.PROBLEMS.scope(), basis.asOf(), revision);
    }

    /** @throws IllegalStateException where two ways to a figure differ */
    void require(List<CountTable> tables) {
        tables.forEach(table -> cells.putAll(table.counts()));
        requireProblems();
        // who was measured is counted by the days, not by how far cases came
        ReachedSteps.MEASURED.forEach(
                work -> require(cases, WaitingTimes.of(basis.cases(), work).cases(), ReachedSteps.later(work)));
        CaseworkBasis.AtRisk risk = basis.beside().risk();
        if (!risk.rules().isEmpty()) {
            requireLevels(risk);
            risk.rates().forEach(this::requireRates);
        }
    }

    private void requireProblems() {
        List<Problem> all = basis.beside().problems();
        require(problems, all.size());
        require(problems, Problem.open(all).size(), ProblemCounts.OPEN);
    }

    /** By the risks themselves, which know nothing of provinces and rules. */
    private void requireLevels(CaseworkBasis.AtRisk risk) {
        Map<Integer, Long> byLevel = new HashMap<>();
        basis.cases().stream()
                .map(held -> risk.byCase().get(held.state().listed().id()))
                .filter(one -> one != null)
                .map(Risk::level)
                .forEach(level -> byLevel.merge(level, 1L, Long::sum));
        long atRisk = byLevel.entrySet().stream()
                .filter(level -> level.getKey() > 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
        require(cases, atRisk, RiskCounts.ANY);
        new RiskCounts(risk)
                .levels()
                .forEach(level -> require(cases, byLevel.getOrDefault(level, 0L), RiskCounts.level(level)));
    }

    private void requireRates(HitRates rates) {
        Population children = RiskCounts.population(rates, cases);
        require(children, rates.children());
        require(children, rates.left(), RiskCounts.LEFT);
        require(children, rates.listed(), RiskCounts.LISTED);
    }

    private void require(Population population, long known, Category... categories) {
        CellId cell = CellId.of(population, List.of(categories));
        if (cells.getOrDefault(cell, -1L) != known) {
            throw new IllegalStateException(
                    cell + " is " + cells.get(cell) + " in the tables and " + known + " by another way");
        }
    }
}
