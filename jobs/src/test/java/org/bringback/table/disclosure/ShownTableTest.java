package org.bringback.table.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;
import org.bringback.table.Axis;
import org.bringback.table.Category;
import org.junit.jupiter.api.Test;

class ShownTableTest {

    private static final Population NOW = RandomTables.of("obec", RandomTables.NOW);
    private static final Population THEN = RandomTables.of("obec", RandomTables.THEN);
    private static final Category LINE = new Category(Axis.SEX, "c0");
    private static final Category ALL = Category.total(Axis.STATUS);

    private final Publication publication = Publication.of(
            new Linked(List.of(table(NOW, 30, 4, 66), table(THEN, 40, 0, 60)), List.of(), List.of()),
            Set.of(cell(NOW, Status.DIED), cell(NOW, Status.NOT_FOUND)));

    @Test
    void aPercentageGoesWithItsCount() {
        ShownTable shown = shown(PercentBase.ALL);
        assertThat(shown.cell(LINE, Category.of(Status.NOT_FOUND)))
                .isEqualTo(new ShownCell(hidden(), hidden(), figure("60"), hidden()));
        assertThat(shown.cell(LINE, Category.of(Status.FOUND_RETURNED)))
                .isEqualTo(new ShownCell(figure("30"), figure("30.0"), figure("40"), figure("-10")));
        assertThat(shown.cell(LINE, ALL))
                .isEqualTo(new ShownCell(figure("100"), figure("100.0"), figure("100"), figure("0")));
    }

    /** 30 of 96 living would give away that 4 died. */
    @Test
    void aPercentageGoesWithItsBase() {
        ShownTable shown = shown(PercentBase.LIVING);
        assertThat(shown.cell(LINE, Category.of(Status.FOUND_RETURNED)).percent())
                .isEqualTo(hidden());
        assertThat(shown.cell(LINE, ALL).percent()).isEqualTo(hidden());
        assertThat(shown.cell(LINE, Category.of(Status.DIED)).percent()).isEqualTo(Shown.of(CellSymbol.NOT_APPLICABLE));
    }

    @Test
    void zeroAndWhatDidNotExistAreDifferentThings() {
        ShownTable shown = shown(PercentBase.ALL);
        assertThat(shown.cell(LINE, Category.of(Status.IN_PROCESS)).persons()).isEqualTo(figure("0"));
        assertThat(shown.cell(LINE, Category.of(Status.FORWARDED)))
                .extracting(ShownCell::persons, ShownCell::change)
                .containsOnly(Shown.of(CellSymbol.NOT_APPLICABLE));
    }

    @Test
    void withoutAnEarlierDayThereIsNothingToCompareWith() {
        ShownTable alone = new ShownTable(
                publication.tables().get(0), Optional.empty(), PercentBase.ALL, 1, (status, day) -> true);
        assertThat(alone.cell(LINE, Category.of(Status.FOUND_RETURNED)))
                .extracting(ShownCell::against, ShownCell::change)
                .containsOnly(Shown.of(CellSymbol.NOT_AVAILABLE));
    }

    private ShownTable shown(PercentBase base) {
        return new ShownTable(
                publication.tables().get(0),
                Optional.of(publication.tables().get(1)),
                base,
                1,
                (status, day) -> status != Status.FORWARDED);
    }

    private static CountTable table(Population population, long returned, long died, long notFound) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        leaves.put(List.of(Category.of(Status.FOUND_RETURNED), LINE), returned);
        leaves.put(List.of(Category.of(Status.DIED), LINE), died);
        leaves.put(List.of(Category.of(Status.NOT_FOUND), LINE), notFound);
        return CountTable.of("sex", population, List.of(RandomTables.STATUS, RandomTables.SEX), leaves);
    }

    private static CellId cell(Population population, Status status) {
        return CellId.of(population, List.of(Category.of(status), LINE));
    }

    private static Shown hidden() {
        return Shown.of(CellSymbol.SUPPRESSED);
    }

    private static Shown figure(String value) {
        return new Shown.Figure(new BigDecimal(value));
    }
}
