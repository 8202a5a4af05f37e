package org.bringback.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One line of a reference file; every complaint about it names file and line. */
record CsvLine(Path file, int number, List<String> header, List<String> cells) {

    String get(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new ConfigurationException(
                    file, 1, new Words("ไม่พบคอลัมน์ " + column, "column " + column + " is missing"));
        }
        return cells.get(index);
    }

    String filled(String column) {
        String value = get(column);
        if (value.isEmpty()) {
            throw wrong(new Words(column + " ต้องมีข้อมูล", column + " may not be empty"));
        }
        return value;
    }

    Optional<String> find(String column) {
        return Optional.of(get(column)).filter(value -> !value.isEmpty());
    }

    /** Values separated by {@code separator} in one cell. */
    List<String> list(String column, char separator) {
        return Arrays.stream(get(column).split("[" + separator + "]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    LocalDate date(String column) {
        try {
            return LocalDate.parse(filled(column));
        } catch (DateTimeParseException e) {
            throw wrong(new Words(
                    column + " ต้องเป็นวันที่แบบ 2022-05-31", column + " must be a date such as 2022-05-31 (CE)"));
        }
    }

    ConfigurationException wrong(Words problem) {
        return new ConfigurationException(file, number, problem);
    }
}
