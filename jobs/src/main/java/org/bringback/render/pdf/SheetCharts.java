package org.bringback.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.StatusRow;
import org.bringback.table.StatusSheet;
import org.bringback.table.StatusTable;

/** A sheet's charts and the texts that stand for them where they cannot be seen. */
final class SheetCharts {

    private final StatusTable table;
    private final Map<Status, Words> statusWords;
    private final Labels labels;
    private final PrintableText printable;

    SheetCharts(StatusSheet sheet, Map<Status, Words> statusWords, Labels labels, PrintableText printable) {
        this.table = sheet.table();
        this.statusWords = statusWords;
        this.labels = labels;
        this.printable = printable;
    }

    ShareChart share(ChartFonts fonts) {
        List<ShareChart.Bar> bars = new ArrayList<>();
        table.against()
                .ifPresent(date -> bars.add(new ShareChart.Bar(
                        labels.date(date),
                        total(table.total().againstPersons()),
                        parts(StatusRow::againstPersons, row -> Figures.percent(row.againstPercent())))));
        bars.add(new ShareChart.Bar(
                labels.date(table.asOf()),
                total(table.total().persons()),
                parts(StatusRow::persons, row -> Figures.percent(row.percent()))));
        return new ShareChart(fonts, bars);
    }

    private String total(OptionalLong persons) {
        return labels.get("share_bar", "persons", Figures.persons(persons));
    }

    private List<ShareChart.Part> parts(Function<StatusRow, OptionalLong> persons, Function<StatusRow, String> share) {
        List<ShareChart.Part> parts = new ArrayList<>();
        table.rows()
                .forEach((status, row) -> parts.add(new ShareChart.Part(
                        StatusInk.of(status),
                        name(status),
                        persons.apply(row).orElse(0),
                        shareText(persons.apply(row), share.apply(row)))));
        return parts;
    }

    /** A part without a percentage (Died, where the living are the base) says its persons instead. */
    private String shareText(OptionalLong persons, String percent) {
        return percent.equals(Figures.NONE) ? total(persons) : percent + "%";
    }

    ChangeChart change(ChartFonts fonts) {
        List<ChangeChart.Change> changes = new ArrayList<>();
        table.rows()
                .forEach((status, row) -> changes.add(new ChangeChart.Change(
                        StatusInk.of(status), name(status), row.change().orElse(0), Figures.change(row.change()))));
        return new ChangeChart(fonts, changes);
    }

    String shareInWords() {
        return labels.get(
                "share_alternative",
                "date",
                labels.date(table.asOf()),
                "items",
                items(row -> shareText(row.persons(), Figures.percent(row.percent()))));
    }

    String changeInWords() {
        return table.against()
                .map(against -> labels.get(
                        "change_alternative",
                        "against",
                        labels.date(against),
                        "date",
                        labels.date(table.asOf()),
                        "items",
                        items(row -> Figures.change(row.change()))))
                .orElse("");
    }

    private String items(Function<StatusRow, String> figure) {
        return table.rows().entrySet().stream()
                .map(entry -> name(entry.getKey()) + " " + figure.apply(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String name(Status status) {
        Words words = statusWords.get(status);
        if (words == null) {
            throw new IllegalArgumentException("no words given for the status " + status);
        }
        return printable.of(words.in(labels.language()));
    }
}
