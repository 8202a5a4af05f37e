package org.bringback.cli.options;

import java.time.LocalDate;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.Precision;
import org.bringback.thai.date.ThaiDates;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as people write it: {@code 2022-09-23}, {@code 23/09/2565}, {@code 2565-09-23}, {@code 23 ก.ย. 2565}. */
public final class DayConverter implements ITypeConverter<LocalDate> {

    static final BilingualText EXPECTED =
            new BilingualText("วันที่ เช่น 2022-09-23 หรือ 23/09/2565", "a day such as 2022-09-23 or 23/09/2565");

    /** Any day a year can be written of in four digits; two digits would be guessed. */
    private static final DateRules ANY = DateRules.events(LocalDate.of(2100, 12, 31));

    @Override
    public LocalDate convert(String text) {
        if (text.strip().matches(".*[0-9๐-๙]{4}.*")
                && ThaiDates.read(text.strip(), ANY) instanceof DateReading.Read read
                && read.date().precision() == Precision.DAY) {
            return read.date().first();
        }
        throw new TypeConversionException("no day");
    }
}
