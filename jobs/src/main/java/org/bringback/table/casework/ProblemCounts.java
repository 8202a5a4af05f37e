package org.bringback.table.casework;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bringback.casework.problem.Problem;
import org.bringback.casework.problem.ProblemSummary;
import org.bringback.reference.codes.ProblemCategory;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Population;

/** Counts problems and proposals by level and category, and by how long they have been open. */
final class ProblemCounts {

    static final Category OPEN = standing("OPEN");
    static final Category MONTH = standing("MONTH");
    static final Category QUARTER = standing("QUARTER");
    static final Category LONGER = standing("LONGER");
    static final Category ENDED = standing("ENDED");

    /** Of a category that the table of categories no longer has. */
    static final String OTHER = "other";

    private final List<String> codes;
    private final ProblemSummary summary;

    ProblemCounts(CaseworkBasis basis) {
        this.codes = Stream.concat(
                        basis.settings().reference().problemCategories().stream()
                                .map(ProblemCategory::code),
                        Stream.of(OTHER))
                .toList();
        this.summary = ProblemSummary.of(basis.beside().problems(), basis.asOf());
    }

    private static Category standing(String word) {
        return new Category(Axis.CASEWORK, "PROBLEM_" + word);
    }

    static Category level(Problem.Level level) {
        return new Category(Axis.PARTY, level.name());
    }

    static Category category(String code) {
        return new Category(Axis.REASON, code);
    }

    /** By level and by category, whose columns add up to the same. */
    List<CountTable> tables(Population population) {
        List<Category> levels =
                Arrays.stream(Problem.Level.values()).map(ProblemCounts::level).toList();
        List<Category> categories = codes.stream().map(ProblemCounts::category).toList();
        Dimension standings = new Dimension(
                Axis.CASEWORK,
                List.of(
                        new CategorySum(OPEN, List.of(MONTH, QUARTER, LONGER)),
                        new CategorySum(Category.total(Axis.CASEWORK), List.of(OPEN, ENDED))));
        return List.of(
                CountTable.of(
                        "problem-levels",
                        population,
                        List.of(Dimension.of(Axis.PARTY, levels), standings),
                        leaves(row -> level(row.level()))),
                CountTable.of(
                        "problem-categories",
                        population,
                        List.of(Dimension.of(Axis.REASON, categories), standings),
                        leaves(row -> category(codes.contains(row.category()) ? row.category() : OTHER))));
    }

    private Map<List<Category>, Long> leaves(Function<ProblemSummary.Row, Category> group) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        for (ProblemSummary.Row row : summary.rows()) {
            Map<Category, Integer> counts = Map.of(
                    MONTH, row.upToMonth(), QUARTER, row.upToQuarter(), LONGER, row.longer(), ENDED, row.closed());
            counts.forEach(
                    (standing, count) -> leaves.merge(List.of(group.apply(row), standing), (long) count, Long::sum));
        }
        return leaves;
    }
}
