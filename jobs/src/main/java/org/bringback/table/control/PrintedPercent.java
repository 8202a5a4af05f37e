package org.bringback.table.control;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bringback.table.status.Percentages;

/** A percentage as printed, judged at its own decimals. */
record PrintedPercent(BigDecimal value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,4}([.][0-9]{1,6})?");

    /** Empty when the text is no percentage. */
    public static Optional<PrintedPercent> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PrintedPercent(new BigDecimal(text))) : Optional.empty();
    }

    public int decimals() {
        return value.scale();
    }

    /** A zero without decimals stands for "none" in any column. */
    public boolean isBareZero() {
        return value.signum() == 0 && decimals() == 0;
    }

    public boolean isShareOf(long part, long base) {
        return Percentages.share(part, base, decimals()).equals(Optional.of(value));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
