package org.bringback.cli.evaluate.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.linkage.text.EditDistance;
import org.bringback.thai.id.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One error at a time, thrown many times at the same row: which cells it changes, and into what. */
class SpoiltRowsTest {

    private static final int THROWS = 400;
    private static final WordTables WORDS = WordTables.read();
    private static final FamilyMaker FAMILIES = new FamilyMaker(1, WORDS);
    private static final List<String> CELLS = PersonRow.HEADER.subList(1, 12);
    private static final String ID = valid("110170020703");

    private static String valid(String twelve) {
        return twelve + PersonId.checkDigit(twelve);
    }

    private static Child child(PeopleGroup group, String given, String family, String id, LocalDate birth) {
        Child.Dwelling home = new Child.Dwelling("63", "แม่สอด", "63010001");
        List<Child.Parent> parents = List.of(
                new Child.Parent("นายสมชาย ศรีสุข", "3630100000001", "0812345678"),
                new Child.Parent("นางสมศรี ทองดี", "3630100000002", "0898765432"));
        return new Child(8, group, false, given, family, id, birth, home, parents);
    }

    private static Child thai() {
        return child(PeopleGroup.MAJORITY, "ศิริชัย", "จันทร์แก้ว", ID, LocalDate.of(2010, 6, 5));
    }

    /** The same row with the error, as often as it is thrown. */
    private static List<PersonRow> spoilt(PeopleError error, Child child) {
        Child sister = child(PeopleGroup.MAJORITY, "สมใจ", "จันทร์แก้ว", "1101700207048", LocalDate.of(2012, 1, 1));
        Child other = new Child(
                9,
                sister.group(),
                true,
                "สมใจ",
                "จันทร์แก้ว",
                "1101700207048",
                sister.birth(),
                sister.home(),
                sister.parents());
        List<PersonRow> rows = new ArrayList<>();
        for (int number = 0; number < THROWS; number++) {
            Chance chance = Chance.of(3, number, error.ordinal());
            PersonRow row = PersonRow.of("r", child);
            new NameErrors(WORDS).apply(error, row, child, chance);
            BirthErrors.apply(error, row, chance);
            new NumberErrors(FAMILIES).apply(error, row, child, List.of(child, other), chance);
            rows.add(row);
        }
        return rows;
    }

    private static Set<String> changed(PersonRow row, Child child) {
        List<String> now = row.cells();
        List<String> before = PersonRow.of("r", child).cells();
        Set<String> changed = new TreeSet<>();
        for (int cell = 0; cell < now.size(); cell++) {
            if (!now.get(cell).equals(before.get(cell))) {
                changed.add(PersonRow.HEADER.get(cell));
            }
        }
        return changed;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "changed-cells.csv", delimiterString = " => ", numLinesToSkip = 1)
    void anErrorChangesItsOwnCellsOnly(PeopleError error, String who, String cells) {
        Child child = who.equals("thai") ? thai() : named(who);
        Set<String> ever = new TreeSet<>();
        for (PersonRow row : spoilt(error, child)) {
            ever.addAll(changed(row, child));
        }
        assertThat(ever).isEqualTo(cells.equals("-") ? Set.of() : new TreeSet<>(List.of(cells.split(" "))));
        assertThat(CELLS).containsAll(ever);
    }

    private static Child named(String who) {
        return switch (who) {
            case "burmese" -> child(PeopleGroup.BURMESE, "มิน ออง", "", "G630000000012", LocalDate.of(2010, 6, 25));
            case "stateless" ->
                child(PeopleGroup.KHMER, "โสภา", "กาเดร์", valid("063010000012"), LocalDate.of(2010, 6, 25));
            default -> throw new IllegalArgumentException(who);
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "spoilt-cells.csv", delimiterString = " => ", numLinesToSkip = 1)
    void anErrorWritesWhatPeopleWrite(PeopleError error, String column, String possible) {
        int cell = PersonRow.HEADER.indexOf(column);
        Set<String> found =
                spoilt(error, thai()).stream().map(row -> row.cells().get(cell)).collect(Collectors.toSet());
        assertThat(found)
                .isEqualTo(Arrays.stream(possible.split(" \\| "))
                        .map(text -> text.equals("∅") ? "" : text)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(
            value = PeopleError.class,
            names = {"NEIGHBOURING_KEY", "SHIFT_KEY", "LOOK_ALIKE_LETTER", "LETTER_LEFT_OUT", "LETTER_TWICE"})
    void aSlipOfTheHandIsOneSlipInOneOfTheNames(PeopleError error) {
        Child child = thai();
        for (PersonRow row : spoilt(error, child)) {
            int given = EditDistance.of(row.given, child.given());
            int family = EditDistance.of(row.family, child.family());
            assertThat(given + family).as("%s %s", row.given, row.family).isBetween(1, 2);
            assertThat(Math.min(given, family)).isZero();
        }
        assertThat(spoilt(error, child).stream()
                        .map(row -> row.given.equals(child.given()))
                        .distinct())
                .as("either of the names")
                .hasSize(2);
    }

    @Test
    void aNameOfBlanksOrUnknownLettersIsLeftAsItIs() {
        Child child = child(PeopleGroup.MAJORITY, "  ", "", ID, LocalDate.of(2010, 6, 5));
        assertThat(spoilt(PeopleError.LETTER_LEFT_OUT, child)).allMatch(row -> row.given.equals("  "));
        assertThat(spoilt(PeopleError.NEIGHBOURING_KEY, child)).allMatch(row -> row.given.equals("  "));
    }

    @Test
    void nothingBefallsABirthDateTwice() {
        PersonRow row = PersonRow.of("r", thai());
        BirthErrors.apply(PeopleError.BIRTH_WITH_SLASHES, row, Chance.of(1, 1, 1));
        BirthErrors.apply(PeopleError.BIRTH_IN_WORDS, row, Chance.of(1, 1, 1));
        BirthErrors.apply(PeopleError.NO_BIRTH_DATE, row, Chance.of(1, 1, 1));
        assertThat(row.birth).isEqualTo("05/06/2553");
    }

    @Test
    void aWrongPartOfABirthDateIsStillADay() {
        Child leap = child(PeopleGroup.MAJORITY, "ก", "ข", ID, LocalDate.of(2012, 2, 29));
        Map<Boolean, Integer> days = new TreeMap<>();
        for (PersonRow row : spoilt(PeopleError.BIRTH_WRONG_PART, leap)) {
            assertThat(row.birth).matches("201[123]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])");
            days.merge(row.birth.endsWith("-02-29"), 1, Integer::sum);
        }
        assertThat(days).containsKey(false);
    }

    @Test
    void ofADayBehindTheTwelfthDayAndMonthAreNotSwapped() {
        Child late = child(PeopleGroup.MAJORITY, "ก", "ข", ID, LocalDate.of(2010, 6, 25));
        assertThat(spoilt(PeopleError.BIRTH_DAY_AND_MONTH_SWAPPED, late))
                .allMatch(row -> row.birth.equals("2010-06-25"));
    }

    @Test
    void aWrongDigitOrTwoSwappedOnesAreOfTheNumberItself() {
        Set<Integer> places = new TreeSet<>();
        for (PersonRow row : spoilt(PeopleError.ID_ONE_DIGIT, thai())) {
            assertThat(row.id).hasSize(13).containsOnlyDigits();
            for (int place = 0; place < 13; place++) {
                if (row.id.charAt(place) != ID.charAt(place)) {
                    places.add(place);
                }
            }
            assertThat(EditDistance.of(row.id, ID)).isLessThanOrEqualTo(1);
        }
        assertThat(places)
                .as("neither the first nor the check digit")
                .isSubsetOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
                .hasSizeGreaterThan(8);
        for (PersonRow row : spoilt(PeopleError.ID_TWO_DIGITS_SWAPPED, thai())) {
            assertThat(sorted(row.id)).isEqualTo(sorted(ID));
            assertThat(EditDistance.of(row.id, ID)).isLessThanOrEqualTo(2);
        }
    }

    private static String sorted(String digits) {
        return digits.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void whoMovesStaysInTheProvinceOrGoesFar() {
        Set<String> provinces = new TreeSet<>();
        for (PersonRow row : spoilt(PeopleError.MOVED, thai())) {
            provinces.add(row.province);
            assertThat(row.school).startsWith(row.province).hasSize(8);
            assertThat(row.district).isNotBlank();
        }
        assertThat(provinces).contains("63").hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "keys.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void keysLieBesideEachOtherAsOnTheKedmaneeKeyboard(String letter, String neighbours) {
        assertThat(WORDS.neighbours(letter.charAt(0)).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(neighbours.equals("-") ? "" : neighbours);
    }

    @Test
    void theOtherLetterOfAKeyHasTheFirstOneForItsOther() {
        for (char letter = 'ก'; letter <= '๛'; letter++) {
            char other = WORDS.otherOfKey(letter);
            if ("ำฎพฑะธกฏดโวซ".indexOf(letter) >= 0) {
                assertThat(other).as("%s", letter).isNotEqualTo(letter);
                assertThat(WORDS.otherOfKey(other)).isEqualTo(letter);
            }
        }
        assertThat(WORDS.otherOfKey('a')).isEqualTo('a');
    }

    /** Every name that can be made has letters that keyboards have: else no slip could befall it. */
    @Test
    void everyMadeUpNameCanBeMistyped() {
        for (int family = 0; family < 300; family++) {
            for (Child one : FAMILIES.children(family)) {
                assertThat(one.given()
                                .chars()
                                .anyMatch(c -> !WORDS.neighbours((char) c).isEmpty()))
                        .as(one.given())
                        .isTrue();
                if (Character.isDigit(one.id().charAt(0))) {
                    assertThat(PersonId.read(one.id()).notice()).as(one.id()).isEmpty();
                }
            }
        }
    }
}
