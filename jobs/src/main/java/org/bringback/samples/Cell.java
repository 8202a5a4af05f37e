package org.bringback.samples;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What stands in one cell. Text files have texts only; workbooks also have dates and numbers. */
sealed interface Cell {

    record Text(String value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record Whole(int value) implements Cell {}

    static List<Cell> texts(String... values) {
        return Arrays.stream(values).<Cell>map(Text::new).toList();
    }
}
