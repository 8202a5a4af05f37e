package org.bringback.source.form;

/** How texts are compared that went through a spreadsheet program. */
public final class FormText {

    private FormText() {}

    /** Without what such a program may change on its own: blanks, line ends, control characters. */
    public static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\u00A0]+", " ").strip();
    }
}
