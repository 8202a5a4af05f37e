package org.bringback.render.pdf.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.chart.ProgressBars;
import org.bringback.table.report.chart.ShareBars;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.Unit;

/** Charts of one bar a line in one language: a programme's achievements, and causes. */
final class PrintedProgress {

    private static final int FEW = 3;

    private final ReportText text;
    private final ChartFonts fonts;

    PrintedProgress(ReportText text, ChartFonts fonts) {
        this.text = text;
        this.fonts = fonts;
    }

    Chart chart(ProgressBars progress) {
        List<ProgressBarChart.Bar> bars =
                progress.steps().stream().map(this::bar).toList();
        String items = bars.stream().map(bar -> bar.name() + " " + bar.label()).collect(Collectors.joining("; "));
        ChartDefinition.Kind kind = progress.definition().kind();
        return new Chart(
                bars.size() <= FEW ? "few-achievements" : "achievement",
                text.label(kind.label("title")),
                new ProgressBarChart(fonts, bars, Optional.of(text.label(kind.label("target")))),
                text.label(kind.label("alternative"), "items", items),
                Optional.empty());
    }

    Chart reasons(ShareBars shares) {
        List<ProgressBarChart.Bar> bars = shares.shares().stream()
                .map(share -> new ProgressBarChart.Bar(
                        text.formatted(share.name()),
                        share.number() / shares.largest(),
                        text.formatted(share.percent(), Unit.PERCENT)))
                .toList();
        String items = bars.stream().map(bar -> bar.name() + " " + bar.label()).collect(Collectors.joining("; "));
        ChartDefinition.Kind kind = shares.definition().kind();
        return new Chart(
                "reasons",
                text.label(kind.label("title")),
                new ProgressBarChart(fonts, bars, Optional.empty()),
                text.label(kind.label("alternative"), "items", items),
                Optional.empty());
    }

    private ProgressBarChart.Bar bar(ProgressBars.Step step) {
        return new ProgressBarChart.Bar(
                text.formatted(step.name()),
                step.share(),
                text.formatted(step.percent(), Unit.PERCENT) + "% " + text.formatted(step.word()));
    }
}
