package org.bringback.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How figures are written for people, the same in both languages: thousands with commas, decimals as given. */
public final class FigureFormat {

    /** Stands where there is no value. */
    public static final String NONE = "–";

    /** Unicode's minus sign, which is as wide as a plus. */
    public static final char MINUS = '−';

    private static final String UP = "▲ +";
    private static final String DOWN = "▼ ";

    private FigureFormat() {}

    /** Such as {@code 28,134}; a negative number has the hyphen of a keyboard. */
    public static String grouped(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /** With all decimals of the figure: {@code 1,234.50}. */
    public static String grouped(BigDecimal figure) {
        return new DecimalFormat(pattern(figure.scale()), DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
    }

    /** With no more decimals than it needs: {@code 2.5}, {@code 20}. */
    public static String plain(BigDecimal figure) {
        BigDecimal shortest = figure.stripTrailingZeros();
        return grouped(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    /** With a sign wherever it is not zero: {@code +1,200}, {@code -55}. */
    public static String signed(long number) {
        return (number > 0 ? "+" : "") + grouped(number);
    }

    /** With symbol and sign, so that neither colour nor sign alone carries the meaning: {@code ▲ +12}, {@code ▼ −55}. */
    public static String change(BigDecimal change) {
        String plain = grouped(change.abs());
        return switch (change.signum()) {
            case 1 -> UP + plain;
            case -1 -> DOWN + MINUS + plain;
            default -> plain;
        };
    }

    /** As a terminal shows it: fonts there may lack the minus sign. */
    public static String plainChange(long change) {
        return change(BigDecimal.valueOf(change)).replace(MINUS, '-');
    }

    /** The pattern that number formats of Java and of spreadsheets share. */
    public static String pattern(int decimals) {
        return "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
    }
}
