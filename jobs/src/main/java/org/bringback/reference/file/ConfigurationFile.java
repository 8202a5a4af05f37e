package org.bringback.reference.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Opens configuration in YAML. */
public final class ConfigurationFile {

    private static final int FIRST_BUDDHIST_YEAR = 2400;
    /** A year beyond this one, such as 9999, stands for a day that never comes. */
    private static final int LAST_BUDDHIST_YEAR = 2699;

    private static final int YEARS_BETWEEN_ERAS = 543;

    private ConfigurationFile() {}

    /** A date of the common era; one of the Buddhist era would be taken for a day in five centuries. */
    public static LocalDate date(YamlValue value) {
        LocalDate date = value.as(
                LocalDate::parse, new BilingualText("วันที่แบบ 2022-05-31 (ค.ศ.)", "a date such as 2022-05-31 (CE)"));
        buddhistYear(date).ifPresent(problem -> {
            throw value.wrong(problem);
        });
        return date;
    }

    /** What is wrong with a date whose year is of the Buddhist era; nothing where it is of the common one. */
    static Optional<BilingualText> buddhistYear(LocalDate date) {
        if (date.getYear() < FIRST_BUDDHIST_YEAR || date.getYear() > LAST_BUDDHIST_YEAR) {
            return Optional.empty();
        }
        LocalDate meant = date.minusYears(YEARS_BETWEEN_ERAS);
        return Optional.of(new BilingualText(
                date + " เป็นปี พ.ศ. ให้เขียนเป็น ค.ศ.: " + meant,
                date + " has a year of the Buddhist era; write that of the common era: " + meant));
    }

    /** @throws ConfigurationException when the file, or what is read of it later, is wrong */
    public static YamlMap yaml(Path file) {
        return YamlMap.read(file, (line, problem) -> new ConfigurationException(file, line, problem));
    }
}
