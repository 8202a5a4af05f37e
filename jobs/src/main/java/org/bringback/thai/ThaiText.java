package org.bringback.thai;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Thai text as offices type it, brought into the one spelling that is stored and compared. NFC alone repairs little of
 * Thai, and NFKC breaks sara am in two, so the order of marks is put right here.
 */
public final class ThaiText {
    private static final Set<String> NOTHING = Set.of(
            "", "-", "--", "---", ".", "ไม่มี", "ไม่ระบุ", "ไม่ทราบ", "ไม่ปรากฏ", "ไม่มีข้อมูล", "null", "n/a", "none");

    private ThaiText() {}

    /**
     * Drops zero-width characters, collapses all kinds of space to single blanks, joins a stray blank before a mark,
     * orders and de-duplicates marks (the last of several tones wins), writes nikhahit + aa as sara am and two sara e
     * as sara ae, drops marks that no consonant carries, turns Thai digits into 0-9, and ends in NFC. Cleaning twice
     * changes nothing more.
     */
    public static String clean(String raw) {
        return NormalisationQuickCheck.isClean(raw) ? raw : repaired(raw);
    }

    /** Turns ๐-๙ into 0-9 and leaves everything else alone. */
    public static String digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ThaiLetter.of(text.charAt(i)) == ThaiLetter.DIGIT) {
                return withDigits(text, i);
            }
        }
        return text;
    }

    /** Whether a cell, once cleaned, says that there is no value: empty, {@code -}, ไม่มี, ไม่ระบุ, n/a. */
    public static boolean isNothing(String cell) {
        if (!cell.isEmpty() && beginsAWord(cell.charAt(0))) {
            return false;
        }
        String clean = clean(cell);
        boolean latin = !clean.isEmpty() && clean.charAt(0) < ThaiLetter.ZERO && Character.isLetter(clean.charAt(0));
        return NOTHING.contains(latin ? clean.toLowerCase(Locale.ROOT) : clean);
    }

    /** Most cells begin with a letter or digit that no word for nothing begins with, and need no closer look. */
    private static boolean beginsAWord(char first) {
        boolean thai = first >= 'ก' && first <= 'ฮ' || first >= 'เ' && first <= 'ใ';
        boolean latin = first >= 'A' && first <= 'z' && Character.isLetter(first) && first != 'n' && first != 'N';
        return thai || latin || first >= '0' && first <= '9';
    }

    private static String repaired(String raw) {
        String ordered = new ThaiNormaliser(raw.length()).normalise(raw);
        String composed = Normalizer.normalize(ordered, Normalizer.Form.NFC);
        // composing may move foreign combining marks between a consonant and its own marks
        return composed.equals(ordered) ? ordered : repaired(composed);
    }

    private static String withDigits(String text, int first) {
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            chars[i] = digit(chars[i]);
        }
        return new String(chars);
    }

    public static char digit(char c) {
        return ThaiLetter.of(c) == ThaiLetter.DIGIT ? (char) ('0' + c - ThaiLetter.ZERO) : c;
    }
}
