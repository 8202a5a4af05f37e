package org.bringback.samples.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What stands in one cell. Text files have texts only; workbooks also have dates and numbers. */
public sealed interface SampleCell {

    record Text(String value) implements SampleCell {}

    record Day(LocalDate value) implements SampleCell {}

    record Whole(int value) implements SampleCell {}

    static List<SampleCell> texts(String... values) {
        return Arrays.stream(values).<SampleCell>map(Text::new).toList();
    }
}
