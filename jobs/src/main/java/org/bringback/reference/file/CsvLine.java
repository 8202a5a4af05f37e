package org.bringback.reference.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;

/** One line of a reference file; every complaint about it names file and line. */
public record CsvLine(Path file, int number, List<String> header, List<String> cells) {

    public String get(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new ConfigurationException(
                    file,
                    1,
                    new BilingualText("ไม่พบคอลัมน์ " + column + " ", "column " + column + " is missing; ")
                            .join(NearMiss.hint(column, header)));
        }
        return cells.get(index);
    }

    public String filled(String column) {
        String value = get(column);
        if (value.isEmpty()) {
            throw wrong(new BilingualText(column + " ต้องมีข้อมูล", column + " may not be empty"));
        }
        return value;
    }

    public Optional<String> find(String column) {
        return Optional.of(get(column)).filter(value -> !value.isEmpty());
    }

    /** Values separated by {@code separator} in one cell. */
    public List<String> list(String column, char separator) {
        return Arrays.stream(get(column).split("[" + separator + "]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public LocalDate date(String column) {
        try {
            LocalDate date = LocalDate.parse(filled(column));
            ConfigurationFile.buddhistYear(date).ifPresent(problem -> {
                throw wrong(problem.map(text -> column + ": " + text));
            });
            return date;
        } catch (DateTimeParseException e) {
            throw wrong(new BilingualText(
                    column + " ต้องเป็นวันที่แบบ 2022-05-31 (ค.ศ.) ไม่ใช่ " + get(column),
                    column + " must be a date such as 2022-05-31 (CE), not " + get(column)));
        }
    }

    /** A whole number between the two, both included. */
    public int number(String column, int from, int to) {
        String text = filled(column);
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw wrong(new BilingualText(
                column + " ต้องเป็นจำนวนเต็มตั้งแต่ " + from + " ถึง " + to,
                column + " must be a whole number from " + from + " to " + to));
    }

    /** One of the constants of an enum, as written there. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String text = filled(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "));
                    return wrong(new BilingualText(
                            column + " ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้: " + known, column + " must be one of " + known));
                });
    }

    public ConfigurationException wrong(BilingualText problem) {
        return new ConfigurationException(file, number, problem);
    }
}
