package org.bringback.samples.country;

import java.time.LocalDate;

/**
 * Everybody, listed or not. A person follows from the seed and the person number alone, so that millions need no
 * memory. Number 2n + 1 is sometimes the twin of 2n, and some people have the name of somebody else.
 */
public final class PersonGenerator {

    private static final double TWINS = 0.012;
    private static final double NAMESAKES = 0.005;
    private static final double G_CODES = 0.02;
    private static final double OTHER_MINORITIES = 0.02;
    private static final OfficeList.Ages PUPILS = new OfficeList.Ages(6, 19);

    private final long seed;
    private final CountryCases country;
    private final NameGenerator names;
    private final Geography geography;

    public PersonGenerator(long seed, CountryCases country, NameGenerator names, Geography geography) {
        this.seed = seed;
        this.country = country;
        this.names = names;
        this.geography = geography;
    }

    public Person person(long number) {
        if (isTwin(number)) {
            return twin(person(number - 1), number);
        }
        Person person = plain(number);
        SeededRandom random = SeededRandom.of(seed, RandomStream.NAMESAKE, number);
        return number > 0 && random.hits(NAMESAKES) ? namesake(person, random) : person;
    }

    /** Whether that person is the twin of the one before. */
    boolean isTwin(long number) {
        return number % 2 == 1
                && SeededRandom.of(seed, RandomStream.TWIN, number).hits(TWINS)
                && country.home(number).equals(country.home(number - 1));
    }

    private Person plain(long number) {
        SeededRandom random = SeededRandom.of(seed, RandomStream.PERSON, number);
        SampleSex sex = random.hits(0.52) ? SampleSex.MALE : SampleSex.FEMALE;
        LocalDate birth = birth(country.home(number).map(OfficeList::ages).orElse(PUPILS), random);
        Home home = geography.home(random);
        PersonIds ids = ids(number, home);
        boolean thai = isThai(ids.first());
        boolean minority = thai ? random.hits(OTHER_MINORITIES / 2) : random.hits(0.6);
        SampleName name = minority ? names.minority(sex, random) : names.thai(sex, random);
        return new Person(number, sex, birth, name, ids, home, family(name, random));
    }

    private static boolean isThai(String id) {
        return id.charAt(0) != 'G' && id.charAt(0) != '0' && id.charAt(0) != '7';
    }

    private LocalDate birth(OfficeList.Ages ages, SeededRandom random) {
        LocalDate first = country.dates().get(0);
        return random.day(first.minusYears(ages.oldest() + 1L).plusDays(1), first.minusYears(ages.youngest()));
    }

    private Person.Family family(SampleName child, SeededRandom random) {
        SampleName guardian = new SampleName(
                names.givenName(random.hits(0.35) ? SampleSex.MALE : SampleSex.FEMALE, random), child.family());
        return new Person.Family(guardian, phone(random), geography.schoolNumber(random));
    }

    public String phone(SeededRandom random) {
        return "0999" + Integer.toString(1_000_000 + random.below(1_000_000)).substring(1);
    }

    private PersonIds ids(long number, Home home) {
        SeededRandom random = SeededRandom.of(seed, RandomStream.IDENTITY, number);
        String parent = IdNumbers.national('3', number - number % 2);
        if (number < IdNumbers.G_CODES && random.hits(G_CODES)) {
            int issued = country.dates().get(0).getYear() + 543 - random.between(1, 4);
            String gCode = IdNumbers.gCode(issued, home.province().code(), number);
            return new PersonIds(gCode, IdNumbers.national(random.hits(0.5) ? '0' : '7', number), parent);
        }
        String own = IdNumbers.national(category(random), number);
        return new PersonIds(own, own, parent);
    }

    /** First digits as children of today have them. */
    private static char category(SeededRandom random) {
        int percent = random.below(100);
        if (percent < 93) {
            return '1';
        }
        return "2257800".charAt(percent - 93);
    }

    private Person twin(Person first, long number) {
        SeededRandom random = SeededRandom.of(seed, RandomStream.TWIN, number, 1);
        SampleSex sex = random.hits(0.7) ? first.sex() : first.sex().other();
        String given =
                sex == first.sex() ? names.alike(sex, first.name().given(), random) : names.givenName(sex, random);
        PersonIds ids = ids(number, first.home());
        return new Person(number, sex, first.birth(), first.name().withGiven(given), ids, first.home(), first.around());
    }

    /** The same name as somebody born in another year or at another day, often of the same province. */
    private Person namesake(Person person, SeededRandom random) {
        Person other = plain(Math.max(0, person.number() - 1 - random.below(400)));
        LocalDate sameYear = person.birth().withDayOfYear(random.between(1, 365));
        return new Person(
                person.number(),
                other.sex(),
                sameYear,
                other.name(),
                person.ids(),
                random.hits(0.5) ? other.home() : person.home(),
                person.around());
    }
}
