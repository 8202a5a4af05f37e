package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublishedTable;
import org.bringback.table.disclosure.RandomTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProtectedTableTest {

    private static final Population NOW = RandomTables.of("obec", RandomTables.NOW);
    private static final Population THEN = RandomTables.of("obec", RandomTables.THEN);
    private static final Category LINE = new Category(Axis.SEX, "c0");
    private static final Category ALL = Category.total(Axis.STATUS);

    private final Publication publication = Publication.of(
            new LinkedTables(List.of(table(NOW, 30, 4, 66), table(THEN, 40, 0, 60)), List.of(), List.of()),
            Set.of(cell(NOW, Status.DIED), cell(NOW, Status.NOT_FOUND)));

    @Test
    void aPercentageGoesWithItsCount() {
        ProtectedTable shown = shown(PercentBase.ALL);
        assertThat(shown.cell(LINE, Category.of(Status.NOT_FOUND)))
                .isEqualTo(new ProtectedCell(hidden(), hidden(), figure("60"), hidden()));
        assertThat(shown.cell(LINE, Category.of(Status.FOUND_RETURNED)))
                .isEqualTo(new ProtectedCell(figure("30"), figure("30.0"), figure("40"), figure("-10")));
        assertThat(shown.cell(LINE, ALL))
                .isEqualTo(new ProtectedCell(figure("100"), figure("100.0"), figure("100"), figure("0")));
    }

    /** 30 of 96 living would give away that 4 died. */
    @Test
    void aPercentageGoesWithItsBase() {
        ProtectedTable shown = shown(PercentBase.LIVING);
        assertThat(shown.cell(LINE, Category.of(Status.FOUND_RETURNED)).percent())
                .isEqualTo(hidden());
        assertThat(shown.cell(LINE, ALL).percent()).isEqualTo(hidden());
        assertThat(shown.cell(LINE, Category.of(Status.DIED)).percent())
                .isEqualTo(ProtectedValue.of(CellSymbol.NOT_APPLICABLE));
    }

    @Test
    void zeroAndWhatDidNotExistAreDifferentThings() {
        ProtectedTable shown = shown(PercentBase.ALL);
        assertThat(shown.cell(LINE, Category.of(Status.IN_PROCESS)).persons()).isEqualTo(figure("0"));
        assertThat(shown.cell(LINE, Category.of(Status.FORWARDED)))
                .extracting(ProtectedCell::persons, ProtectedCell::change)
                .containsOnly(ProtectedValue.of(CellSymbol.NOT_APPLICABLE));
    }

    @Test
    void withoutAnEarlierDayThereIsNothingToCompareWith() {
        ProtectedTable alone = new ProtectedTable(
                publication.tables().get(0), Optional.empty(), PercentBase.ALL, 1, (status, day) -> true);
        assertThat(alone.cell(LINE, Category.of(Status.FOUND_RETURNED)))
                .extracting(ProtectedCell::against, ProtectedCell::change)
                .containsOnly(ProtectedValue.of(CellSymbol.NOT_AVAILABLE));
    }

    @ParameterizedTest(name = "{2} {4} of {0}")
    @CsvFileSource(resources = "shown.csv", numLinesToSkip = 1)
    void aLineIsShownAsWritten(
            PercentBase base,
            int decimals,
            String now,
            String then,
            String status,
            String persons,
            String percent,
            String before,
            String change) {
        ProtectedTable shown = new ProtectedTable(
                published(NOW, now),
                Optional.ofNullable(then).map(counts -> published(THEN, counts)),
                base,
                decimals,
                (any, day) -> any != Status.FORWARDED);

        ProtectedCell cell = shown.cell(LINE, new Category(Axis.STATUS, status));

        assertThat(Stream.of(cell.persons(), cell.percent(), cell.against(), cell.change())
                        .map(ProtectedTableTest::text))
                .containsExactly(persons, percent, before, change);
    }

    private static PublishedTable published(Population population, String counts) {
        String[] words = counts.split(" ");
        List<Long> persons = Stream.of(words)
                .map(word -> Long.parseLong(word.replace("*", "")))
                .toList();
        List<Status> statuses = List.of(Status.FOUND_RETURNED, Status.DIED, Status.NOT_FOUND);
        Set<CellId> suppressed = IntStream.range(0, words.length)
                .filter(n -> words[n].endsWith("*"))
                .mapToObj(n -> cell(population, statuses.get(n)))
                .collect(Collectors.toSet());
        CountTable table = table(population, persons.get(0), persons.get(1), persons.get(2));
        return Publication.of(LinkedTables.of(table), suppressed).tables().get(0);
    }

    private static String text(ProtectedValue value) {
        if (value instanceof ProtectedValue.Figure figure) {
            return figure.value().toPlainString();
        }
        return switch (((ProtectedValue.Instead) value).symbol()) {
            case SUPPRESSED -> "*";
            case NOT_APPLICABLE -> "-";
            case NOT_AVAILABLE -> "/";
            case ZERO -> "0";
        };
    }

    @Test
    void linesAreThoseOfTheOtherDimensionAndNoOtherLineIsThere() {
        ProtectedTable shown = shown(PercentBase.ALL);
        assertThat(shown.lines()).isEqualTo(RandomTables.SEX.categories());
        assertThatThrownBy(() -> shown.cell(new Category(Axis.SEX, "c9"), ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table has no line SEX/c9");
    }

    /** A list may say that a status did not exist; who has it all the same is shown. */
    @Test
    void aStatusThatSomebodyHasExists() {
        ProtectedTable shown = new ProtectedTable(
                published(NOW, "30 4 66"), Optional.empty(), PercentBase.ALL, 1, (status, day) -> false);
        assertThat(text(shown.cell(LINE, Category.of(Status.DIED)).persons())).isEqualTo("4");
        assertThat(text(shown.cell(LINE, Category.of(Status.IN_PROCESS)).persons()))
                .isEqualTo("-");
    }

    private ProtectedTable shown(PercentBase base) {
        return new ProtectedTable(
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

    private static ProtectedValue hidden() {
        return ProtectedValue.of(CellSymbol.SUPPRESSED);
    }

    private static ProtectedValue figure(String value) {
        return new ProtectedValue.Figure(new BigDecimal(value));
    }
}
