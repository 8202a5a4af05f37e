package org.bringback.table.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What charts show, by cases that were worked out by hand. */
class ChartDataTest {

    private static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    private static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    private static final ProvinceTiles TILES = ProvinceTiles.load(
            JobsFolder.real(), ReferenceData.load(JobsFolder.real()).provinces());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "dots.csv", numLinesToSkip = 1)
    void placesAreRankedAndTheMedianIsOneOfThem(
            String name,
            @Nullable String cells,
            @Nullable String ranked,
            @Nullable String median,
            @Nullable BigDecimal maximum) {
        ReportTable table = table(Topic.ATTENTION, lines(words(cells)), Unit.PERCENT);
        Optional<ReportChart> chart = chart(ChartDefinition.Kind.DOTS, table, Optional.empty());
        if (ranked == null) {
            assertThat(chart).isEmpty();
            return;
        }
        RankedDots dots = (RankedDots) chart.orElseThrow();
        assertThat(dots.ranked()).extracting(dot -> dot.name().english()).containsExactlyElementsOf(words(ranked));
        assertThat(dots.median().name().english()).isEqualTo(median);
        assertThat(dots.maximum()).isEqualByComparingTo(maximum);
    }

    /** There are 77 provinces: a sheet has room for 30 lines, a telephone for 10. */
    @ParameterizedTest(name = "of {0} places {1} on paper, {2} on a screen")
    @CsvSource({"1, 1, 1", "10, 10, 10", "11, 11, 10", "30, 30, 10", "31, 30, 10", "77, 30, 10"})
    void asManyPlacesAreShownAsThereIsRoomFor(int places, int onPaper, int onScreen) {
        List<String> figures =
                IntStream.rangeClosed(1, places).mapToObj(Integer::toString).toList();
        ReportTable table = table(Topic.ATTENTION, lines(figures), Unit.PERCENT);
        RankedDots dots = (RankedDots)
                chart(ChartDefinition.Kind.DOTS, table, Optional.empty()).orElseThrow();
        assertThat(dots.onPaper()).isEqualTo(dots.ranked().subList(0, onPaper));
        assertThat(dots.onScreen()).isEqualTo(dots.ranked().subList(0, onScreen));
    }

    @Test
    void sumsAreNotPlaces() {
        List<ReportRow> lines = new ArrayList<>(lines(List.of("10", "20")));
        lines.add(ReportRow.total(text("all"), List.of(cell("30"))));
        lines.add(new ReportRow("sum", text("sum"), ReportRow.Weight.SUM, 0, List.of(cell("40"))));
        ReportTable table = table(Topic.ATTENTION, lines, Unit.PERCENT);
        RankedDots dots = (RankedDots)
                chart(ChartDefinition.Kind.DOTS, table, Optional.empty()).orElseThrow();
        assertThat(dots.ranked()).extracting(dot -> dot.name().english()).containsExactly("b", "a");
    }

    @ParameterizedTest
    @CsvSource({
        "PERSONS PERCENT PERSONS PERCENT, 1",
        "PERSONS PERSONS NUMBER, 1",
        "TEXT DATE PERSONS, 2",
        "TEXT NUMBER CHANGE, -1"
    })
    void theFirstPercentageIsShownElseTheLastCountOfPersons(String units, int shown) {
        List<String> kinds = words(units);
        List<ReportColumn> columns = IntStream.range(0, kinds.size())
                .mapToObj(index -> ReportColumn.of("c" + index, text("c"), Unit.valueOf(kinds.get(index))))
                .toList();
        ReportRow line = ReportRow.of(
                "a", text("a"), kinds.stream().map(any -> cell("1")).toList());
        Optional<ReportChart> chart =
                chart(ChartDefinition.Kind.DOTS, table(Topic.ATTENTION, columns, List.of(line)), Optional.empty());
        assertThat(chart.map(dots -> ((RankedDots) dots).column().id()))
                .isEqualTo(shown < 0 ? Optional.empty() : Optional.of("c" + shown));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "shares.csv", numLinesToSkip = 1)
    void partsAndRemainderMakeTheWhole(
            String name,
            @Nullable String total,
            String parts,
            @Nullable Long whole,
            @Nullable Long remainder,
            @Nullable Boolean symbols) {
        List<ReportRow> lines = new ArrayList<>(statuses(words(parts)));
        if (total != null) {
            lines.add(ReportRow.total(text("all"), List.of(cell(total))));
        }
        ReportTable table =
                table(Topic.STATUS, List.of(ReportColumn.of("persons", text("persons"), Unit.PERSONS)), lines);
        Optional<ReportChart> drawn = chart(ChartDefinition.Kind.SHARE, table, Optional.empty());
        if (whole == null) {
            assertThat(drawn).isEmpty();
            return;
        }
        StackedBars chart = (StackedBars) drawn.orElseThrow();
        StackedBars.Bar bar = chart.latest();
        assertThat(bar.whole()).isEqualTo(whole);
        assertThat(bar.remainder()).isEqualTo(remainder);
        assertThat(chart.hasSymbols()).isEqualTo(symbols);
        assertThat(bar.parts()).hasSameSizeAs(words(parts));
        assertThat(bar.shownParts())
                .extracting(part -> Long.toString(part.number()))
                .containsExactlyElementsOf(words(parts).stream()
                        .filter(cell -> !cell.startsWith("["))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "changes.csv", numLinesToSkip = 1)
    void changesWithoutAFigureAreLeftOut(
            String name,
            String cells,
            @Nullable String shown,
            @Nullable String leftOut,
            @Nullable Long minimum,
            @Nullable Long maximum) {
        ReportTable table = table(
                Topic.STATUS, List.of(ReportColumn.of("change", text("change"), Unit.CHANGE)), statuses(words(cells)));
        Optional<ReportChart> drawn = chart(ChartDefinition.Kind.CHANGE, table, Optional.of(THEN));
        if (minimum == null) {
            assertThat(drawn).isEmpty();
            return;
        }
        DivergingBars chart = (DivergingBars) drawn.orElseThrow();
        assertThat(ordinals(chart.shown())).isEqualTo(words(shown));
        assertThat(ordinals(chart.leftOut())).isEqualTo(words(leftOut));
        assertThat(chart.minimum()).isEqualTo(minimum);
        assertThat(chart.maximum()).isEqualTo(maximum);
        assertThat(chart(ChartDefinition.Kind.CHANGE, table, Optional.empty())).isEmpty();
    }

    /** Of a place where nobody is, a frame without bars says nothing; that nobody changed is said of those who are there. */
    @ParameterizedTest
    @CsvSource({"0, 0, false", "0, 3, true", "3, 3, true", "0, [c], true"})
    void aPlaceWhereNobodyIsHasNoChartOfChanges(String persons, String before, boolean drawn) {
        List<ReportColumn> columns = List.of(
                ReportColumn.of("persons", text("persons"), Unit.PERSONS),
                ReportColumn.of("against_persons", text("before"), Unit.PERSONS),
                ReportColumn.of("change", text("change"), Unit.CHANGE));
        List<ReportRow> lines = List.of(
                ReportRow.of(Status.values()[0].name(), text("a"), List.of(cell(persons), cell(before), cell("0"))));
        assertThat(chart(ChartDefinition.Kind.CHANGE, table(Topic.STATUS, columns, lines), Optional.of(THEN)))
                .matches(chart -> chart.isPresent() == drawn);
    }

    private static List<String> ordinals(List<DivergingBars.Change> changes) {
        return changes.stream()
                .map(change -> Integer.toString(change.status().ordinal()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "shades.csv", numLinesToSkip = 1)
    void aProvinceIsAsDarkAsItsShareOfTheMaximum(String name, String cells, String shades) {
        TileGrid map = map(words(cells), TILES.byProvince().size()).orElseThrow();
        assertThat(map.tiles()).hasSize(TILES.byProvince().size());
        assertThat(map.tiles().subList(0, words(cells).size()))
                .extracting(tile ->
                        tile.shade().isPresent() ? Integer.toString(tile.shade().getAsInt()) : "-")
                .containsExactlyElementsOf(words(shades));
        assertThat(map.tiles())
                .extracting(TileGrid.Tile::position)
                .containsExactlyElementsOf(TILES.byProvince().values());
    }

    @Test
    void aMapNeedsMoreThanHalfOfTheProvinces() {
        int half = TILES.byProvince().size() / 2;
        assertThat(map(List.of("1"), half)).isEmpty();
        TileGrid map = map(List.of("1"), half + 1).orElseThrow();
        assertThat(map.tiles()).hasSize(half + 1);
        assertThat(map.extent()).isEqualTo(new TileGrid.Extent(TILES.columns(), TILES.rows()));
    }

    /** Of two lists in a small country all provinces but one are suppressed, and that one has nought. */
    @ParameterizedTest
    @CsvSource({"0 [c] [x], false", "[c] [c] [c], false", "0 1 [c], true"})
    void aMapWithoutAnyFigureAboveNoughtIsNotDrawn(String cells, boolean drawn) {
        assertThat(map(words(cells), TILES.byProvince().size())).matches(map -> map.isPresent() == drawn);
    }

    private static Optional<TileGrid> map(List<String> cells, int provinces) {
        List<ReportRow> lines = new ArrayList<>();
        TILES.byProvince().keySet().stream()
                .limit(provinces)
                .forEach(code -> lines.add(ReportRow.of(
                        code.value(),
                        text(code.value()),
                        List.of(cell(lines.size() < cells.size() ? cells.get(lines.size()) : "0")))));
        return chart(ChartDefinition.Kind.MAP, table(Topic.PLACE, lines, Unit.PERCENT), Optional.empty())
                .map(chart -> (TileGrid) chart);
    }

    private static Optional<ReportChart> chart(
            ChartDefinition.Kind kind, ReportTable table, Optional<LocalDate> against) {
        List<ReportChart> charts = new ReportCharts(List.of(table), NOW, against, TILES)
                .list(List.of(new ChartDefinition(kind, table.topic().word(), true)));
        return charts.stream().findFirst();
    }

    private static List<ReportRow> lines(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(index -> {
                    String name = Character.toString('a' + index);
                    return ReportRow.of(name, text(name), List.of(cell(cells.get(index))));
                })
                .toList();
    }

    private static List<ReportRow> statuses(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(index ->
                        ReportRow.of(Status.values()[index].name(), text("s" + index), List.of(cell(cells.get(index)))))
                .toList();
    }

    private static ReportTable table(String topic, List<ReportRow> lines, Unit unit) {
        return table(topic, List.of(ReportColumn.of("figure", text("figure"), unit)), lines);
    }

    private static ReportTable table(String topic, List<ReportColumn> columns, List<ReportRow> lines) {
        return new ReportTable(
                new Topic(topic, 0), text("title"), text("stub"), columns, lines, Optional.empty(), List.of());
    }

    private static ReportCell cell(String text) {
        return switch (text) {
            case "[c]" -> ReportCell.of(CellSymbol.SUPPRESSED);
            case "[x]" -> ReportCell.of(CellSymbol.NOT_AVAILABLE);
            case "[z]" -> ReportCell.of(CellSymbol.NOT_APPLICABLE);
            default -> ReportCell.of(new BigDecimal(text));
        };
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Arrays.stream(text.split(" ")).collect(Collectors.toList());
    }

    private static BilingualText text(String text) {
        return new BilingualText(text, text);
    }
}
