package org.bringback.thai.name;

/** What a title says about its bearer's sex. */
public enum TitleSex {
    MALE,
    FEMALE,
    /** Borne by both. */
    EITHER,
    /** Not a title but the word for none, such as {@code -}. */
    NO_TITLE
}
