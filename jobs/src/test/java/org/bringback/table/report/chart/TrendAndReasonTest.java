package org.bringback.table.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trend has no day on which other lists were counted; causes are ranked where enough of them are known. */
class TrendAndReasonTest {

    private static final ChartDefinition TREND = new ChartDefinition(ChartDefinition.Kind.TREND, Topic.HISTORY, false);
    private static final ChartDefinition REASONS =
            new ChartDefinition(ChartDefinition.Kind.REASONS, Topic.REASON, true);

    /** Days of a month as total:change; x is not available. Expected: the days that are drawn. */
    @ParameterizedTest
    @CsvSource({
        "9:x 9:1 9:2, 1 2 3",
        "5:x 9:x 9:2 9:0, 2 3 4",
        "5:x 9:1 x:x 9:0, 1 2 4",
        "9:x 9:1 5:x, ''",
        "9:x 9:1 9:1 9:1 9:1 9:1 9:1 9:1 9:1 9:1, 3 4 5 6 7 8 9 10"
    })
    void theTrendBeginsWhereTheSameListsAreCounted(String days, String drawn) {
        List<ReportRow> rows = new ArrayList<>();
        for (String day : days.split(" ")) {
            String[] cells = day.split(":");
            rows.add(ReportRow.of(
                    String.format(java.util.Locale.ROOT, "2022-05-%02d", rows.size() + 1),
                    same("a day"),
                    List.of(cell(cells[0]), cell(cells[0]), cell(cells[0]), cell(cells[1]))));
        }
        ReportTable table =
                table(Topic.HISTORY, List.of("total", "found_returned_percent", "open_percent", "open_change"), rows);
        Optional<ReportChart> chart = new TrendData(table).trend(TREND);
        List<Integer> expected = Arrays.stream(drawn.split(" "))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
        assertThat(chart.isPresent()).isEqualTo(!expected.isEmpty());
        chart.ifPresent(trend -> assertThat(((TrendLines) trend).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.points())
                        .extracting(point -> point.day().getDayOfMonth())
                        .containsExactlyElementsOf(expected)));
    }

    @ParameterizedTest
    @CsvSource({"7 5 3, true", "7 5 c, true", "7 c c, false", "0 0 0, false", "7 5 3 c c, false"})
    void causesAreDrawnWhereTwoThirdsAreKnown(String causes, boolean drawn) {
        List<ReportRow> rows = new ArrayList<>(
                List.of(new ReportRow("CAUSES", same("causes"), ReportRow.Weight.SUM, 0, List.of(cell("9")))));
        for (String cause : causes.split(" ")) {
            rows.add(new ReportRow("R" + rows.size(), same("cause"), ReportRow.Weight.PLAIN, 1, List.of(cell(cause))));
        }
        int number = rows.size() - 1;
        rows.add(new ReportRow("OTHERS", same("others"), ReportRow.Weight.SUM, 0, List.of(cell("9"))));
        rows.add(new ReportRow("R99", same("no cause"), ReportRow.Weight.PLAIN, 1, List.of(cell("99"))));
        Optional<ReportChart> chart = new ReasonData(table(Topic.REASON, List.of("percent"), rows)).causes(REASONS);
        assertThat(chart.isPresent()).isEqualTo(drawn);
        chart.ifPresent(shares -> assertThat(((ShareBars) shares).shares()).hasSize(number));
    }

    private static ReportTable table(String topic, List<String> columns, List<ReportRow> rows) {
        return new ReportTable(
                new Topic(topic, 0),
                same("title"),
                same("stub"),
                columns.stream()
                        .map(id -> new ReportColumn(id, same(id), Optional.of(same("over")), Unit.PERCENT))
                        .toList(),
                rows,
                Optional.empty(),
                List.of());
    }

    private static ReportCell cell(String text) {
        return switch (text) {
            case "x" -> ReportCell.of(CellSymbol.NOT_AVAILABLE);
            case "c" -> ReportCell.of(CellSymbol.SUPPRESSED);
            default -> ReportCell.of(Long.parseLong(text));
        };
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }
}
