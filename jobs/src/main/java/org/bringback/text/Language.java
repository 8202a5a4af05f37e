package org.bringback.text;

/** The languages every report is made in; the code is part of file names ({@code obec.th.pdf}). */
public enum Language {
    THAI("th"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
