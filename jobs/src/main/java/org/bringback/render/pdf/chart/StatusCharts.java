package org.bringback.render.pdf.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.FigureFormat;

/** The charts of the status table, drawn from its cells: what the table does not say they do not show. */
final class StatusCharts {

    private final Report report;
    private final ReportTable table;
    private final ReportText text;
    private final ChartFonts fonts;
    private final List<ReportRow> statuses;

    StatusCharts(Report report, ReportTable table, ReportText text, ChartFonts fonts) {
        this.report = report;
        this.table = table;
        this.text = text;
        this.fonts = fonts;
        this.statuses = table.lines().stream()
                .filter(line -> StatusColour.find(line.id()).isPresent())
                .toList();
    }

    Chart share() {
        List<StackedBarChart.Bar> bars = new ArrayList<>();
        report.against()
                .filter(unused -> column("against_persons").isPresent())
                .ifPresent(date -> bars.add(bar(text.date(date), "against_persons", "against_percent")));
        bars.add(bar(text.date(report.asOf()), "persons", "percent"));
        String items = bars.get(bars.size() - 1).parts().stream()
                .map(part -> part.name() + " " + part.share())
                .collect(Collectors.joining("; "));
        return new Chart(
                bars.size() == 1 ? "share-one" : "share",
                text.label("share_title"),
                new StackedBarChart(fonts, bars),
                text.label("share_alternative", "date", text.date(report.asOf()), "items", items),
                Optional.empty());
    }

    private StackedBarChart.Bar bar(String date, String persons, String percent) {
        Optional<ReportCell> total = total().flatMap(line -> cell(line, persons));
        Optional<BigDecimal> whole = total.flatMap(ReportText::number);
        String label = whole.isPresent()
                ? persons(whole.get())
                : text.label(
                        "share_no_total",
                        "mark",
                        total.map(cell -> text.formatted(cell, Unit.PERSONS)).orElse(FigureFormat.NONE));
        return new StackedBarChart.Bar(
                date, label, whole.isPresent() ? parts(whole.get(), persons, percent) : List.of());
    }

    private List<StackedBarChart.Part> parts(BigDecimal whole, String persons, String percent) {
        List<StackedBarChart.Part> parts = new ArrayList<>();
        long rest = whole.longValue();
        boolean suppressed = false;
        for (ReportRow line : statuses) {
            Optional<BigDecimal> number = cell(line, persons).flatMap(ReportText::number);
            suppressed |= cell(line, persons).filter(ReportText::isSuppressed).isPresent();
            if (number.isPresent()) {
                rest -= number.get().longValue();
                parts.add(new StackedBarChart.Part(
                        StatusColour.find(line.id()).orElseThrow(),
                        text.formatted(line.head()),
                        number.get().longValue(),
                        share(line, number.get(), percent)));
            }
        }
        if (suppressed && rest > 0) {
            parts.add(new StackedBarChart.Part(
                    StatusColour.SUPPRESSED, text.label("share_suppressed"), rest, text.mark(CellSymbol.SUPPRESSED)));
        }
        return parts;
    }

    /** A part without a percentage (Died, where the living are the base) says its persons instead. */
    private String share(ReportRow line, BigDecimal persons, String percent) {
        return cell(line, percent)
                .filter(cell -> cell instanceof ReportCell.Figure)
                .map(cell -> text.formatted(cell, Unit.PERCENT) + "%")
                .orElseGet(() -> persons(persons));
    }

    private String persons(BigDecimal persons) {
        return text.label("share_bar", "persons", FigureFormat.grouped(persons.longValue()));
    }

    /** Empty where there is nothing to compare with. */
    Optional<Chart> change() {
        if (report.against().isEmpty() || column("change").isEmpty()) {
            return Optional.empty();
        }
        List<DivergingBarChart.Change> changes = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (ReportRow line : statuses) {
            ReportCell cell = cell(line, "change").orElseThrow();
            String written = text.formatted(cell, Unit.CHANGE);
            Optional<BigDecimal> number = ReportText.number(cell);
            if (number.isPresent()) {
                StatusColour colour = StatusColour.find(line.id()).orElseThrow();
                changes.add(new DivergingBarChart.Change(
                        colour, text.formatted(line.head()), number.get().longValue(), written));
            } else {
                leftOut.add(text.formatted(line.head()) + " " + written);
            }
        }
        return Optional.of(change(changes, leftOut));
    }

    private Chart change(List<DivergingBarChart.Change> changes, List<String> leftOut) {
        String against = report.against().map(text::date).orElseThrow();
        Optional<String> missing = leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of(text.label("left_out", "items", String.join("; ", leftOut)));
        String items = changes.stream()
                .map(change -> change.name() + " " + change.label())
                .collect(Collectors.joining("; "));
        String words =
                text.label("change_alternative", "against", against, "date", text.date(report.asOf()), "items", items);
        return new Chart(
                "change",
                text.label("change_title", "against", against),
                new DivergingBarChart(fonts, changes),
                missing.map(some -> words + ". " + some).orElse(words),
                missing);
    }

    private Optional<ReportRow> total() {
        return table.lines().stream()
                .filter(line -> line.weight() == ReportRow.Weight.TOTAL)
                .findFirst();
    }

    private OptionalInt column(String id) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).id().equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private Optional<ReportCell> cell(ReportRow line, String id) {
        OptionalInt column = column(id);
        return column.isPresent() ? Optional.of(line.cells().get(column.getAsInt())) : Optional.empty();
    }
}
