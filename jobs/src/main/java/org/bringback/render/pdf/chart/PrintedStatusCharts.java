package org.bringback.render.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.chart.DivergingBars;
import org.bringback.table.report.chart.StackedBars;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.Unit;
import org.bringback.text.FigureFormat;

/** The charts of the status table in one language. */
final class PrintedStatusCharts {

    private final ReportText text;
    private final ChartFonts fonts;

    PrintedStatusCharts(ReportText text, ChartFonts fonts) {
        this.text = text;
        this.fonts = fonts;
    }

    Chart share(StackedBars share) {
        ChartDefinition.Kind kind = share.definition().kind();
        List<StackedBarChart.Bar> bars =
                share.bars().stream().map(bar -> bar(bar, kind)).toList();
        String items = bars.get(bars.size() - 1).parts().stream()
                .map(part -> part.name() + " " + part.share())
                .collect(Collectors.joining("; "));
        String date = text.date(share.latest().date());
        return new Chart(
                bars.size() == 1 ? "share-one" : "share",
                text.label(kind.label("title")),
                new StackedBarChart(fonts, bars),
                text.label(kind.label("alternative"), "date", date, "items", items),
                Optional.empty());
    }

    private StackedBarChart.Bar bar(StackedBars.Bar bar, ChartDefinition.Kind kind) {
        Optional<String> total = bar.total().map(cell -> text.formatted(cell, Unit.PERSONS));
        String label = bar.hasTotal()
                ? text.label(kind.label("bar"), "persons", total.orElseThrow())
                : text.label(kind.label("no_total"), "mark", total.orElse(FigureFormat.NONE));
        return new StackedBarChart.Bar(
                text.date(bar.date()), label, bar.whole(), bar.hasTotal() ? parts(bar, kind) : List.of());
    }

    private List<StackedBarChart.Part> parts(StackedBars.Bar bar, ChartDefinition.Kind kind) {
        List<StackedBarChart.Part> parts = new ArrayList<>();
        for (StackedBars.Part part : bar.shownParts()) {
            parts.add(new StackedBarChart.Part(
                    StatusColour.of(part.status()), text.formatted(part.name()), part.number(), share(part, kind)));
        }
        if (bar.remainder() > 0) {
            parts.add(new StackedBarChart.Part(
                    StatusColour.SUPPRESSED,
                    text.label(kind.label("suppressed")),
                    bar.remainder(),
                    text.mark(CellSymbol.SUPPRESSED)));
        }
        return parts;
    }

    /** A part without a percentage (Died, where the living are the base) says its persons instead. */
    private String share(StackedBars.Part part, ChartDefinition.Kind kind) {
        return part.percent()
                .filter(cell -> cell instanceof ReportCell.Figure)
                .map(cell -> text.formatted(cell, Unit.PERCENT) + "%")
                .orElseGet(
                        () -> text.label(kind.label("bar"), "persons", text.formatted(part.persons(), Unit.PERSONS)));
    }

    Chart change(DivergingBars change) {
        ChartDefinition.Kind kind = change.definition().kind();
        List<DivergingBarChart.Change> changes = new ArrayList<>();
        for (DivergingBars.Change one : change.shown()) {
            changes.add(new DivergingBarChart.Change(
                    StatusColour.of(one.status()), text.formatted(one.name()), one.number(), label(one)));
        }
        String against = text.date(change.against());
        String date = text.date(change.asOf());
        String items =
                changes.stream().map(one -> one.name() + " " + one.label()).collect(Collectors.joining("; "));
        String words = text.label(kind.label("alternative"), "against", against, "date", date, "items", items);
        Optional<String> missing = leftOut(change);
        return new Chart(
                "change",
                text.label(kind.label("title"), "against", against),
                new DivergingBarChart(fonts, changes, change.minimum(), change.maximum()),
                missing.map(some -> words + ". " + some).orElse(words),
                missing);
    }

    private Optional<String> leftOut(DivergingBars change) {
        String items = change.leftOut().stream()
                .map(one -> text.formatted(one.name()) + " " + label(one))
                .collect(Collectors.joining("; "));
        return items.isEmpty() ? Optional.empty() : Optional.of(text.label("left_out", "items", items));
    }

    private String label(DivergingBars.Change change) {
        return text.formatted(change.persons(), Unit.CHANGE);
    }
}
