package org.bringback.table.disclosure.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;

/**
 * What the suppressed cells of a list's day rest on, in cells but for the last two.
 *
 * @param hidden suppressed cells
 * @param ones of them, those that count one person
 * @param paired of them, those that stand in a sum with one other suppressed cell only: who knows one knows the other
 * @param pairedWithOne of them, those whose other cell counts one person, who knows it
 * @param narrowedByTwo of them, those that two offices that pool their lists come nearer to than promised, by single sums
 * @param promised the smallest width that the check asks of any of the cells; 0 where none is suppressed
 * @param bySums the smallest width that single sums leave: all of them together may leave less
 */
public record ReleaseRisk(
        String scope,
        LocalDate asOf,
        long hidden,
        long ones,
        long paired,
        long pairedWithOne,
        long narrowedByTwo,
        long promised,
        long bySums) {

    /** By list and day, in their order. */
    public static List<ReleaseRisk> list(
            Publication publication, SafetyRule protection, Map<CellId, Long> counts, ReaderKnowledge reader) {
        return new Reckoning(publication, protection, counts, reader).risks();
    }

    /** Every suppressed cell, and the equations that single cells are read off from. */
    private static final class Reckoning {

        private final Publication publication;
        private final SafetyRule protection;
        private final Map<CellId, Long> counts;
        private final Map<CellId, FeasibilityInterval> bounds = new HashMap<>();
        private final Set<CellId> paired = new HashSet<>();
        private final Set<CellId> pairedWithOne = new HashSet<>();
        private final AttackerKnowledge knowledge;

        Reckoning(Publication publication, SafetyRule protection, Map<CellId, Long> counts, ReaderKnowledge reader) {
            this.publication = publication;
            this.protection = protection;
            this.counts = counts;
            this.knowledge = new AttackerKnowledge(List.of(publication), reader, counts);
            CellLimits limits = new CellLimits(knowledge::floor, cell -> exempt(knowledge.cell(cell)));
            new AttackerProblem(knowledge).blocks().forEach(block -> {
                CellBounds outer = new CellBounds(block, limits);
                for (int own = 0; own < block.cells().size(); own++) {
                    bounds.put(knowledge.cell(block.cells().get(own)), outer.interval(own));
                }
                block.equations().forEach(this::pair);
            });
        }

        private void pair(LinearConstraint equation) {
            if (equation.cells().length == 2 && !equation.orMore()) {
                CellId one = knowledge.cell(equation.cells()[0]);
                CellId other = knowledge.cell(equation.cells()[1]);
                pair(one, other);
                pair(other, one);
            }
        }

        private void pair(CellId cell, CellId with) {
            paired.add(cell);
            if (count(with) == 1) {
                pairedWithOne.add(cell);
            }
        }

        private long count(CellId cell) {
            return counts.getOrDefault(cell, 0L);
        }

        private long exempt(CellId cell) {
            return counts.getOrDefault(cell.exempt(), Long.MAX_VALUE / 2);
        }

        private long needed(CellId cell) {
            return Math.min(protection.width(cell), exempt(cell));
        }

        List<ReleaseRisk> risks() {
            Map<Population, List<CellId>> hidden = new TreeMap<>();
            publication.tables().forEach(table -> hidden.computeIfAbsent(table.population(), any -> new ArrayList<>()));
            publication
                    .suppressed()
                    .forEach(cell -> hidden.computeIfAbsent(cell.population(), any -> new ArrayList<>())
                            .add(cell));
            Set<CellId> narrowed = new PooledLists(publication, counts, bounds, this::needed).narrowed();
            List<ReleaseRisk> risks = new ArrayList<>();
            hidden.forEach((population, cells) -> risks.add(risk(population, cells, narrowed)));
            return risks;
        }

        private ReleaseRisk risk(Population population, List<CellId> cells, Set<CellId> narrowed) {
            return new ReleaseRisk(
                    population.scope(),
                    population.asOf(),
                    cells.size(),
                    cells.stream().filter(cell -> count(cell) == 1).count(),
                    cells.stream().filter(paired::contains).count(),
                    cells.stream().filter(pairedWithOne::contains).count(),
                    cells.stream().filter(narrowed::contains).count(),
                    cells.stream().mapToLong(this::needed).min().orElse(0),
                    cells.stream().mapToLong(this::width).min().orElse(0));
        }

        private long width(CellId cell) {
            FeasibilityInterval interval = bounds.get(cell);
            return interval == null ? 0 : interval.width();
        }
    }
}
