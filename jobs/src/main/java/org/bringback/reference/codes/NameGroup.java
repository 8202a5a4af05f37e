package org.bringback.reference.codes;

/** Whose names are written in Thai letters but are not Thai, as far as they show it. */
public enum NameGroup {
    MALAY,
    HILL,
    BURMESE,
    KHMER,
    LAO
}
