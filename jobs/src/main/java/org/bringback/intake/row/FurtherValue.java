package org.bringback.intake.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The value of a field that only the layout knows. Exactly one of the three is there.
 *
 * @param field its name
 * @param text of a text or a code
 */
public record FurtherValue(
        String field,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date) {

    public static FurtherValue text(String field, String text) {
        return new FurtherValue(field, text, null, null);
    }

    public static FurtherValue number(String field, BigDecimal number) {
        return new FurtherValue(field, null, number, null);
    }

    public static FurtherValue date(String field, LocalDate date) {
        return new FurtherValue(field, null, null, date);
    }
}
