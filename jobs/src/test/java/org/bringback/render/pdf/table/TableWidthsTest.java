package org.bringback.render.pdf.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.bringback.table.report.Topics;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** How a page's width is divided among the columns of a table. */
class TableWidthsTest {

    private static final Map<String, Integer> WANTED = Map.of(
            "stub",
            118,
            "persons",
            46,
            "percent",
            42,
            "date",
            84,
            "large.stub",
            200,
            "large.persons",
            57,
            "large.percent",
            46);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "widths.csv", numLinesToSkip = 1, delimiter = ';')
    void widthsAreWorkedByHand(boolean large, String columns, String widths) {
        assertThat(widths(500, large, units(columns)))
                .containsExactly(Arrays.stream(widths.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @Test
    void anyColumnsFillThePageAndFiguresOfAKindAreEquallyWide() {
        Random random = new Random(13);
        Unit[] kinds = {Unit.PERSONS, Unit.PERCENT, Unit.DATE, Unit.TEXT};
        for (int trial = 0; trial < 2000; trial++) {
            int whole = 300 + random.nextInt(500);
            List<Unit> units = IntStream.rangeClosed(0, random.nextInt(9))
                    .mapToObj(i -> kinds[random.nextInt(kinds.length)])
                    .toList();
            int[] widths = widths(whole, random.nextBoolean(), units);

            assertThat(Arrays.stream(widths).sum()).as("%d %s", whole, units).isEqualTo(whole);
            assertThat(Arrays.stream(widths).min().orElseThrow())
                    .as("%d %s", whole, units)
                    .isPositive();
            for (Unit kind : kinds) {
                assertThat(IntStream.range(0, units.size())
                                .filter(i -> units.get(i) == kind)
                                .map(i -> widths[i + 1])
                                .distinct()
                                .count())
                        .as("%d %s", whole, units)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aWidthThatTheTemplateLacksIsNamed() {
        assertThatThrownBy(() -> widths(500, true, List.of(Unit.CHANGE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the template has no property org.bringback.width.change");
    }

    /** Heads above the columns ("-" for none), and how many columns each spans where it begins. */
    @ParameterizedTest
    @CsvSource({
        "- - -, 0 0 0, false",
        "a a b, 2 0 1, true",
        "a b a, 1 1 1, true",
        "a - - b, 1 0 0 1, true",
        "- a a a, 0 3 0 0, true",
        "a, 1, true"
    })
    void aHeadAboveSpansItsNeighboursOfTheSameHead(String heads, String spans, boolean any) {
        List<ReportColumn> columns = Arrays.stream(heads.split(" "))
                .map(head -> new ReportColumn(
                        "c", both("x"), head.equals("-") ? Optional.empty() : Optional.of(both(head)), Unit.PERSONS))
                .toList();
        TableLayout layout = TableLayout.of(
                new ReportTable(Topics.SEX, both("t"), both("s"), columns, List.of(), Optional.empty(), List.of()),
                false);

        assertThat(layout.columns().stream().map(slot -> String.valueOf(slot.span())))
                .containsExactly(spans.split(" "));
        assertThat(layout.columns().stream().map(TableLayout.Slot::under))
                .containsExactly(Arrays.stream(heads.split(" "))
                        .map(head -> !head.equals("-"))
                        .toArray(Boolean[]::new));
        assertThat(layout.hasHeadsAbove()).isEqualTo(any);
    }

    private static BilingualText both(String text) {
        return new BilingualText(text, text);
    }

    private static List<Unit> units(String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(" "))
                        .map(word -> Unit.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    private static int[] widths(int whole, boolean large, List<Unit> units) {
        JasperDesign design = new JasperDesign();
        design.setColumnWidth(whole);
        WANTED.forEach((name, width) -> design.setProperty("org.bringback.width." + name, width.toString()));
        List<TableLayout.Slot> slots =
                units.stream().map(unit -> new TableLayout.Slot(unit, 0, false)).toList();
        return new TableWidths(design, new TableLayout(large, false, slots)).inPoints();
    }
}
