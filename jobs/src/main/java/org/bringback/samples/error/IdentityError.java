package org.bringback.samples.error;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.Person;

/**
 * What can be wrong with an entry so that it needs judgement to see whose it is, with the share of entries of a normal
 * and of a heavy country that have it. Flaws strike each entry on its own: two entries of one person differ.
 */
public enum IdentityError {
    ID_MISSING(0.08, 0.20),
    ID_WRONG_DIGIT(0.010, 0.030, IdentityError::hasId),
    ID_TRANSPOSED(0.005, 0.015, IdentityError::hasId),
    ID_OF_A_PARENT(0.003, 0.010, IdentityError::hasId),
    GIVEN_NAME_MISSPELT(0.020, 0.060),
    FAMILY_NAME_MISSPELT(0.020, 0.060),
    GIVEN_NAME_CHANGED(0.005, 0.015),
    FAMILY_NAME_CHANGED(0.005, 0.015, IdentityError::hasFamilyName),
    NAMES_SWAPPED(0.003, 0.010, IdentityError::hasFamilyName),
    NICKNAME(0.003, 0.010),
    NO_FAMILY_NAME_IN_WORDS(
            0.300, 0.300, (entry, person) -> entry.name().family().isEmpty()),
    BIRTH_YEAR_ONLY(0.005, 0.015),
    BIRTH_FIRST_OF_JANUARY(0.010, 0.030),
    BIRTH_DAY_AND_MONTH_SWAPPED(0.005, 0.015, (entry, person) -> swappable(person.birth())),
    BIRTH_IN_OTHER_ERA(0.003, 0.010, (entry, person) -> person.birth().getDayOfMonth() < 29),
    BIRTH_YEAR_WRONG(0.005, 0.015),
    BIRTH_DAY_WRONG(0.005, 0.015),
    MOVED(0.040, 0.100),
    PHONE_CHANGED(0.080, 0.200),
    G_CODE_REPLACED(0.300, 0.500, (entry, person) -> person.ids().hasGCode() && hasId(entry, person));

    private final double normal;
    private final double heavy;
    private final BiPredicate<Entry, Person> possible;

    IdentityError(double normal, double heavy) {
        this(normal, heavy, (entry, person) -> true);
    }

    IdentityError(double normal, double heavy, BiPredicate<Entry, Person> possible) {
        this.normal = normal;
        this.heavy = heavy;
        this.possible = possible;
    }

    public double rate(ErrorProfile errorProfile) {
        return switch (errorProfile) {
            case CLEAN -> 0;
            case NORMAL -> normal;
            case HEAVY -> heavy;
        };
    }

    boolean isPossible(Entry entry, Person person) {
        return possible.test(entry, person);
    }

    private static boolean hasId(Entry entry, Person person) {
        return !entry.id().isEmpty();
    }

    private static boolean hasFamilyName(Entry entry, Person person) {
        return !entry.name().family().isEmpty();
    }

    private static boolean swappable(LocalDate date) {
        return date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue();
    }
}
