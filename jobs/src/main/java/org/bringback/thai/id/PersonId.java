package org.bringback.thai.id;

import java.util.regex.Pattern;
import org.bringback.notice.NoticeCode;
import org.bringback.thai.ThaiText;

/**
 * The numbers persons are known by: the 13-digit national ID, G codes, and other letter codes.
 *
 * <p>The check digit is weak evidence. The third digit has the weight 11, so an error there is never seen; about one in
 * eleven other single slips and one in fifty swaps pass, and so does a tenth of all random numbers. The number holds
 * neither date of birth nor sex; what its first digit says is in {@code reference/national_id_first_digit.csv}. A first
 * digit of 9 is accepted: sources differ on who holds those.
 *
 * <p>Fillers are no IDs although some have a right check digit: the same digit twelve times or more,
 * {@code 0000000000001}, and counting up ({@code 1234567890121}, {@code 1234567890123}). The last could in theory be
 * somebody's; on forms it is the printed example. Nor is a number that a spreadsheet rounded.
 */
public final class PersonId {
    private static final int LENGTH = 13;
    /** Numbers of those without nationality begin with one or two. */
    private static final int MAX_LOST_ZEROS = 2;

    private static final int BODY = LENGTH - 1;
    /** What is left of a number that was shown as 1.10170E+12 and read again: whole districts would share one. */
    private static final String ROUNDED = "0000000";

    private static final String COUNTING = "123456789012";
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d*)?[Ee]\\+?\\d{1,2}");
    private static final IdReading NONE = IdReading.key(IdKind.NONE, "");

    private PersonId() {}

    /**
     * Reads a cell. Blanks, hyphens and apostrophes are dropped, Thai digits and the letters O, I and l taken for the
     * digits they were typed for, {@code ก} in front for G.
     *
     * <p>A number whose leading zeros a spreadsheet dropped gets them back where the check digit agrees: as evidence, as
     * one in ten wrong numbers passes as well.
     *
     * @return with a notice {@code ID_SCIENTIFIC} or {@code ID_LOST_ZERO} when a spreadsheet spoilt the number,
     *     {@code ID_CHECK_DIGIT}, {@code ID_DUMMY} or {@code ID_MALFORMED} when it cannot serve as a key
     */
    public static IdReading read(String cell) {
        if (isDigits(cell, 0, LENGTH)) {
            return ofThirteenDigits(cell);
        }
        if (ThaiText.isNothing(cell)) {
            return NONE;
        }
        String typed = IdNormaliser.withoutSeparators(cell);
        return SCIENTIFIC.matcher(typed).matches()
                ? IdReading.unusable(typed, NoticeCode.ID_SCIENTIFIC)
                : ofTyped(IdNormaliser.asMeant(typed));
    }

    /** Whether bytes of ASCII are thirteen digits, no filler and not rounded, which {@link #read} leaves as they are. */
    public static boolean isPlainNumber(byte[] text, int from, int length) {
        if (length != LENGTH) {
            return false;
        }
        int repeated = 0;
        int counting = 0;
        int zeros = 0;
        for (int i = 0; i < LENGTH; i++) {
            byte digit = text[from + i];
            if (digit < '0' || digit > '9') {
                return false;
            }
            repeated += i < BODY && digit == text[from] ? 1 : 0;
            counting += i < BODY && digit == COUNTING.charAt(i) ? 1 : 0;
            zeros = digit == '0' ? zeros + 1 : 0;
        }
        return repeated < BODY && counting < BODY && zeros < ROUNDED.length();
    }

    /** The thirteenth digit that belongs to twelve (or more) digits. */
    public static char checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }

    /** Whether a text is thirteen digits 0-9 with the right check digit; fillers may be. */
    public static boolean isValidNational(String text) {
        return isDigits(text, 0, LENGTH) && text.charAt(BODY) == checkDigit(text);
    }

    private static IdReading ofTyped(String value) {
        if (isDigits(value, 0, LENGTH)) {
            return ofThirteenDigits(value);
        }
        String restored = "0".repeat(Math.max(0, LENGTH - value.length())) + value;
        if (restored.length() - value.length() <= MAX_LOST_ZEROS
                && isDigits(value, 0, value.length())
                && isValidNational(restored)) {
            return IdReading.unusable(restored, NoticeCode.ID_LOST_ZERO);
        }
        boolean letter = !value.isEmpty() && value.charAt(0) >= 'A' && value.charAt(0) <= 'Z';
        return letter && isDigits(value, 1, BODY)
                ? ofLetterCode(value)
                : IdReading.unusable(value, NoticeCode.ID_MALFORMED);
    }

    private static IdReading ofThirteenDigits(String value) {
        if (isFiller(value)) {
            return IdReading.unusable(value, NoticeCode.ID_DUMMY);
        }
        if (value.endsWith(ROUNDED)) {
            return IdReading.unusable(value, NoticeCode.ID_SCIENTIFIC);
        }
        return isValidNational(value)
                ? IdReading.key(IdKind.NATIONAL, value)
                : IdReading.unusable(value, NoticeCode.ID_CHECK_DIGIT);
    }

    private static IdReading ofLetterCode(String value) {
        if (isOneDigitRepeated(value, 1, BODY)) {
            return IdReading.unusable(value, NoticeCode.ID_DUMMY);
        }
        return IdReading.key(value.charAt(0) == 'G' ? IdKind.G_CODE : IdKind.OTHER_CODE, value);
    }

    private static boolean isFiller(String value) {
        return isOneDigitRepeated(value, 0, BODY) || value.startsWith(COUNTING);
    }

    private static boolean isOneDigitRepeated(String value, int from, int count) {
        for (int i = from + 1; i < from + count; i++) {
            if (value.charAt(i) != value.charAt(from)) {
                return false;
            }
        }
        return true;
    }

    /** Whether exactly {@code count} digits 0-9, and nothing more, follow from a place on. */
    private static boolean isDigits(String text, int from, int count) {
        if (text.length() != from + count) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
