package org.bringback.table.disclosure.suppression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;

/** A population's table, of two days where their lines have one total. */
record TwoDayTable(CountTable now, Optional<CountTable> then) {

    private static final String THEN = "then:";

    /** How the categories of each dimension add up. */
    List<List<CategorySum>> dimensions() {
        return now.dimensions().stream()
                .map(dimension ->
                        then.isPresent() && dimension.axis() == Axis.STATUS ? bothDays(dimension) : dimension.sums())
                .toList();
    }

    private static List<CategorySum> bothDays(Dimension statuses) {
        return Stream.concat(
                        statuses.sums().stream(),
                        statuses.sums().stream()
                                .map(sum -> new CategorySum(
                                        sum.whole(),
                                        sum.parts().stream()
                                                .map(TwoDayTable::then)
                                                .toList())))
                .toList();
    }

    private static Category then(Category status) {
        return new Category(status.axis(), THEN + status.code());
    }

    private static boolean isThen(Category category) {
        return category.code().startsWith(THEN);
    }

    CellId name(List<Category> node) {
        return node.stream().anyMatch(TwoDayTable::isThen)
                ? CellId.of(
                        then.orElseThrow().population(),
                        node.stream().map(TwoDayTable::withoutDay).toList())
                : CellId.of(now.population(), node);
    }

    private static Category withoutDay(Category category) {
        return isThen(category) ? new Category(category.axis(), category.code().substring(THEN.length())) : category;
    }

    /** What a cell counts on its day. */
    long count(List<Category> node) {
        CellId name = name(node);
        CountTable table = then.filter(other -> other.population().equals(name.population()))
                .orElse(now);
        return table.counts().getOrDefault(name, 0L);
    }
}
