package org.bringback.identity.linkage.compare;

import java.util.List;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.Plain;

/** A telephone number by its last nine digits: the same number is written with and without its country or a zero. */
final class PhoneComparator implements FieldComparator {
    private static final int TELLING = 9;

    private final FieldComparator digits = new CodeComparator(6);

    @Override
    public String normalise(String raw) {
        String number = Plain.digits(raw);
        boolean filler = number.length() < 6 || number.chars().distinct().count() == 1;
        return filler ? "" : number.substring(Math.max(0, number.length() - TELLING));
    }

    /** Ten digits with a zero before them are how nearly all numbers are written. */
    @Override
    public int after(byte[] utf8, int from, int length) {
        boolean various = false;
        for (int i = from; i < from + length; i++) {
            if (utf8[i] < '0' || utf8[i] > '9') {
                return UNSEEN;
            }
            various |= utf8[i] != utf8[from];
        }
        return various && length >= TELLING ? length - TELLING : UNSEEN;
    }

    @Override
    public List<Level> levels() {
        return digits.levels();
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        return digits.over(normalised);
    }
}
