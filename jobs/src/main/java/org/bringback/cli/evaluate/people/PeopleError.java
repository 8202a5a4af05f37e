package org.bringback.cli.evaluate.people;

import java.util.Locale;

/** What goes wrong in rows about people, with the shares of rows in which it does. */
public enum PeopleError {
    NEIGHBOURING_KEY(0.02, 0.06),
    SHIFT_KEY(0.008, 0.03),
    LOOK_ALIKE_LETTER(0.012, 0.05),
    LETTER_LEFT_OUT(0.01, 0.03),
    LETTER_TWICE(0.006, 0.02),
    WHOLE_NAME_IN_ONE_CELL(0.008, 0.03),
    CLERK_ABBREVIATION(0.15, 0.4),
    NICKNAME_IN_BRACKETS(0.008, 0.03),
    OTHER_GIVEN_NAME(0.006, 0.02),
    OTHER_FAMILY_NAME(0.012, 0.04),
    /** Of people from other countries only. */
    SPELT_ANEW(0.35, 0.6),
    /** Of people without a family name only. */
    NAME_APART(0.25, 0.5),
    /** Of people without a family name only. */
    FAMILY_NAME_MADE_UP(0.12, 0.25),
    GLUED_TITLE(0.06, 0.15),
    NO_ID(0.05, 0.18),
    ID_ONE_DIGIT(0.01, 0.03),
    ID_TWO_DIGITS_SWAPPED(0.005, 0.02),
    /** Of numbers that begin with a zero only. */
    ID_LOST_ZERO(0.4, 0.7),
    ID_IN_SCIENTIFIC_NOTATION(0.004, 0.025),
    ID_OF_A_PARENT(0.008, 0.035),
    ID_OF_A_SIBLING(0.002, 0.008),
    ID_WITH_HYPHENS(0.1, 0.15),
    NO_BIRTH_DATE(0.006, 0.03),
    BIRTH_IN_WORDS(0.06, 0.15),
    BIRTH_WITH_SHORT_YEAR(0.03, 0.1),
    BIRTH_WITH_SLASHES(0.1, 0.2),
    BIRTH_ERA_SHIFTED(0.003, 0.012),
    BIRTH_DAY_AND_MONTH_SWAPPED(0.005, 0.02),
    BIRTH_WRONG_PART(0.012, 0.04),
    BIRTH_ON_FIRST_OF_JANUARY(0.008, 0.04),
    NO_PHONE(0.3, 0.5),
    OTHER_PHONE(0.1, 0.25),
    PHONE_WITHOUT_ZERO(0.08, 0.2),
    NO_GUARDIAN(0.15, 0.35),
    OTHER_GUARDIAN(0.1, 0.2),
    NO_SEX(0.02, 0.08),
    MOVED(0.08, 0.18),
    NO_DISTRICT(0.04, 0.12),
    DISTRICT_SHORTENED(0.1, 0.2);

    private final double normal;
    private final double heavy;

    PeopleError(double normal, double heavy) {
        this.normal = normal;
        this.heavy = heavy;
    }

    double rate(boolean isHeavy) {
        return isHeavy ? heavy : normal;
    }

    /** As it stands in the table of losses. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
