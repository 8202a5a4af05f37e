package org.bringback.samples.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.bringback.samples.SmallCountry;
import org.bringback.samples.error.ErrorProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonGeneratorTest {

    private PersonGenerator people;
    private List<Person> persons;

    @BeforeEach
    void aFewThousandPersons() throws IOException {
        people = SmallCountry.population(ErrorProfile.CLEAN).people();
        persons = LongStream.range(0, 8_000).mapToObj(people::person).toList();
    }

    @Test
    void aPersonIsTheSameWheneverAskedFor() {
        assertThat(people.person(77)).isEqualTo(persons.get(77));
    }

    @Test
    void twinsShareSurnameBirthdayHomeGuardianAndAParentsNumberButNotTheirOwn() {
        List<Person> twins = persons.stream()
                .filter(person -> people.isTwin(person.number()))
                .toList();

        assertThat(twins).hasSizeBetween(20, 90);
        assertThat(twins).allSatisfy(twin -> {
            Person first = persons.get((int) twin.number() - 1);
            assertThat(twin.birth()).isEqualTo(first.birth());
            assertThat(twin.home()).isEqualTo(first.home());
            assertThat(twin.around()).isEqualTo(first.around());
            assertThat(twin.name().family()).isEqualTo(first.name().family());
            assertThat(twin.name().given()).isNotEqualTo(first.name().given());
            assertThat(twin.ids().parent()).isEqualTo(first.ids().parent());
            assertThat(twin.ids().first()).isNotEqualTo(first.ids().first());
        });
    }

    @Test
    void namesakesHaveTheSameNameAndAnotherBirthday() {
        long pairs = LongStream.range(400, 8_000)
                .mapToObj(number -> persons.get((int) number))
                .filter(person -> persons.subList((int) person.number() - 400, (int) person.number()).stream()
                        .anyMatch(other -> other.name().equals(person.name())
                                && other.sex() == person.sex()
                                && !other.birth().equals(person.birth())))
                .count();

        assertThat(pairs).isGreaterThan(20);
    }

    @Test
    void aFewHaveGCodesNoSurnameOrASurnameOfSeveralWords() {
        assertThat(persons.stream().filter(person -> person.ids().hasGCode())).hasSizeBetween(100, 240);
        assertThat(persons.stream().filter(person -> person.name().family().isEmpty()))
                .hasSizeBetween(40, 400);
        assertThat(persons.stream().filter(person -> person.name().family().contains(" ")))
                .isNotEmpty();
    }

    @Test
    void everyNumberIsMarkedSyntheticAndPassesItsCheckDigit() {
        assertThat(persons.stream().map(person -> person.ids().later()))
                .allMatch(id -> id.matches("[0-9]99\\d{10}"))
                .allMatch(id -> IdNumbers.checkDigit(id.substring(0, 12)) == id.charAt(12) - '0');
    }

    @ParameterizedTest
    @CsvSource({
        "MALE,2007-06-01,เด็กชาย",
        "MALE,2007-05-31,นาย",
        "FEMALE,2007-06-01,เด็กหญิง",
        "FEMALE,2007-05-31,นางสาว"
    })
    void theTitleChangesOnTheFifteenthBirthday(SampleSex sex, LocalDate birth, String title) {
        Person some = persons.get(0);
        Person person = new Person(0, sex, birth, some.name(), some.ids(), some.home(), some.around());

        assertThat(person.titleOn(LocalDate.of(2022, 5, 31))).isEqualTo(title);
    }
}
