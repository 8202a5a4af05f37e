package org.bringback.samples;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Puts flaws into entries. */
final class Spoiler {

    /** An entry with the flaws that it has. */
    record Spoilt(Entry entry, Set<Flaw> flaws) {}

    private final Dirt dirt;
    private final NameBook names;
    private final Geography geography;
    private final People people;

    Spoiler(Dirt dirt, NameBook names, Geography geography, People people) {
        this.dirt = dirt;
        this.names = names;
        this.geography = geography;
        this.people = people;
    }

    /** @param candidates the flaws that may strike this entry */
    Spoilt spoilt(Entry entry, Person person, OfficeList list, Set<Flaw> candidates, Dice dice) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (dirt == Dirt.CLEAN) {
            return new Spoilt(entry, flaws);
        }
        Entry written = entry;
        for (Flaw flaw : candidates) {
            if (dice.hits(flaw.rate(dirt)) && flaw.isPossible(written, person)) {
                Entry changed = changed(flaw, written, person, list, dice);
                if (!changed.equals(written)) {
                    flaws.add(flaw);
                }
                written = changed;
            }
        }
        return new Spoilt(written, flaws);
    }

    private Entry changed(Flaw flaw, Entry entry, Person person, OfficeList list, Dice dice) {
        return switch (flaw) {
            case ID_MISSING -> entry.withId("");
            case ID_WRONG_DIGIT -> entry.withId(wrongDigit(entry.id(), dice));
            case ID_TRANSPOSED -> entry.withId(transposed(entry.id(), dice));
            case ID_OF_A_PARENT -> entry.withId(person.identity().parent());
            case G_CODE_REPLACED -> entry.withId(person.identity().later());
            case BIRTH_YEAR_ONLY,
                    BIRTH_FIRST_OF_JANUARY,
                    BIRTH_DAY_AND_MONTH_SWAPPED,
                    BIRTH_IN_OTHER_ERA,
                    BIRTH_YEAR_WRONG,
                    BIRTH_DAY_WRONG -> entry.withBirth(birth(flaw, entry.birth(), dice));
            case MOVED -> moved(entry, list, dice);
            case PHONE_CHANGED -> entry.withContact(entry.contact().withPhone(people.phone(dice)));
            default -> entry.withName(name(flaw, entry.name(), person.sex(), dice));
        };
    }

    private Name name(Flaw flaw, Name name, Sex sex, Dice dice) {
        return switch (flaw) {
            case GIVEN_NAME_MISSPELT -> name.withGiven(Misspelling.of(name.given(), dice));
            case FAMILY_NAME_MISSPELT -> name.withFamily(Misspelling.of(name.family(), dice));
            case GIVEN_NAME_CHANGED -> name.withGiven(names.givenName(sex, dice));
            case FAMILY_NAME_CHANGED -> name.withFamily(names.familyName(dice));
            case NAMES_SWAPPED -> new Name(name.family(), name.given());
            case NICKNAME -> name.withGiven(names.nickname(dice));
            case NO_FAMILY_NAME_IN_WORDS -> name.withFamily("ไม่มีนามสกุล");
            default -> name;
        };
    }

    private static WrittenDate birth(Flaw flaw, WrittenDate birth, Dice dice) {
        LocalDate day = birth.date();
        return switch (flaw) {
            case BIRTH_YEAR_ONLY -> birth.as(WrittenDate.Form.YEAR);
            case BIRTH_IN_OTHER_ERA -> birth.as(WrittenDate.Form.OTHER_ERA);
            case BIRTH_FIRST_OF_JANUARY -> new WrittenDate(day.withDayOfYear(1), birth.form());
            case BIRTH_DAY_AND_MONTH_SWAPPED -> new WrittenDate(swapped(day), birth.form());
            case BIRTH_YEAR_WRONG -> new WrittenDate(day.plusYears(dice.hits(0.5) ? -1 : -10), birth.form());
            case BIRTH_DAY_WRONG -> new WrittenDate(otherDay(day, dice), birth.form());
            default -> birth;
        };
    }

    private static LocalDate swapped(LocalDate day) {
        return day.getDayOfMonth() > 12 ? day : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    private static LocalDate otherDay(LocalDate day, Dice dice) {
        return day.withDayOfMonth(1 + (day.getDayOfMonth() + dice.below(27)) % 28);
    }

    private Entry moved(Entry entry, OfficeList list, Dice dice) {
        Home home = dice.hits(0.5)
                ? geography.home(dice)
                : geography.neighbour(entry.contact().home(), dice);
        School school = geography.school(list, home.province(), geography.schoolNumber(dice));
        return entry.withContact(entry.contact().movedTo(home, school));
    }

    /** One digit of serial or check digit: the synthetic registrar code stays, so that nobody real is hit. */
    private static String wrongDigit(String id, Dice dice) {
        int place = dice.between(5, 12);
        int wrong = (id.charAt(place) - '0' + dice.between(1, 9)) % 10;
        return id.substring(0, place) + wrong + id.substring(place + 1);
    }

    private static String transposed(String id, Dice dice) {
        int place = dice.between(5, 11);
        return id.substring(0, place) + id.charAt(place + 1) + id.charAt(place) + id.substring(place + 2);
    }
}
