package org.bringback.table.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.Words;

/** What stands in one cell of a report's table. */
public sealed interface Cell {

    /** A number in the column's unit, with the column's decimals; zero is a figure too. */
    record Figure(BigDecimal value) implements Cell {}

    /** A symbol in place of a figure, explained in the legend. */
    record Instead(CellSymbol symbol) implements Cell {}

    /** Words in both languages; where they come from a file they are the same in both. */
    record Text(Words words) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    static Cell of(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    static Cell of(BigDecimal number) {
        return new Figure(number);
    }

    static Cell of(CellSymbol symbol) {
        return new Instead(symbol);
    }

    static Cell of(Words words) {
        return new Text(words);
    }

    static Cell of(LocalDate date) {
        return new Day(date);
    }
}
