package org.bringback.render.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.text.Labels;
import org.bringback.render.pdf.text.PrintableText;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.chart.DivergingBars;
import org.bringback.table.report.chart.RankedDots;
import org.bringback.table.report.chart.StackedBars;
import org.bringback.table.report.chart.TileGrid;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chart says to those who cannot see it, written by hand from its figures. */
class PrintedChartsTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);
    private static final ReportText TEXT = text();
    private static final PrintedStatusCharts STATUS = new PrintedStatusCharts(TEXT, PixelImage.fonts());
    private static final PrintedPlaceCharts PLACES = new PrintedPlaceCharts(TEXT, PixelImage.fonts());

    @Test
    void theShareOfEveryStatusIsItsPercentageElseItsPersons() {
        Chart chart = STATUS.share(shares(bar(
                SEPTEMBER,
                ReportCell.of(1200),
                part("Back", ReportCell.of(1000), Optional.of(ReportCell.of(new BigDecimal("83.40")))),
                part("Died", ReportCell.of(199), Optional.of(ReportCell.of(CellSymbol.NOT_APPLICABLE))),
                part("Lost", ReportCell.of(1), Optional.empty()))));

        assertThat(chart.kind()).isEqualTo("share-one");
        assertThat(plain(chart.title())).isEqualTo("shares");
        assertThat(plain(chart.alternativeText()))
                .isEqualTo("as of 23 m9 2022: Back 83.40%; Died 199 persons; Lost 1 person");
        assertThat(chart.leftOut()).isEmpty();
    }

    @Test
    void whatIsSuppressedIsOneRemainderAndNoStatusOfItsOwn() {
        Chart chart = STATUS.share(shares(
                bar(MAY, ReportCell.of(900), part("Back", ReportCell.of(900), Optional.empty())),
                bar(
                        SEPTEMBER,
                        ReportCell.of(1000),
                        part("Back", ReportCell.of(990), Optional.empty()),
                        part("Died", ReportCell.of(CellSymbol.SUPPRESSED), Optional.empty()),
                        part("Lost", ReportCell.of(CellSymbol.SUPPRESSED), Optional.empty()))));

        assertThat(chart.kind()).isEqualTo("share");
        assertThat(plain(chart.alternativeText())).isEqualTo("as of 23 m9 2022: Back 990 persons; hidden [c]");
    }

    @Test
    void withoutATotalNoPartIsSaid() {
        Chart chart = STATUS.share(shares(bar(
                SEPTEMBER, ReportCell.of(CellSymbol.SUPPRESSED), part("Back", ReportCell.of(990), Optional.empty()))));

        assertThat(plain(chart.alternativeText())).isEqualTo("as of 23 m9 2022: ");
    }

    @Test
    void aChangeWithoutAFigureIsLeftOutAndSaidSo() {
        Chart chart = STATUS.change(changes(
                change("Back", ReportCell.of(12345)),
                change("Died", ReportCell.of(CellSymbol.SUPPRESSED)),
                change("Lost", ReportCell.of(0))));

        String back = TEXT.formatted(ReportCell.of(12345), Unit.CHANGE);
        assertThat(back).endsWith("+12,345");
        assertThat(chart.kind()).isEqualTo("change");
        assertThat(plain(chart.title())).isEqualTo("since 31 m5 2022");
        assertThat(chart.leftOut()).contains("without Died [c]");
        assertThat(plain(chart.alternativeText()))
                .isEqualTo("from 31 m5 2022 to 23 m9 2022: Back " + back + "; Lost 0. without Died [c]");
        assertThat(STATUS.change(changes(change("Back", ReportCell.of(1)))).leftOut())
                .isEmpty();
    }

    /** So many places, the kind of chart, and how many of them it names. */
    @ParameterizedTest
    @CsvSource({"1, few-dots, 1", "12, few-dots, 12", "13, dots, 13", "30, dots, 30", "77, dots, 30"})
    void dotsAreTheHighestPlacesAndTheMedianOfAll(int places, String kind, int named) {
        List<RankedDots.Dot> ranked = IntStream.range(0, places)
                .mapToObj(i -> new RankedDots.Dot(
                        both("P" + i), new ReportCell.Figure(BigDecimal.valueOf(1000L + places - i)), Optional.empty()))
                .toList();
        Chart chart = PLACES.dots(new RankedDots(
                definition(ChartDefinition.Kind.DOTS),
                ReportColumn.of("c", both("Open"), Unit.PERSONS),
                ranked,
                Optional.empty()));
        String median = "1,%03d".formatted(places - (places - 1) / 2);

        assertThat(chart.kind()).isEqualTo(kind);
        assertThat(plain(chart.alternativeText()))
                .startsWith("Open: P0 1,%03d".formatted(places))
                .endsWith(" median " + median);
        assertThat(plain(chart.alternativeText()).split("; ")).hasSize(named);
    }

    @Test
    void aMapNamesEveryProvinceWithItsFigureOrSymbol() {
        ReportColumn column = new ReportColumn("c", both("Open"), Optional.of(both("Sept")), Unit.PERSONS);
        Chart chart = PLACES.map(new TileGrid(
                definition(ChartDefinition.Kind.MAP),
                column,
                BigDecimal.TEN,
                List.of(
                        tile("Tak", ReportCell.of(1234), OptionalInt.of(4)),
                        tile("Nan", ReportCell.of(CellSymbol.SUPPRESSED), OptionalInt.empty()),
                        tile("Trat", ReportCell.of(CellSymbol.NOT_AVAILABLE), OptionalInt.empty())),
                new TileGrid.Extent(3, 3)));

        assertThat(chart.kind()).isEqualTo("map");
        assertThat(plain(chart.title())).isEqualTo("map of Open (Sept)");
        assertThat(plain(chart.alternativeText())).isEqualTo("Open (Sept): Tak 1,234; Nan [c]; Trat [x]");
    }

    /** With plain spaces instead of those at which no line ends. */
    private static String plain(String text) {
        return text.replace(PrintableText.FIRM_SPACE, ' ');
    }

    private static TileGrid.Tile tile(String name, ReportCell cell, OptionalInt shade) {
        return new TileGrid.Tile(new ProvinceTiles.Tile(1, 1), both(name), cell, shade, 0);
    }

    private static StackedBars shares(StackedBars.Bar... bars) {
        return new StackedBars(definition(ChartDefinition.Kind.SHARE), List.of(bars));
    }

    private static StackedBars.Bar bar(LocalDate date, ReportCell total, StackedBars.Part... parts) {
        return new StackedBars.Bar(date, Optional.of(total), List.of(parts));
    }

    private static StackedBars.Part part(String name, ReportCell persons, Optional<ReportCell> percent) {
        return new StackedBars.Part(Status.FORWARDED, both(name), persons, percent);
    }

    private static DivergingBars changes(DivergingBars.Change... changes) {
        return new DivergingBars(definition(ChartDefinition.Kind.CHANGE), SEPTEMBER, MAY, List.of(changes));
    }

    private static DivergingBars.Change change(String name, ReportCell persons) {
        return new DivergingBars.Change(Status.FORWARDED, both(name), persons);
    }

    private static ChartDefinition definition(ChartDefinition.Kind kind) {
        return new ChartDefinition(kind, "status", true);
    }

    private static ReportText text() {
        Map<String, Object> words = new HashMap<>();
        List<String> months = new ArrayList<>();
        IntStream.rangeClosed(1, 12).forEach(month -> months.add("m" + month));
        words.put("months", months);
        words.put("share_title", "shares");
        words.put("share_bar", "{persons} {person|persons}");
        words.put("share_suppressed", "hidden");
        words.put("share_no_total", "total {mark}");
        words.put("share_alternative", "as of {date}: {items}");
        words.put("change_title", "since {against}");
        words.put("change_alternative", "from {against} to {date}: {items}");
        words.put("left_out", "without {items}");
        words.put("map_title", "map of {column}");
        words.put("map_alternative", "{column}: {items}");
        words.put("map_stands_out", "outside");
        words.put("dots_whole", "whole {whole}");
        words.put("dots_limits", "limits");
        words.put("map_suppressed", "hidden");
        words.put("map_missing", "missing");
        words.put("dots_title", "dots of {column}");
        words.put("dots_median", "median {median}");
        words.put("dots_alternative", "{column}: {items} {reference}");
        return new ReportText(
                Labels.of("labels.yaml", Language.ENGLISH, words),
                DisclosureRules.load(JobsFolder.real()),
                new PrintableText(PixelImage.fonts().regular()));
    }

    private static BilingualText both(String text) {
        return new BilingualText(text, text);
    }
}
