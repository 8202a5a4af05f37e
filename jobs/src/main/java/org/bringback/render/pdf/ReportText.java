package org.bringback.render.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.CohortId;
import org.bringback.reference.Disclosure;
import org.bringback.reference.Words;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Unit;

/** Writes what a report says in one language, fit for printing. */
final class ReportText {

    private final Labels labels;
    private final Disclosure disclosure;
    private final PrintableText printable;

    ReportText(Labels labels, Disclosure disclosure, PrintableText printable) {
        this.labels = labels;
        this.disclosure = disclosure;
        this.printable = printable;
    }

    /** A name or a head. */
    String of(Words words) {
        return printable.of(words.in(labels.language()));
    }

    /** A sentence. */
    String prose(Words words) {
        return printable.prose(words.in(labels.language()));
    }

    /** The label with what stands in braces filled in, given as name and value in turns. */
    String label(String key, String... namesAndValues) {
        return printable.prose(labels.get(key, namesAndValues));
    }

    String language() {
        return labels.get("document_language");
    }

    String date(LocalDate date) {
        return labels.date(date);
    }

    String cohort(CohortId cohort) {
        return labels.cohort(cohort);
    }

    String mark(CellSymbol symbol) {
        return disclosure.symbol(symbol).mark();
    }

    /** Characters that had to be replaced. */
    SortedSet<String> missing() {
        return printable.missing();
    }

    String of(Cell cell, Unit unit) {
        if (cell instanceof Cell.Figure figure) {
            return figure(figure.value(), unit);
        }
        if (cell instanceof Cell.Instead instead) {
            return mark(instead.symbol());
        }
        return cell instanceof Cell.Day day ? date(day.date()) : prose(((Cell.Text) cell).words());
    }

    private static String figure(BigDecimal value, Unit unit) {
        if (unit == Unit.CHANGE) {
            return Figures.change(OptionalLong.of(value.longValueExact()));
        }
        return value.scale() <= 0
                ? Figures.count(value.longValueExact())
                : String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
    }

    /** The number in a cell, if it is one. */
    static Optional<BigDecimal> number(Cell cell) {
        return cell instanceof Cell.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }

    static boolean isSuppressed(Cell cell) {
        return cell instanceof Cell.Instead instead && instead.symbol() == CellSymbol.SUPPRESSED;
    }
}
