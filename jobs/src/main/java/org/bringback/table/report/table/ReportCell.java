package org.bringback.table.report.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.text.BilingualText;

/** What stands in one cell of a report's table. */
public sealed interface ReportCell {

    /** A number in the column's unit, with the column's decimals; zero is a figure too. */
    record Figure(BigDecimal value) implements ReportCell {}

    /** A symbol in place of a figure, explained in the legend. */
    record Instead(CellSymbol symbol) implements ReportCell {}

    /** Words in both languages; where they come from a file they are the same in both. */
    record Text(BilingualText words) implements ReportCell {}

    record Day(LocalDate date) implements ReportCell {}

    /** The figure, if it is one. */
    default Optional<BigDecimal> number() {
        return this instanceof Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }

    default boolean isSuppressed() {
        return this instanceof Instead instead && instead.symbol() == CellSymbol.SUPPRESSED;
    }

    static ReportCell of(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    static ReportCell of(BigDecimal number) {
        return new Figure(number);
    }

    static ReportCell of(CellSymbol symbol) {
        return new Instead(symbol);
    }

    static ReportCell of(BilingualText words) {
        return new Text(words);
    }

    static ReportCell of(LocalDate date) {
        return new Day(date);
    }
}
