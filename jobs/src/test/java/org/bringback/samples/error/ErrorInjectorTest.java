package org.bringback.samples.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.samples.SmallCountry;
import org.bringback.samples.country.CountryCases;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.Geography;
import org.bringback.samples.country.Home;
import org.bringback.samples.country.NameGenerator;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.Person;
import org.bringback.samples.country.PersonGenerator;
import org.bringback.samples.country.PersonIds;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleName;
import org.bringback.samples.country.SampleSex;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.country.WrittenDate;
import org.bringback.thai.ThaiText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One flaw at a time, thrown many times at the same entry. */
class ErrorInjectorTest {

    private static final int THROWS = 600;
    private static final LocalDate BIRTH = LocalDate.of(2010, 6, 5);

    private ErrorInjector injector;
    private Geography geography;
    private CountryCases country;

    @BeforeEach
    void aCountry() throws IOException {
        NameGenerator names = new NameGenerator();
        country = SmallCountry.country();
        geography =
                new Geography(1, ReferenceTables.read(SmallCountry.REFERENCE).areas());
        injector = injector(ErrorProfile.HEAVY, names);
    }

    private ErrorInjector injector(ErrorProfile profile, NameGenerator names) {
        PersonGenerator people = new PersonGenerator(1, country, names, geography);
        return new ErrorInjector(profile, names, geography, people);
    }

    private Person person(String family, PersonIds ids) {
        SeededRandom random = SeededRandom.of(1, RandomStream.SAMPLE, 0);
        Home home = geography.home(random);
        Person.Family around = new Person.Family(new SampleName("สมศรี", family), "0999123456", 3);
        return new Person(7, SampleSex.MALE, BIRTH, new SampleName("ณัฐพล", family), ids, home, around);
    }

    private Entry entry(Person person) {
        Entry.Contact contact = new Entry.Contact(
                person.home(),
                geography.school(OfficeList.OBEC, person.home().province(), 3),
                person.around().guardian(),
                person.around().phone());
        return new Entry(
                "SYN-1", person.ids().first(), "เด็กชาย", person.name(), person.sex(), WrittenDate.of(BIRTH), contact);
    }

    private List<ErrorInjector.Spoilt> spoilt(Person person, IdentityError flaw) {
        List<ErrorInjector.Spoilt> spoilt = new ArrayList<>();
        for (int number = 0; number < THROWS; number++) {
            SeededRandom random = SeededRandom.of(5, RandomStream.SAMPLE, number, flaw.ordinal());
            spoilt.add(injector.injected(entry(person), person, OfficeList.OBEC, EnumSet.of(flaw), random));
        }
        return spoilt;
    }

    private static Person named(ErrorInjectorTest test, String who) {
        PersonIds plain = new PersonIds("1999900000075", "1999900000075", "3999900000066");
        return switch (who) {
            case "thai" -> test.person("ศรีสุข", plain);
            case "without a family name" -> test.person("", plain);
            default -> test.person("ศรีสุข", new PersonIds("G639900000075", "0999900000078", "3999900000066"));
        };
    }

    /** Struck as often as the table says, and nothing but its own cells: what else an entry says is untouched. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvFileSource(resources = "changed-cells.csv", delimiterString = " => ", numLinesToSkip = 1)
    void aFlawChangesItsOwnCellsOnly(IdentityError flaw, String who, String cells) {
        Person person = named(this, who);
        Entry before = entry(person);
        Set<String> ever = new TreeSet<>();
        int struck = 0;
        for (ErrorInjector.Spoilt one : spoilt(person, flaw)) {
            Entry now = one.entry();
            ever.addAll(changed(before, now));
            assertThat(one.identityErrors()).isEqualTo(now.equals(before) ? Set.of() : Set.of(flaw));
            struck += now.equals(before) ? 0 : 1;
            assertThat(now.reference()).isEqualTo(before.reference());
            assertThat(now.title()).isEqualTo(before.title());
            assertThat(now.sex()).isEqualTo(before.sex());
            assertThat(now.contact().guardian()).isEqualTo(before.contact().guardian());
        }
        assertThat(ever).isEqualTo(cells.equals("-") ? Set.of() : new TreeSet<>(List.of(cells.split(" "))));
        double rate = cells.equals("-") ? 0 : flaw.rate(ErrorProfile.HEAVY);
        assertThat(struck).isLessThanOrEqualTo((int) (THROWS * rate * 1.4 + (rate > 0 ? 8 : 0)));
    }

    private static Set<String> changed(Entry before, Entry now) {
        Set<String> changed = new TreeSet<>();
        add(changed, "id", before.id().equals(now.id()));
        add(changed, "given", before.name().given().equals(now.name().given()));
        add(changed, "family", before.name().family().equals(now.name().family()));
        add(changed, "birth", before.birth().equals(now.birth()));
        add(changed, "home", before.contact().home().equals(now.contact().home()));
        add(changed, "school", before.contact().school().equals(now.contact().school()));
        add(changed, "phone", before.contact().phone().equals(now.contact().phone()));
        return changed;
    }

    private static void add(Set<String> changed, String cell, boolean same) {
        if (!same) {
            changed.add(cell);
        }
    }

    @Test
    void aCleanCountryHasNoFlaws() {
        ErrorInjector clean = injector(ErrorProfile.CLEAN, new NameGenerator());
        Person person = named(this, "thai");
        for (int number = 0; number < THROWS; number++) {
            ErrorInjector.Spoilt one = clean.injected(
                    entry(person),
                    person,
                    OfficeList.OBEC,
                    EnumSet.allOf(IdentityError.class),
                    SeededRandom.of(5, RandomStream.SAMPLE, number));
            assertThat(one.entry()).isEqualTo(entry(person));
            assertThat(one.identityErrors()).isEmpty();
        }
    }

    /** The digits that name the synthetic registrar stay, so that nobody real is hit. */
    @ParameterizedTest
    @EnumSource(
            value = IdentityError.class,
            names = {"ID_WRONG_DIGIT", "ID_TRANSPOSED"})
    void aSpoiltNumberStaysSynthetic(IdentityError flaw) {
        Person person = named(this, "thai");
        for (ErrorInjector.Spoilt one : spoilt(person, flaw)) {
            assertThat(one.entry().id()).hasSize(13).startsWith("19999").containsOnlyDigits();
        }
    }

    @Test
    void aBirthDateIsAnotherOne() {
        Person person = named(this, "thai");
        for (ErrorInjector.Spoilt one : spoilt(person, IdentityError.BIRTH_DAY_WRONG)) {
            boolean struck = !one.identityErrors().isEmpty();
            LocalDate day = one.entry().birth().date();
            assertThat(day.getDayOfMonth() != BIRTH.getDayOfMonth()).isEqualTo(struck);
            assertThat(day.withDayOfMonth(1)).isEqualTo(BIRTH.withDayOfMonth(1));
        }
        for (ErrorInjector.Spoilt one : spoilt(person, IdentityError.BIRTH_YEAR_WRONG)) {
            assertThat(one.entry().birth().date().getYear()).isIn(2010, 2009, 2000);
        }
        assertThat(spoilt(person, IdentityError.BIRTH_FIRST_OF_JANUARY))
                .extracting(one -> one.entry().birth().date())
                .containsOnly(BIRTH, LocalDate.of(2010, 1, 1));
        assertThat(spoilt(person, IdentityError.BIRTH_DAY_AND_MONTH_SWAPPED))
                .extracting(one -> one.entry().birth().date())
                .containsOnly(BIRTH, LocalDate.of(2010, 5, 6));
    }

    /** Each variant is a text that looks right; the product repairs it to the right one. */
    @Test
    void variantsOfATextAreOneTextWhenCleaned() {
        SampleName name = new SampleName("น้ำแก้ว", "ศรีสุข");
        Set<String> plain = new TreeSet<>();
        Set<String> thai = new TreeSet<>();
        for (int number = 0; number < 200; number++) {
            SeededRandom random = SeededRandom.of(1, RandomStream.SAMPLE, number);
            plain.add(TextVariant.in(name, true, random).given());
            thai.add(TextVariant.in(name, false, random).given());
        }
        assertThat(plain)
                .hasSize(4)
                .doesNotContain(name.given())
                .allMatch(text -> ThaiText.clean(text).equals(name.given()));
        assertThat(thai)
                .as("without what windows-874 cannot write")
                .hasSize(3)
                .noneMatch(text -> text.contains("\u200B"));
        assertThat(TextVariant.in(new SampleName("กก", ""), false, SeededRandom.of(1, RandomStream.SAMPLE, 1))
                        .given())
                .isEqualTo("กก\u00A0");
    }
}
