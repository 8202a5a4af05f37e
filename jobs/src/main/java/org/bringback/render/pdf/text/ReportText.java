package org.bringback.render.pdf.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableSet;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** Writes what a report says in one language, fit for printing. */
public final class ReportText {

    private final Labels labels;
    private final DisclosureRules disclosure;
    private final PrintableText printable;

    public ReportText(Labels labels, DisclosureRules disclosure, PrintableText printable) {
        this.labels = labels;
        this.disclosure = disclosure;
        this.printable = printable;
    }

    /** A name or a head. */
    public String formatted(BilingualText words) {
        return printable.clean(words.in(labels.language()));
    }

    /** A column named by itself, without its neighbours. */
    public String name(ReportColumn column) {
        String head = formatted(column.head());
        return column.spanner().map(over -> head + " (" + formatted(over) + ")").orElse(head);
    }

    /** A sentence. */
    public String prose(BilingualText words) {
        return printable.prose(words.in(labels.language()));
    }

    /** The label with what stands in braces filled in, given as name and value in turns. */
    public String label(String key, String... namesAndValues) {
        return printable.prose(labels.get(key, namesAndValues));
    }

    public String language() {
        return labels.get("document_language");
    }

    public String date(LocalDate date) {
        return labels.date(date);
    }

    public String cohort(CohortId cohort) {
        return labels.cohort(cohort);
    }

    public String mark(CellSymbol symbol) {
        return disclosure.symbol(symbol).mark();
    }

    /** Characters that had to be replaced. */
    public NavigableSet<String> missing() {
        return printable.missing();
    }

    public String formatted(ReportCell cell, Unit unit) {
        if (cell instanceof ReportCell.Figure figure) {
            return figure(figure.value(), unit);
        }
        if (cell instanceof ReportCell.Instead instead) {
            return mark(instead.symbol());
        }
        return cell instanceof ReportCell.Day day ? date(day.date()) : prose(((ReportCell.Text) cell).words());
    }

    private static String figure(BigDecimal value, Unit unit) {
        return unit == Unit.CHANGE
                ? FigureFormat.change(value)
                : FigureFormat.grouped(value).replace('-', FigureFormat.MINUS);
    }
}
