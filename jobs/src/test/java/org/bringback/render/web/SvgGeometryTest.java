package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.chart.DivergingBars;
import org.bringback.table.report.chart.RankedDots;
import org.bringback.table.report.chart.StackedBars;
import org.bringback.table.report.chart.TileGrid;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page's charts, read back from their SVG and measured: lengths and places stand to each other as the figures do. */
class SvgGeometryTest {

    private static final CellFormat CELLS = new CellFormat(DisclosureRules.load(JobsFolder.real()));
    private static final ReportColumn COLUMN = ReportColumn.of("open", both("Open"), Unit.PERSONS);
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);

    @ParameterizedTest
    @CsvSource({"40 30 20 10, 100", "40 30 20 10, 160", "97 1 1 1, 100", "0 5 0 5, 10", "0 0 0 0, 0"})
    void partsOfABarLieBesideEachOtherInProportion(String figures, long whole) throws Exception {
        long[] persons = numbers(figures);
        List<StackedBars.Part> parts = IntStream.range(0, persons.length)
                .mapToObj(i -> new StackedBars.Part(
                        Status.values()[i], both("name " + i), ReportCell.of(persons[i]), Optional.empty()))
                .toList();
        StackedBars.Bar bar = new StackedBars.Bar(DAY, Optional.of(ReportCell.of(whole)), parts);
        Element svg =
                svg(new SvgStackedBars(new StackedBars(definition(ChartDefinition.Kind.SHARE), List.of(bar)), CELLS)
                        .paint());

        double from = 0;
        for (int i = 0; i < persons.length; i++) {
            List<Element> boxes = inBar(rects(svg, SvgCharts.style(Status.values()[i])));
            double width = whole == 0 ? 0 : 100.0 * persons[i] / whole;
            assertThat(boxes).hasSize(persons[i] == 0 ? 0 : 1);
            for (Element box : boxes) {
                assertThat(share(box, "x")).isEqualTo(from, within(0.006));
                assertThat(share(box, "width")).isEqualTo(width, within(0.006));
            }
            from += width;
        }
        assertThat(inBar(rects(svg, "s-rest")))
                .hasSize(1)
                .allSatisfy(box -> assertThat(share(box, "width")).isEqualTo(100));
        assertThat(texts(svg)).contains("name 0", "name 3");
    }

    @Test
    void aSymbolIsExplainedInTheKeyAndHasNoPart() throws Exception {
        List<StackedBars.Part> parts = List.of(
                new StackedBars.Part(Status.DIED, both("d"), ReportCell.of(CellSymbol.SUPPRESSED), Optional.empty()),
                new StackedBars.Part(Status.NOT_FOUND, both("n"), ReportCell.of(60), Optional.empty()));
        Element svg = svg(new SvgStackedBars(
                        new StackedBars(
                                definition(ChartDefinition.Kind.SHARE),
                                List.of(new StackedBars.Bar(DAY, Optional.of(ReportCell.of(100)), parts))),
                        CELLS)
                .paint());

        assertThat(inBar(rects(svg, "s-died"))).isEmpty();
        assertThat(inBar(rects(svg, "s-not-found")))
                .singleElement()
                .satisfies(box -> assertThat(share(box, "width")).isEqualTo(60));
        assertThat(texts(svg)).contains("[c]", "60", PageLabels.NOT_SHOWN.thai(), PageLabels.NOT_SHOWN.english());
    }

    @ParameterizedTest
    @CsvSource({"12345 -6789 2500 -400", "100 200 50 25", "-7 -3 -2 -1", "0 5 -5 0", "0 0 0 0"})
    void aChangesBarIsAsLongAsItsFigureAndOnItsSide(String figures) throws Exception {
        long[] numbers = numbers(figures);
        List<DivergingBars.Change> changes = IntStream.range(0, numbers.length)
                .mapToObj(i -> new DivergingBars.Change(Status.values()[i], both("c"), ReportCell.of(numbers[i])))
                .toList();
        Element svg = svg(new SvgDivergingBars(
                        new DivergingBars(definition(ChartDefinition.Kind.CHANGE), DAY, DAY.minusDays(1), changes),
                        CELLS)
                .paint());

        long largest = LongStream.of(numbers).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < numbers.length; i++) {
            Element bar = rects(svg, SvgCharts.style(Status.values()[i])).get(0);
            double length = largest == 0 ? 0 : 26.0 * Math.abs(numbers[i]) / largest;
            double zero = numbers[i] < 0 ? share(bar, "x") + share(bar, "width") : share(bar, "x");
            assertThat(zero).isEqualTo(50, within(0.011));
            assertThat(share(bar, "width")).isEqualTo(length, within(0.006));
            assertThat(Integer.parseInt(bar.getAttribute("y"))).isEqualTo(44 * i + 22);
        }
    }

    @Test
    void aDotStandsWhereItsFigureIsAndTheMedianIsOneOfThem() throws Exception {
        double[] values = {80, 60, 40, 20, 0};
        List<RankedDots.Dot> dots = new ArrayList<>();
        for (double value : values) {
            dots.add(new RankedDots.Dot(
                    both("at " + value), new ReportCell.Figure(BigDecimal.valueOf((long) value)), Optional.empty()));
        }
        Element svg = svg(new SvgDotPlot(
                        new RankedDots(definition(ChartDefinition.Kind.DOTS), COLUMN, dots, Optional.empty()), CELLS)
                .paint());

        List<Element> circles = elements(svg, "circle");
        assertThat(circles).hasSize(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(share(circles.get(i), "cx")).isEqualTo(2 + 96 * values[i] / 80, within(0.006));
            assertThat(circles.get(i).getAttribute("cy")).isEqualTo(String.valueOf(36 * i + 24));
        }
        Element median = elements(svg, "text").stream()
                .filter(text -> text.getAttribute("class").equals("k median"))
                .findFirst()
                .orElseThrow();
        assertThat(share(median, "x")).isEqualTo(50, within(0.006));
        assertThat(median.getAttribute("text-anchor")).isEqualTo("end");
        assertThat(median.getTextContent()).endsWith(" 40");
    }

    @Test
    void onlyTheFirstTenOfManyPlacesAreOnScreen() throws Exception {
        List<RankedDots.Dot> dots = IntStream.range(0, 30)
                .mapToObj(i -> new RankedDots.Dot(
                        both("place " + i), new ReportCell.Figure(BigDecimal.valueOf(30 - i)), Optional.empty()))
                .toList();
        Element svg = svg(new SvgDotPlot(
                        new RankedDots(definition(ChartDefinition.Kind.DOTS), COLUMN, dots, Optional.empty()), CELLS)
                .paint());

        assertThat(elements(svg, "circle")).hasSize(10);
        assertThat(texts(svg)).contains("place 9").doesNotContain("place 10");
    }

    /** A name, and its two lines; "-" where it has one only. */
    @ParameterizedTest
    @CsvSource({
        "Bangkok, Bangkok, -",
        "Nakhon Pathom, Nakhon, Pathom",
        "Prachuap Khiri Khan, Prachuap, Khiri Khan",
        "Ubon Ratchathani, Ubon, Ratchathani",
        "Kanchanaburi, Kanchanaburi, -",
        "Samut Sakhon, Samut, Sakhon",
        "Mae Hong Son, Mae Hong, Son"
    })
    void aTileHasItsPlaceItsShadeAndItsNameInOneOrTwoLines(String name, String first, String second) throws Exception {
        TileGrid.Tile tile =
                new TileGrid.Tile(new ProvinceTiles.Tile(3, 5), both(name), ReportCell.of(1234), OptionalInt.of(4), 0);
        Element svg = svg(new SvgTileMap(
                        new TileGrid(
                                definition(ChartDefinition.Kind.MAP),
                                COLUMN,
                                BigDecimal.TEN,
                                List.of(tile),
                                new TileGrid.Extent(8, 20)),
                        CELLS)
                .paint());

        Element box = rects(svg, "shade-4").get(0);
        assertThat(share(box, "x")).isEqualTo(25, within(0.006));
        assertThat(share(box, "width")).isEqualTo(12.2, within(0.006));
        assertThat(box.getAttribute("y")).isEqualTo("168");
        assertThat(svg.getAttribute("height")).isEqualTo("840");
        assertThat(texts(svg))
                .containsExactlyElementsOf(
                        second.equals("-") ? List.of(first, "1,234") : List.of(first, second, "1,234"));
    }

    @Test
    void aTileWithoutAFigureSaysWhy() throws Exception {
        for (CellSymbol symbol : List.of(CellSymbol.SUPPRESSED, CellSymbol.NOT_AVAILABLE)) {
            TileGrid.Tile tile = new TileGrid.Tile(
                    new ProvinceTiles.Tile(1, 1), both("a"), ReportCell.of(symbol), OptionalInt.empty(), 0);
            Element svg = svg(new SvgTileMap(
                            new TileGrid(
                                    definition(ChartDefinition.Kind.MAP),
                                    COLUMN,
                                    BigDecimal.TEN,
                                    List.of(tile),
                                    new TileGrid.Extent(1, 1)),
                            CELLS)
                    .paint());
            boolean suppressed = symbol == CellSymbol.SUPPRESSED;
            assertThat(rects(svg, suppressed ? "s-rest" : "shade-none")).hasSize(1);
            assertThat(texts(svg)).containsExactly("a", suppressed ? "[c]" : "[x]");
        }
    }

    @Test
    void markupInANameIsText() throws Exception {
        DivergingBars.Change change =
                new DivergingBars.Change(Status.DIED, new BilingualText("ก<b>&\"", "a</svg>"), ReportCell.of(1));
        Element svg = svg(new SvgDivergingBars(
                        new DivergingBars(
                                definition(ChartDefinition.Kind.CHANGE), DAY, DAY.minusDays(1), List.of(change)),
                        CELLS)
                .paint());

        assertThat(texts(svg)).containsExactly("ก<b>&\"", "a</svg>", "▲ +1");
    }

    private static ChartDefinition definition(ChartDefinition.Kind kind) {
        return new ChartDefinition(kind, "status", true);
    }

    private static BilingualText both(String text) {
        return new BilingualText(text, text);
    }

    private static long[] numbers(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static Element svg(SvgChart chart) throws IOException, SAXException, ParserConfigurationException {
        StringBuilder out = new StringBuilder();
        new SvgWriter(new HtmlWriter(out)).write(chart);
        Element figure = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(figure.getTagName()).isEqualTo("figure");
        return (Element) figure.getElementsByTagName("svg").item(0);
    }

    private static List<Element> elements(Element svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<Element> rects(Element svg, String style) {
        return elements(svg, "rect").stream()
                .filter(rect -> rect.getAttribute("class").equals(style))
                .toList();
    }

    /** Bars are thirty pixels high, swatches of the key are not. */
    private static List<Element> inBar(List<Element> rects) {
        return rects.stream()
                .filter(rect -> rect.getAttribute("height").equals("30"))
                .toList();
    }

    private static List<String> texts(Element svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static double share(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        assertThat(text).endsWith("%");
        return Double.parseDouble(text.substring(0, text.length() - 1));
    }
}
