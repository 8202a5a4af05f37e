package org.bringback.text;

/**
 * How many columns a text takes on a terminal: Thai vowels and tone marks above and below the line take none, and
 * neither do format characters.
 */
public final class DisplayWidth {

    private DisplayWidth() {}

    public static int of(String text) {
        return (int) text.codePoints().filter(DisplayWidth::takesSpace).count();
    }

    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    private static boolean takesSpace(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT;
    }
}
