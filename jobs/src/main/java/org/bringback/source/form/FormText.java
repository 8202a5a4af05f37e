package org.bringback.source.form;

import java.util.regex.Pattern;

/** How texts are compared that went through a spreadsheet program. */
public final class FormText {

    private static final Pattern CHANGEABLE = Pattern.compile("[\\s\\p{Cntrl}\u00A0]+");

    private FormText() {}

    /** Without what such a program may change on its own: blanks, line ends, control characters. */
    public static String plain(String text) {
        return CHANGEABLE.matcher(text).replaceAll(" ").strip();
    }
}
