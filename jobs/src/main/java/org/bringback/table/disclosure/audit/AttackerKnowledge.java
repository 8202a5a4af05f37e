package org.bringback.table.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublishedTable;
import org.bringback.table.disclosure.ReaderKnowledge;

/** Everything that readers of several publications know: the printed cells, and an equation for every printed sum. */
final class AttackerKnowledge {

    private final Map<CellId, Integer> numbers = new HashMap<>();
    private final List<CellId> cells = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<OptionalLong> values = new ArrayList<>();
    private final List<LinearConstraint> equations = new ArrayList<>();
    private final Set<CellId> contradictions = new HashSet<>();
    private final Optional<PrintedZeros> zeros;

    /**
     * @param reader what they know besides
     * @param counts what is behind the cells, as far as it is at hand
     */
    AttackerKnowledge(List<Publication> publications, ReaderKnowledge reader, Map<CellId, Long> counts) {
        publications.forEach(publication -> publication.tables().forEach(this::addCells));
        Set<PublishedTable> done = new HashSet<>();
        for (Publication publication : publications) {
            publication.tables().stream().filter(done::add).forEach(this::addSums);
            publication.overlaps().forEach(overlap -> addOverlap(overlap, publication));
            publication.changes().forEach((cell, change) -> addChange(publication, cell, change));
        }
        addClosedCohort(reader, counts);
        this.zeros = Optional.of(reader)
                .filter(ReaderKnowledge::zerosPrinted)
                .map(unused -> new PrintedZeros(publications, this::find, counts));
    }

    int size() {
        return cells.size();
    }

    /** The cells by their numbers. */
    List<CellId> cells() {
        return cells;
    }

    CellId cell(int number) {
        return cells.get(number);
    }

    String table(int number) {
        return tables.get(number);
    }

    OptionalLong value(int number) {
        return values.get(number);
    }

    Optional<Integer> findNumber(CellId cell) {
        return Optional.ofNullable(numbers.get(cell));
    }

    OptionalLong find(CellId cell) {
        Integer number = numbers.get(cell);
        return number == null ? OptionalLong.empty() : values.get(number);
    }

    /** The smallest count of a suppressed cell that readers hold possible before they reckon. */
    long floor(int number) {
        return zeros.map(printed -> printed.floor(cells.get(number))).orElse(0L);
    }

    List<LinearConstraint> equations() {
        return equations;
    }

    Set<CellId> contradictions() {
        return contradictions;
    }

    private void addCells(PublishedTable table) {
        table.cells().forEach((cell, value) -> addCell(table.name(), cell, value));
    }

    private void addCell(String table, CellId cell, OptionalLong value) {
        Integer number = numbers.putIfAbsent(cell, cells.size());
        if (number == null) {
            cells.add(cell);
            tables.add(table);
            values.add(value);
        } else if (values.get(number).isEmpty()) {
            values.set(number, value);
        } else if (value.isPresent() && !values.get(number).equals(value)) {
            contradictions.add(cell);
        }
    }

    private void addSums(PublishedTable table) {
        for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
            for (CategorySum sum : table.dimensions().get(dimension).sums()) {
                addSum(table, dimension, sum, 0, new Category[table.dimensions().size()]);
            }
        }
    }

    private void addSum(PublishedTable table, int summed, CategorySum sum, int next, Category[] line) {
        List<Dimension> dimensions = table.dimensions();
        if (next == dimensions.size()) {
            add(table, summed, sum, line);
        } else if (next == summed) {
            addSum(table, summed, sum, next + 1, line);
        } else {
            for (Category category : dimensions.get(next).categories()) {
                line[next] = category;
                addSum(table, summed, sum, next + 1, line);
            }
        }
    }

    private void add(PublishedTable table, int summed, CategorySum sum, Category[] line) {
        Terms terms = new Terms();
        terms.add(number(table, summed, sum.whole(), line), -1);
        sum.parts().forEach(part -> terms.add(number(table, summed, part, line), 1));
        equations.add(terms.equation(0, false));
    }

    private int number(PublishedTable table, int summed, Category category, Category[] line) {
        Category[] full = line.clone();
        full[summed] = category;
        return number(CellId.of(table.population(), Arrays.asList(full)));
    }

    private int number(CellId cell) {
        Integer number = numbers.get(cell);
        if (number == null) {
            throw new IllegalArgumentException("no table has the cell " + cell);
        }
        return number;
    }

    private void addOverlap(OverlapConstraint overlap, Publication publication) {
        Set<CellId> wholes = new HashSet<>();
        publication.tables().stream()
                .filter(table -> table.population().equals(overlap.whole()))
                .forEach(table -> wholes.addAll(table.cells().keySet()));
        for (CellId whole : wholes) {
            Terms terms = new Terms();
            terms.add(number(whole), -1);
            overlap.parts().forEach(part -> terms.add(number(whole.in(part)), 1));
            equations.add(terms.equation(0, true));
        }
    }

    private void addChange(Publication publication, CellId cell, long change) {
        publication.comparisons().stream()
                .filter(comparison -> comparison.now().equals(cell.population()))
                .forEach(comparison -> {
                    Terms terms = new Terms();
                    terms.add(number(cell), 1);
                    terms.add(number(cell.in(comparison.then())), -1);
                    equations.add(terms.equation(change, false));
                });
    }

    /** Nobody's sex, level or place changes from day to day, but by corrections, of which readers do not know. */
    private void addClosedCohort(ReaderKnowledge reader, Map<CellId, Long> counts) {
        Map<List<Object>, CellId> last = new HashMap<>();
        cells.stream()
                .filter(cell -> reader.isClosed(cell) && counts.containsKey(cell))
                .sorted()
                .forEach(cell -> {
                    List<Object> line =
                            List.of(cell.population().scope(), cell.categories(), counts.getOrDefault(cell, 0L));
                    CellId before = last.put(line, cell);
                    if (before != null) {
                        Terms terms = new Terms();
                        terms.add(number(cell), 1);
                        terms.add(number(before), -1);
                        equations.add(terms.equation(0, false));
                    }
                });
    }

    private static final class Terms {

        private final List<int[]> terms = new ArrayList<>();

        void add(int cell, int sign) {
            terms.add(new int[] {cell, sign});
        }

        LinearConstraint equation(long constant, boolean orMore) {
            return new LinearConstraint(
                    terms.stream().mapToInt(term -> term[0]).toArray(),
                    terms.stream().mapToInt(term -> term[1]).toArray(),
                    constant,
                    orMore);
        }
    }
}
