package org.bringback.samples;

import java.time.LocalDate;

/**
 * Everybody, listed or not. A person follows from the seed and the person number alone, so that millions need no
 * memory. Number 2n + 1 is sometimes the twin of 2n, and some people have the name of somebody else.
 */
final class People {

    private static final double TWINS = 0.012;
    private static final double NAMESAKES = 0.005;
    private static final double G_CODES = 0.02;
    private static final double OTHER_MINORITIES = 0.02;
    private static final OfficeList.Ages PUPILS = new OfficeList.Ages(6, 19);

    private final long seed;
    private final Country country;
    private final NameBook names;
    private final Geography geography;

    People(long seed, Country country, NameBook names, Geography geography) {
        this.seed = seed;
        this.country = country;
        this.names = names;
        this.geography = geography;
    }

    Person person(long number) {
        if (isTwin(number)) {
            return twin(person(number - 1), number);
        }
        Person person = plain(number);
        Dice dice = Dice.of(seed, Purpose.NAMESAKE, number);
        return number > 0 && dice.hits(NAMESAKES) ? namesake(person, dice) : person;
    }

    /** Whether that person is the twin of the one before. */
    boolean isTwin(long number) {
        return number % 2 == 1
                && Dice.of(seed, Purpose.TWIN, number).hits(TWINS)
                && country.home(number).equals(country.home(number - 1));
    }

    private Person plain(long number) {
        Dice dice = Dice.of(seed, Purpose.PERSON, number);
        Sex sex = dice.hits(0.52) ? Sex.MALE : Sex.FEMALE;
        LocalDate birth = birth(country.home(number).map(OfficeList::ages).orElse(PUPILS), dice);
        Home home = geography.home(dice);
        Identity identity = identity(number, birth, home);
        boolean thai = isThai(identity.first());
        boolean minority = thai ? dice.hits(OTHER_MINORITIES / 2) : dice.hits(0.6);
        Name name = minority ? names.minority(sex, dice) : names.thai(sex, dice);
        return new Person(number, sex, birth, name, identity, home, family(name, dice));
    }

    private static boolean isThai(String id) {
        return id.charAt(0) != 'G' && id.charAt(0) != '0' && id.charAt(0) != '7';
    }

    private LocalDate birth(OfficeList.Ages ages, Dice dice) {
        LocalDate first = country.dates().get(0);
        return dice.day(first.minusYears(ages.oldest() + 1L).plusDays(1), first.minusYears(ages.youngest()));
    }

    private Person.Family family(Name child, Dice dice) {
        Name guardian = new Name(names.givenName(dice.hits(0.35) ? Sex.MALE : Sex.FEMALE, dice), child.family());
        return new Person.Family(guardian, phone(dice), geography.schoolNumber(dice));
    }

    String phone(Dice dice) {
        return "0999" + Integer.toString(1_000_000 + dice.below(1_000_000)).substring(1);
    }

    private Identity identity(long number, LocalDate birth, Home home) {
        Dice dice = Dice.of(seed, Purpose.IDENTITY, number);
        String parent = IdNumbers.national('3', number - number % 2);
        if (number < IdNumbers.G_CODES && dice.hits(G_CODES)) {
            int issued = country.dates().get(0).getYear() + 543 - dice.between(1, 4);
            String gCode = IdNumbers.gCode(issued, home.province().code(), number);
            return new Identity(gCode, IdNumbers.national(dice.hits(0.5) ? '0' : '7', number), parent);
        }
        String own = IdNumbers.national(category(dice), number);
        return new Identity(own, own, parent);
    }

    /** First digits as children of today have them. */
    private static char category(Dice dice) {
        int percent = dice.below(100);
        if (percent < 93) {
            return '1';
        }
        return "2257800".charAt(percent - 93);
    }

    private Person twin(Person first, long number) {
        Dice dice = Dice.of(seed, Purpose.TWIN, number, 1);
        Sex sex = dice.hits(0.7) ? first.sex() : first.sex().other();
        String given = sex == first.sex() ? names.alike(sex, first.name().given(), dice) : names.givenName(sex, dice);
        Identity identity = identity(number, first.birth(), first.home());
        return new Person(
                number, sex, first.birth(), first.name().withGiven(given), identity, first.home(), first.around());
    }

    /** The same name as somebody born in another year or at another day, often of the same province. */
    private Person namesake(Person person, Dice dice) {
        Person other = plain(Math.max(0, person.number() - 1 - dice.below(400)));
        LocalDate sameYear = person.birth().withDayOfYear(dice.between(1, 365));
        return new Person(
                person.number(),
                other.sex(),
                sameYear,
                other.name(),
                person.identity(),
                dice.hits(0.5) ? other.home() : person.home(),
                person.around());
    }
}
