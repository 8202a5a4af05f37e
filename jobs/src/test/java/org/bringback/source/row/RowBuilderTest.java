package org.bringback.source.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Rows put together cell by cell, of at most twelve characters a cell and four cells a row. */
final class RowBuilderTest {

    private static final Limits NARROW = new Limits(12, 4, 100, 100, 10, 100, 100);
    private static final Map<Character, Character> SIGNS = Map.of(
            '␣', ' ', '⇥', '\t', '␀', '\0', '⌦', '\u007F', '␤', '\n', '¶', '\u0085', '⍽', '\u00A0', '⌷', '\u009F');

    private final RowBuilder builder = new RowBuilder(NARROW);

    @ParameterizedTest(name = "{0} => {1} {2}")
    @CsvFileSource(resources = "cells.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void aTextIsTakenAsItIsOrWithItsFault(String typed, String cell, String fault) {
        builder.text(plain(typed));

        SourceRow row = builder.row(Optional.empty(), 7);
        assertThat(row.cells()).containsExactly(plain(cell));
        assertThat(row.faults()).hasSize(fault.equals("-") ? 0 : 1).allSatisfy(found -> {
            assertThat(found.column()).isZero();
            assertThat(found.code()).isEqualTo(NoticeCode.valueOf(fault));
        });
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().filter(c -> c != '∅').forEach(c -> plain.append((char) SIGNS.getOrDefault((char) c, (char) c)));
        return plain.toString();
    }

    @Test
    void eachWayToAddACellHasItsOwnFault() {
        builder.formula("2");
        builder.error("#N/A");
        builder.cut("beginning");
        builder.value("=1");

        SourceRow row = builder.row(Optional.of("Sheet1"), 3);
        assertThat(row.cells()).containsExactly("2", "#N/A", "beginning", "=1");
        assertThat(row.faults())
                .containsExactly(
                        new CellFault(0, NoticeCode.FORMULA_CELL),
                        new CellFault(1, NoticeCode.ERROR_CELL),
                        new CellFault(2, NoticeCode.CELL_TOO_LONG));
        assertThat(row.sheet()).contains("Sheet1");
        assertThat(row.line()).isEqualTo(3);
    }

    @Test
    void cellsAndFaultsBehindTheLastColumnAreLeftOut() {
        builder.padTo(3);
        builder.text("=last");
        builder.text("=too far");
        builder.error("#N/A");

        SourceRow row = builder.row(Optional.empty(), 1);
        assertThat(row.cells()).containsExactly("", "", "", "=last");
        assertThat(row.faults()).containsExactly(new CellFault(3, NoticeCode.FORMULA_CELL));
    }

    @Test
    void aCellFarToTheRightDoesNotFillTheMemory() {
        builder.padTo(16_384);

        assertThat(builder.size()).isEqualTo(4);
    }

    @Test
    void paddingTakesNothingAway() {
        builder.text("a");
        builder.text("b");
        builder.padTo(1);

        assertThat(builder.row(Optional.empty(), 1).cells()).containsExactly("a", "b");
    }

    @Test
    void theNextRowHasNothingOfTheLastOne() {
        builder.formula("1");
        SourceRow first = builder.row(Optional.empty(), 1);
        builder.text("ข");
        SourceRow second = builder.row(Optional.empty(), 2);

        assertThat(first.cells()).containsExactly("1");
        assertThat(first.faults()).hasSize(1);
        assertThat(second.cells()).containsExactly("ข");
        assertThat(second.faults()).isEmpty();
    }

    @Test
    void aRowOfWhiteSpaceIsBlank() {
        builder.text(" ");
        builder.text("\t\n");
        builder.text("");
        assertThat(builder.row(Optional.empty(), 1).isBlank()).isTrue();
        builder.text("-");
        assertThat(builder.row(Optional.empty(), 2).isBlank()).isFalse();
        assertThat(builder.row(Optional.empty(), 3).isBlank())
                .as("without a cell")
                .isTrue();
    }
}
