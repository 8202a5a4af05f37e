package org.bringback.reference.agency;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of file names: {@code <date>} stands for the as-of date (2022-05-31), {@code *} for anything else, such as
 * {@code รายงาน-<date>*.xlsx}.
 */
public record FileNamePattern(String pattern) {

    private static final String DATE = "<date>";

    public FileNamePattern {
        int at = pattern.indexOf(DATE);
        if (at < 0 || pattern.indexOf(DATE, at + 1) >= 0 || pattern.contains("/")) {
            throw new IllegalArgumentException("exactly one <date> and no folder: " + pattern);
        }
    }

    /** The as-of date, when the name follows the pattern. */
    public Optional<LocalDate> find(String fileName) {
        Matcher matcher = regex().matcher(fileName);
        try {
            return matcher.matches() ? Optional.of(LocalDate.parse(matcher.group("date"))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Pattern regex() {
        String quoted = Pattern.quote(pattern)
                .replace(DATE, "\\E(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})\\Q")
                .replace("*", "\\E.*\\Q");
        return Pattern.compile(quoted);
    }
}
