package org.bringback.samples.error;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.Geography;
import org.bringback.samples.country.Home;
import org.bringback.samples.country.NameGenerator;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.Person;
import org.bringback.samples.country.PersonGenerator;
import org.bringback.samples.country.SampleName;
import org.bringback.samples.country.SampleSex;
import org.bringback.samples.country.School;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.country.WrittenDate;

/** Puts flaws into entries. */
public final class ErrorInjector {

    /** An entry with the flaws that it has. */
    public record Spoilt(Entry entry, Set<IdentityError> identityErrors) {}

    private final ErrorProfile errorProfile;
    private final NameGenerator names;
    private final Geography geography;
    private final PersonGenerator people;

    public ErrorInjector(ErrorProfile errorProfile, NameGenerator names, Geography geography, PersonGenerator people) {
        this.errorProfile = errorProfile;
        this.names = names;
        this.geography = geography;
        this.people = people;
    }

    /** @param candidates the flaws that may strike this entry */
    public Spoilt injected(
            Entry entry, Person person, OfficeList list, Set<IdentityError> candidates, SeededRandom random) {
        Set<IdentityError> identityErrors = EnumSet.noneOf(IdentityError.class);
        if (errorProfile == ErrorProfile.CLEAN) {
            return new Spoilt(entry, identityErrors);
        }
        Entry written = entry;
        for (IdentityError identityError : candidates) {
            if (random.hits(identityError.rate(errorProfile)) && identityError.isPossible(written, person)) {
                Entry changed = changed(identityError, written, person, list, random);
                if (!changed.equals(written)) {
                    identityErrors.add(identityError);
                }
                written = changed;
            }
        }
        return new Spoilt(written, identityErrors);
    }

    private Entry changed(
            IdentityError identityError, Entry entry, Person person, OfficeList list, SeededRandom random) {
        return switch (identityError) {
            case ID_MISSING -> entry.withId("");
            case ID_WRONG_DIGIT -> entry.withId(wrongDigit(entry.id(), random));
            case ID_TRANSPOSED -> entry.withId(transposed(entry.id(), random));
            case ID_OF_A_PARENT -> entry.withId(person.ids().parent());
            case G_CODE_REPLACED -> entry.withId(person.ids().later());
            case BIRTH_YEAR_ONLY,
                    BIRTH_FIRST_OF_JANUARY,
                    BIRTH_DAY_AND_MONTH_SWAPPED,
                    BIRTH_IN_OTHER_ERA,
                    BIRTH_YEAR_WRONG,
                    BIRTH_DAY_WRONG -> entry.withBirth(birth(identityError, entry.birth(), random));
            case MOVED -> moved(entry, list, random);
            case PHONE_CHANGED -> entry.withContact(entry.contact().withPhone(people.phone(random)));
            default -> entry.withName(name(identityError, entry.name(), person.sex(), random));
        };
    }

    private SampleName name(IdentityError identityError, SampleName name, SampleSex sex, SeededRandom random) {
        return switch (identityError) {
            case GIVEN_NAME_MISSPELT -> name.withGiven(Misspelling.of(name.given(), random));
            case FAMILY_NAME_MISSPELT -> name.withFamily(Misspelling.of(name.family(), random));
            case GIVEN_NAME_CHANGED -> name.withGiven(names.givenName(sex, random));
            case FAMILY_NAME_CHANGED -> name.withFamily(names.familyName(random));
            case NAMES_SWAPPED -> new SampleName(/* given= */ name.family(), /* family= */ name.given());
            case NICKNAME -> name.withGiven(names.nickname(random));
            case NO_FAMILY_NAME_IN_WORDS -> name.withFamily("ไม่มีนามสกุล");
            default -> name;
        };
    }

    private static WrittenDate birth(IdentityError identityError, WrittenDate birth, SeededRandom random) {
        LocalDate day = birth.date();
        return switch (identityError) {
            case BIRTH_YEAR_ONLY -> birth.as(WrittenDate.Form.YEAR);
            case BIRTH_IN_OTHER_ERA -> birth.as(WrittenDate.Form.OTHER_ERA);
            case BIRTH_FIRST_OF_JANUARY -> new WrittenDate(day.withDayOfYear(1), birth.form());
            case BIRTH_DAY_AND_MONTH_SWAPPED -> new WrittenDate(swapped(day), birth.form());
            case BIRTH_YEAR_WRONG -> new WrittenDate(day.plusYears(random.hits(0.5) ? -1 : -10), birth.form());
            case BIRTH_DAY_WRONG -> new WrittenDate(otherDay(day, random), birth.form());
            default -> birth;
        };
    }

    private static LocalDate swapped(LocalDate day) {
        return day.getDayOfMonth() > 12 ? day : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    private static LocalDate otherDay(LocalDate day, SeededRandom random) {
        return day.withDayOfMonth(1 + (day.getDayOfMonth() + random.below(27)) % 28);
    }

    private Entry moved(Entry entry, OfficeList list, SeededRandom random) {
        Home home = random.hits(0.5)
                ? geography.home(random)
                : geography.neighbour(entry.contact().home(), random);
        School school = geography.school(list, home.province(), geography.schoolNumber(random));
        return entry.withContact(entry.contact().movedTo(home, school));
    }

    /** One digit of serial or check digit: the synthetic registrar code stays, so that nobody real is hit. */
    private static String wrongDigit(String id, SeededRandom random) {
        int index = random.between(5, 12);
        int wrong = (id.charAt(index) - '0' + random.between(1, 9)) % 10;
        return id.substring(0, index) + wrong + id.substring(index + 1);
    }

    private static String transposed(String id, SeededRandom random) {
        int index = random.between(5, 11);
        return id.substring(0, index) + id.charAt(index + 1) + id.charAt(index) + id.substring(index + 2);
    }
}
