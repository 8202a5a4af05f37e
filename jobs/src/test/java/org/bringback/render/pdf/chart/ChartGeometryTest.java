package org.bringback.render.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.render.pdf.SamplePdfs;
import org.bringback.render.pdf.chart.PixelImage.Run;
import org.bringback.table.report.chart.TileGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts by what a reader measures on the paper: lengths and places stand to each other as the figures do. */
class ChartGeometryTest {

    private static final Offset<Double> NEARLY = within(PixelImage.TOLERANCE);

    /** Colours without hatching and without an outline. */
    private static final List<StatusColour> PLAIN = List.of(
            StatusColour.FOUND_RETURNED,
            StatusColour.FOUND_NOT_RETURNED,
            StatusColour.NOT_FOUND,
            StatusColour.FORWARDED);

    private static final Color DOT = new Color(0x1F4E8C);

    @ParameterizedTest
    @CsvSource({"12345, -6789, 2500, -400", "100, 200, 50, 25", "-7, -3, -2, -1", "0, 5, -5, 0", "0, 0, 0, 0"})
    void aChangesBarIsAsLongAsItsFigureAndOnItsSide(long one, long two, long three, long four) {
        long[] figures = {one, two, three, four};
        long minimum = Math.min(0, Math.min(Math.min(one, two), Math.min(three, four)));
        long maximum = Math.max(0, Math.max(Math.max(one, two), Math.max(three, four)));
        PixelImage image = PixelImage.of(changes(figures, minimum, maximum), 400, 80);

        double zero = image.across(ChartPainter.QUIET, 1).get(0).middle();
        for (int i = 0; i < figures.length; i++) {
            List<Run> bars = image.across(PLAIN.get(i).fill(), 20 * i + 10);
            if (figures[i] == 0) {
                assertThat(bars).isEmpty();
                continue;
            }
            Run bar = onlyBar(bars);
            assertThat(figures[i] > 0 ? bar.from() : bar.to()).isEqualTo(zero, within(0.5));
            double whole = 400
                    - 2 * 62
                    - ChartPainter.width(
                            "status 0", PixelImage.fonts().regular().deriveFont(8.5f));
            assertThat(bar.length()).isEqualTo(whole * Math.abs(figures[i]) / (maximum - minimum), within(0.6));
            assertThat(image.across(PLAIN.get(i).fill(), 20 * i + 2))
                    .as("a gap between bars")
                    .isEmpty();
        }
    }

    /** The line of zero is drawn over the bar's end. */
    private static Run onlyBar(List<Run> bars) {
        assertThat(bars).hasSize(1);
        return bars.get(0);
    }

    private static DivergingBarChart changes(long[] figures, long minimum, long maximum) {
        List<DivergingBarChart.Change> changes = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            changes.add(new DivergingBarChart.Change(PLAIN.get(i), "status 0", figures[i], "" + figures[i]));
        }
        return new DivergingBarChart(PixelImage.fonts(), changes, minimum, maximum);
    }

    @ParameterizedTest
    @CsvSource({"40, 30, 20, 10, 100", "40, 30, 20, 10, 160", "1, 1, 1, 97, 100", "5, 0, 0, 5, 10", "0, 0, 0, 0, 0"})
    void partsLieBesideEachOtherInProportionToTheWhole(long one, long two, long three, long four, long whole) {
        long[] persons = {one, two, three, four};
        List<StackedBarChart.Part> parts = new ArrayList<>();
        for (int i = 0; i < persons.length; i++) {
            parts.add(new StackedBarChart.Part(PLAIN.get(i), "p" + i, persons[i], persons[i] + "%"));
        }
        StackedBarChart.Bar bar = new StackedBarChart.Bar("1 May", "of all", whole, parts);
        PixelImage image = PixelImage.of(new StackedBarChart(PixelImage.fonts(), List.of(bar, bar)), 492, 140);

        for (double y : new double[] {2, 36}) {
            double from = 92;
            for (int i = 0; i < persons.length; i++) {
                double length = whole == 0 ? 0 : 400.0 * persons[i] / whole;
                List<Run> runs = image.across(PLAIN.get(i).fill(), y);
                if (persons[i] == 0) {
                    assertThat(runs).isEmpty();
                } else {
                    assertThat(runs).hasSize(1);
                    assertThat(runs.get(0).from()).isEqualTo(from, NEARLY);
                    assertThat(runs.get(0).length()).isEqualTo(length - 0.6, NEARLY);
                }
                from += length;
            }
            double rest = 490 - from;
            if (whole > 0 && rest > 1) {
                assertThat(image.inked(from + 1, y, rest, 15))
                        .as("nothing stands for others")
                        .isZero();
            }
        }
    }

    @Test
    void aBarWithoutFiguresIsAnEmptyFrame() {
        StackedBarChart.Bar none = new StackedBarChart.Bar("1 May", "[c]", 0, List.of());
        PixelImage image = PixelImage.of(new StackedBarChart(PixelImage.fonts(), List.of(none)), 492, 60);

        assertThat(image.across(ChartPainter.RULE, 12)).hasSize(2);
        assertThat(image.inked(94, 3, 390, 18)).isZero();
    }

    @Test
    void whatIsSuppressedIsHatchedBothWaysAndDiedOneWay() {
        StackedBarChart.Bar bar = new StackedBarChart.Bar(
                "1 May",
                "all",
                100,
                List.of(
                        new StackedBarChart.Part(StatusColour.DIED, "d", 50, "50%"),
                        new StackedBarChart.Part(StatusColour.SUPPRESSED, "s", 50, "[c]")));
        PixelImage image = PixelImage.of(new StackedBarChart(PixelImage.fonts(), List.of(bar)), 492, 100);

        // a line of one way passes under a point of the middle height once a step, lines of both ways cross there
        assertThat(image.across(ChartPainter.TEXT, 12.5).stream()
                        .filter(run -> run.from() < 290)
                        .count())
                .isBetween(55L, 66L);
        assertThat(image.across(ChartPainter.TEXT, 17).stream()
                        .filter(run -> run.from() > 294)
                        .count())
                .isBetween(110L, 130L);
    }

    /** The keys of 70 place sheets went below their frames. Heights are those of the templates. */
    @ParameterizedTest
    @CsvSource({"92, 2", "98, 2", "112, 2", "72, 1", "76, 1"})
    void namesAndKeyOfAStackedBarStayWithinTheirFrame(int height, int dates) {
        Random random = new Random(height);
        List<String> names = SamplePdfs.statusNames();
        for (int country = 0; country < 60; country++) {
            List<StackedBarChart.Bar> bars = new ArrayList<>();
            for (int date = 0; date < dates; date++) {
                List<StackedBarChart.Part> parts = new ArrayList<>();
                long all = 0;
                for (int status = 0; status < names.size(); status++) {
                    long persons = (long) Math.exp(random.nextInt(9));
                    all += persons;
                    parts.add(new StackedBarChart.Part(
                            StatusColour.values()[status], names.get(status), persons, "23.94%"));
                }
                parts.add(new StackedBarChart.Part(StatusColour.SUPPRESSED, "ปกปิด", 3, "[c]"));
                bars.add(new StackedBarChart.Bar("23 กันยายน 2565", "6,089 คน", all + 3, parts));
            }
            StackedBarChart chart = new StackedBarChart(PixelImage.fonts(), bars);
            ChartDrawing framed = new ChartDrawing(PixelImage.fonts()) {
                @Override
                void draw(ChartPainter painter, double width, double unused) {
                    chart.draw(painter, width, height);
                }
            };
            PixelImage image = PixelImage.of(framed, 487, height + 60);
            assertThat(image.inked(0, height + 1, 487, 58))
                    .as("below the frame")
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 7.5, 100, 31234})
    void aDotStandsWhereItsFigureIsOnTheScale(double maximum) {
        double[] shares = {1, 0.75, 0.5, 0.1, 0};
        List<DotPlot.Dot> dots = new ArrayList<>();
        for (double share : shares) {
            dots.add(new DotPlot.Dot("place", share * maximum, "x", Optional.empty(), 0));
        }
        PixelImage image =
                PixelImage.of(new DotPlot(PixelImage.fonts(), dots, maximum, dots.get(2), Optional.empty()), 436, 94);

        for (int i = 0; i < shares.length; i++) {
            // the uppermost pixels of a dot, where the line to it does not reach
            List<Run> dot = image.across(DOT, 14 + 16 * (i + 0.5) - 1.5);
            assertThat(dot.get(0).from())
                    .isEqualTo(190 + 200 * shares[i] - Math.sqrt(2.6 * 2.6 - 1.5 * 1.5), within(0.4));
            assertThat(dot.get(dot.size() - 1).to())
                    .isEqualTo(190 + 200 * shares[i] + Math.sqrt(2.6 * 2.6 - 1.5 * 1.5), within(0.4));
        }
        assertThat(image.at(290, 14 + 1)).as("the median's line").isEqualTo(ChartPainter.TEXT);
        assertThat(image.at(190, 14 + 1)).as("nought").isEqualTo(ChartPainter.QUIET);
    }

    @Test
    void dotsOfNoughtStandOnTheAxis() {
        DotPlot.Dot nought = new DotPlot.Dot("place", 0, "0", Optional.empty(), 0);
        PixelImage image = PixelImage.of(
                new DotPlot(PixelImage.fonts(), List.of(nought, nought), 0, nought, Optional.empty()), 436, 94);

        assertThat(image.across(DOT, 14 + 8 - 1.5))
                .allSatisfy(run -> assertThat(run.middle()).isBetween(187.0, 193.0));
    }

    @Test
    void aProvinceHasItsPlaceAndAShadeThatDarkensWithItsFigure() {
        List<TileGridMap.Tile> tiles = new ArrayList<>();
        for (int shade = 0; shade < 5; shade++) {
            tiles.add(new TileGridMap.Tile(
                    new ProvinceTiles.Tile(shade + 1, 2), "a", "1", OptionalInt.of(shade), false, 0));
        }
        tiles.add(new TileGridMap.Tile(new ProvinceTiles.Tile(1, 1), "c", "[c]", OptionalInt.empty(), true, 0));
        tiles.add(new TileGridMap.Tile(new ProvinceTiles.Tile(2, 1), "n", "[x]", OptionalInt.empty(), false, 0));
        PixelImage image = PixelImage.of(
                new TileGridMap(
                        PixelImage.fonts(),
                        tiles,
                        new TileGrid.Extent(10, 8),
                        new TileGridMap.Words(List.of("0", "1", "2", "3", "4"), "suppressed", "missing", "out")),
                500,
                400);

        List<Integer> lightness = new ArrayList<>();
        for (int shade = 0; shade < 5; shade++) {
            Color colour = image.at(50 * shade + 3, 53);
            assertThat(image.at(50 * shade + 45, 97)).isEqualTo(colour);
            assertThat(image.at(50 * shade + 49.4, 75))
                    .as("a gap between tiles")
                    .isEqualTo(Color.WHITE);
            lightness.add(colour.getRed() + colour.getGreen() + colour.getBlue());
        }
        assertThat(lightness).isSortedAccordingTo((a, b) -> b - a).doesNotHaveDuplicates();
        assertThat(image.inked(1, 1, 40, 12)).as("hatched").isBetween(0.1, 0.6);
        assertThat(image.inked(52, 2, 8, 6)).as("no figure").isZero();
        assertThat(image.inked(260, 2, 230, 190)).as("no province").isZero();
    }
}
