package org.bringback.table.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables before control and after: names of cells, sums, what is printed, what is not. */
class CountTableTest {

    private static final Population OBEC = RandomTables.of("obec", RandomTables.NOW);
    private static final Population MAY = RandomTables.of("obec", RandomTables.THEN);
    private static final Population OVEC = RandomTables.of("ovec", RandomTables.NOW);
    private static final Population NATION = RandomTables.of("national-persons", RandomTables.NOW);
    private static final String SQUARE = """
            AGE/REASON  a   b    TOTAL
            x           1*  9*   10
            y           7*  20*  27
            TOTAL       8   29   37
            """;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "cells.csv", numLinesToSkip = 1)
    void aCellIsNamedByItsCategoriesTotalsAndOrderNotMinded(
            String categories, String name, boolean exempt, String exemptName) {
        CellId cell = CellId.of(
                OBEC,
                Stream.of(categories.split(" "))
                        .map(text -> text.split("/"))
                        .map(parts -> new Category(Axis.valueOf(parts[0]), parts[1]))
                        .toList());

        assertThat(cell).hasToString("obec/2022-09-23/r1 " + name);
        assertThat(cell.isExempt()).isEqualTo(exempt);
        assertThat(cell.exempt()).hasToString("obec/2022-09-23/r1 " + exemptName);
        assertThat(cell.exempt().isExempt()).isTrue();
        assertThat(cell.in(MAY)).hasToString("obec/2022-05-31/r1 " + name);
    }

    /** A cell before those that say more, by list, day, revision, then categories. */
    @Test
    void cellsHaveOneOrder() {
        Category died = Category.of(Status.DIED);
        Category boys = new Category(Axis.SEX, "M");
        Category girls = new Category(Axis.SEX, "F");
        assertThat(List.of(
                        CellId.of(MAY, List.of(died, boys)),
                        CellId.of(OBEC, List.of()),
                        CellId.of(OBEC, Status.DIED),
                        CellId.of(OBEC, List.of(died, girls)),
                        CellId.of(OBEC, List.of(boys, died)),
                        CellId.of(OBEC, List.of(girls)),
                        CellId.of(new Population("obec", RandomTables.NOW, 2), List.of()),
                        CellId.of(OVEC, List.of())))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** Every cell anew: the leaves that lie below it, added up. */
    @ParameterizedTest
    @EnumSource(TinyTables.class)
    void everyMarginIsTheSumOfTheLeavesBelowIt(TinyTables shape) {
        for (CountTable table : shape.make(3).tables()) {
            List<Dimension> dimensions = table.dimensions();
            for (List<Category> cell : CartesianProduct.of(
                    dimensions.stream().map(Dimension::categories).toList())) {
                long sum = CartesianProduct.of(
                                dimensions.stream().map(Dimension::leaves).toList())
                        .stream()
                        .filter(leaf -> isBelow(dimensions, leaf, cell))
                        .mapToLong(leaf -> table.counts().get(CellId.of(table.population(), leaf)))
                        .sum();
                assertThat(table.counts()).containsEntry(CellId.of(table.population(), cell), sum);
            }
        }
    }

    private static boolean isBelow(List<Dimension> dimensions, List<Category> leaf, List<Category> cell) {
        for (int n = 0; n < cell.size(); n++) {
            if (!isBelow(dimensions.get(n), leaf.get(n), cell.get(n))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBelow(Dimension dimension, Category leaf, Category whole) {
        return leaf.equals(whole)
                || dimension.sums().stream()
                        .filter(sum -> sum.whole().equals(whole))
                        .anyMatch(sum -> sum.parts().stream().anyMatch(part -> isBelow(dimension, leaf, part)));
    }

    @Test
    void countsAreOfLeavesOnlyAndNeverOverflow() {
        Category boys = new Category(Axis.SEX, "c0");
        Category girls = new Category(Axis.SEX, "c1");
        List<Dimension> sex = List.of(RandomTables.SEX);
        assertThatThrownBy(() -> CountTable.of("t", OBEC, sex, Map.of(List.of(Category.total(Axis.SEX)), 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SEX/TOTAL is not a leaf of the table");
        assertThatThrownBy(
                        () -> CountTable.of("t", OBEC, sex, Map.of(List.of(boys), Long.MAX_VALUE, List.of(girls), 1L)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(CountTable.of("t", OBEC, sex, Map.of()).counts().values())
                .containsOnly(0L)
                .hasSize(4);
    }

    @Test
    void aPublicationPrintsAllButTheSuppressedCells() {
        WrittenTable written = WrittenTable.parse("square", OBEC, SQUARE);
        Publication publication = written.publication();

        assertThat(publication.suppressed()).isEqualTo(written.starred()).hasSize(4);
        assertThat(publication.printed()).hasSize(5).containsEntry(written.cell("x TOTAL"), 10L);
        assertThat(publication.changes()).isEmpty();
        assertThat(publication.withheld().printed()).isEqualTo(Map.of(CellId.of(OBEC, List.of()), 37L));
        assertThat(publication.withheld().suppressed()).hasSize(8);
        assertThat(Publication.nothing().printed()).isEmpty();
    }

    @Test
    void aChangeIsPrintedWhereBothCountsAre() {
        WrittenTable now = WrittenTable.parse("square", OBEC, SQUARE);
        WrittenTable then = WrittenTable.parse("square", MAY, """
                AGE/REASON  a  b   TOTAL
                x           6  9   15
                y           7  20  27
                TOTAL       13 29  42
                """);
        LinkedTables days = new LinkedTables(
                List.of(now.table(), then.table()), List.of(), List.of(new PeriodComparison(OBEC, MAY)));
        Publication publication = Publication.of(days, Set.of(now.cell("x a"), then.cell("TOTAL b")));

        assertThat(publication.changes())
                .doesNotContainKeys(now.cell("x a"), now.cell("TOTAL b"))
                .containsEntry(now.cell("x TOTAL"), -5L)
                .containsEntry(now.cell("y b"), 0L)
                .containsEntry(now.cell("TOTAL TOTAL"), -5L)
                .hasSize(7);
        assertThat(publication.withheld().changes()).isEmpty();
    }

    @Test
    void thePartsOfANationHaveAllItsTables() {
        CountTable nation = WrittenTable.parse("square", NATION, SQUARE).table();
        CountTable list = WrittenTable.parse("square", OBEC, SQUARE).table();
        CountTable other = WrittenTable.parse("other", OVEC, SQUARE).table();
        List<OverlapConstraint> one = List.of(new OverlapConstraint(NATION, List.of(OBEC)));
        List<OverlapConstraint> both = List.of(new OverlapConstraint(NATION, List.of(OBEC, OVEC)));

        assertThat(new LinkedTables(List.of(nation, list, other), one, List.of()).tables())
                .hasSize(3);
        assertThatThrownBy(() -> new LinkedTables(List.of(nation, list, other), both, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ovec/2022-09-23/r1 lacks tables of national-persons/2022-09-23/r1");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "rules.csv", numLinesToSkip = 1)
    void aRuleCountsFromOne(int minimum, int width, boolean allowed) {
        if (allowed) {
            assertThat(new SafetyRule(minimum, width).minimum()).isEqualTo(minimum);
        } else {
            assertThatThrownBy(() -> new SafetyRule(minimum, width)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void revisionsAreOtherFiguresOfTheSameListAndDay() {
        Population corrected = new Population("obec", RandomTables.NOW, 2);
        assertThat(OBEC.isAboutTheSameAs(corrected)).isTrue();
        assertThat(OBEC.isAboutTheSameAs(MAY)).isFalse();
        assertThat(OBEC.isAboutTheSameAs(OVEC)).isFalse();
        assertThat(OBEC).isNotEqualTo(corrected).isLessThan(corrected);
    }
}
