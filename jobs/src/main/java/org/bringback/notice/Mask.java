package org.bringback.notice;

/** Makes a personal value showable: enough to find the cell again, not enough to know the person. */
public final class Mask {

    private static final int PERSONAL_DIGITS = 6;

    private Mask() {}

    /** Keeps the length and the kind of every character: digits become 9, letters x; {@code 1-1017 ก} gives {@code 9-9999 x}. */
    public static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        value.codePoints().limit(40).map(Mask::kind).forEach(shape::appendCodePoint);
        return shape.toString();
    }

    /** Whether it has as many digits as a person's numbers have: six or more, of any script. */
    public static boolean isNumberLike(String value) {
        return value.codePoints().filter(Character::isDigit).count() >= PERSONAL_DIGITS;
    }

    private static int kind(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> '9';
            // vowels of Burmese and Khmer are spacing marks
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> 'x';
            default -> Character.isLetter(codePoint) ? 'x' : codePoint;
        };
    }
}
