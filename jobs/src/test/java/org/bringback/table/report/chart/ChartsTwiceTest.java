package org.bringback.table.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.Topics;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the charts of made-up reports show a second time, counted from the cells of their tables. */
class ChartsTwiceTest {

    private static final ProvinceTiles TILES = ProvinceTiles.load(
            JobsFolder.real(), ReferenceData.load(JobsFolder.real()).provinces());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBarIsItsColumnOfTheStatusTable(long seed) {
        Report report = SampleReports.list(seed);
        ReportTable table = report.find(Topics.STATUS.word()).orElseThrow();
        boolean drawn = hasParts(table, "against_persons") || hasParts(table, "persons");
        if (!drawn) {
            assertThat(report.charts(TILES)).noneMatch(StackedBars.class::isInstance);
            return;
        }
        StackedBars bars = (StackedBars) report.charts(TILES).get(0);
        assertThat(bars.bars()).hasSize(2);
        check(bars.bars().get(0), table, "against_persons");
        check(bars.bars().get(1), table, "persons");
    }

    private static boolean hasParts(ReportTable table, String column) {
        return cell(table, "TOTAL", column) instanceof ReportCell.Figure
                && Arrays.stream(Status.values())
                        .map(status -> cell(table, status.name(), column))
                        .anyMatch(cell -> cell instanceof ReportCell.Figure figure
                                && figure.value().signum() > 0);
    }

    private static void check(StackedBars.Bar bar, ReportTable table, String column) {
        long shown = 0;
        long suppressed = 0;
        for (Status status : Status.values()) {
            ReportCell cell = cell(table, status.name(), column);
            shown += cell instanceof ReportCell.Figure figure ? figure.value().longValueExact() : 0;
            suppressed += cell.isSuppressed() ? 1 : 0;
        }
        ReportCell total = cell(table, "TOTAL", column);
        long printed =
                total instanceof ReportCell.Figure figure ? figure.value().longValueExact() : -1;
        assertThat(bar.whole()).isEqualTo(printed < 0 ? 0 : Math.max(printed, shown));
        assertThat(bar.remainder()).isEqualTo(suppressed == 0 || printed < shown ? 0 : printed - shown);
        assertThat(bar.parts()).extracting(StackedBars.Part::status).containsExactly(Status.values());
    }

    private static ReportCell cell(ReportTable table, String line, String column) {
        for (ReportRow row : table.rows()) {
            for (int index = 0; index < table.columns().size(); index++) {
                if (row.id().equals(line) && table.columns().get(index).id().equals(column)) {
                    return row.cells().get(index);
                }
            }
        }
        throw new AssertionError(line + " " + column);
    }

    /** Without sorting: as many places stand before the median as the definition allows, and no place is lost. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theMedianHasHalfOfThePlacesOnEitherSide(long seed) {
        ReportTable places =
                SampleReports.national(seed).find(Topics.PLACE.word()).orElseThrow();
        RankedDots dots = (RankedDots) new PlaceChartData(places)
                .dots(new ChartDefinition(ChartDefinition.Kind.DOTS, Topics.PLACE.word(), true))
                .orElseThrow();
        int column = places.columns().indexOf(dots.column());
        List<Long> figures = new ArrayList<>();
        for (ReportRow line : places.rows()) {
            if (line.weight() == ReportRow.Weight.PLAIN
                    && line.cells().get(column) instanceof ReportCell.Figure figure) {
                figures.add(figure.value().longValueExact());
            }
        }
        long median = dots.median().value().longValueExact();
        int half = (figures.size() - 1) / 2;
        assertThat(figures).contains(median);
        assertThat(figures.stream().filter(figure -> figure > median).count()).isLessThanOrEqualTo(half);
        assertThat(figures.stream().filter(figure -> figure >= median).count()).isGreaterThan(half);
        assertThat(dots.ranked())
                .extracting(dot -> dot.value().longValueExact())
                .containsExactlyInAnyOrderElementsOf(figures)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }
}
