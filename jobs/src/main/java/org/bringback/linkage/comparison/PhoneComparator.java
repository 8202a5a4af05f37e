package org.bringback.linkage.comparison;

import java.util.List;
import java.util.regex.Pattern;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.TextNormaliser;

/** A telephone number by its last nine digits: the same number is written with and without its country or a zero. */
final class PhoneComparator implements FieldComparator {
    private static final int SIGNIFICANT_DIGITS = 9;

    /** Before eight digits of a fixed line or nine of a mobile; within the country a zero stands there. */
    private static final Pattern COUNTRY = Pattern.compile("(00)?66(?=[0-9]{8,9}$)");

    private final FieldComparator digits = new CodeComparator(6);

    @Override
    public String normalise(String raw) {
        String number = COUNTRY.matcher(TextNormaliser.digits(raw)).replaceFirst("0");
        boolean filler = number.length() < 6 || number.chars().distinct().count() == 1;
        return filler ? "" : number.substring(Math.max(0, number.length() - SIGNIFICANT_DIGITS));
    }

    /** Ten digits with a zero before them are how nearly all numbers are written. */
    @Override
    public int strippedPrefixLength(byte[] utf8, int from, int length) {
        boolean various = false;
        for (int i = from; i < from + length; i++) {
            if (utf8[i] < '0' || utf8[i] > '9') {
                return UNKNOWN;
            }
            various |= utf8[i] != utf8[from];
        }
        boolean country = isCountry(utf8, from, from + length - 11) || isCountry(utf8, from, from + length - 10);
        return various && !country && length >= SIGNIFICANT_DIGITS ? length - SIGNIFICANT_DIGITS : UNKNOWN;
    }

    /** Whether the country's number may stand there, before eight or nine digits. */
    private static boolean isCountry(byte[] utf8, int from, int at) {
        return at >= from && utf8[at] == '6' && utf8[at + 1] == '6';
    }

    @Override
    public List<ComparisonLevel> levels() {
        return digits.levels();
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        return digits.prepare(normalised);
    }
}
