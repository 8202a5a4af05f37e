package org.bringback.cli.evaluate.people;

import java.util.List;
import java.util.Locale;
import org.bringback.cli.evaluate.people.Child.Parent;

/** What goes wrong with IDs, telephones, guardians and places. */
final class NumberErrors {
    private final FamilyMaker families;

    NumberErrors(FamilyMaker families) {
        this.families = families;
    }

    /**
     * Does one error to a row. Errors about other cells change nothing.
     *
     * @param siblings the family's children, the person among them
     */
    void apply(PeopleError error, PersonRow row, Child person, List<Child> siblings, Chance chance) {
        switch (error) {
            case NO_ID, ID_ONE_DIGIT, ID_TWO_DIGITS_SWAPPED, ID_LOST_ZERO, ID_IN_SCIENTIFIC_NOTATION, ID_WITH_HYPHENS ->
                row.id = id(error, row.id, chance);
            case ID_OF_A_PARENT -> row.id = chance.any(person.parents()).id();
            case ID_OF_A_SIBLING ->
                row.id = siblings.stream()
                        .filter(other -> other.number() != person.number())
                        .map(Child::id)
                        .findFirst()
                        .orElse(row.id);
            case NO_PHONE -> row.phone = "";
            case OTHER_PHONE ->
                row.phone = chance.happens(0.5) ? person.parents().get(1).phone() : Numbers.phone(chance);
            case PHONE_WITHOUT_ZERO -> row.phone = row.phone.isEmpty() ? "" : row.phone.substring(1);
            case NO_GUARDIAN -> row.guardian = "";
            case OTHER_GUARDIAN -> {
                Parent other = person.parents().get(1);
                row.guardian = other.name();
            }
            case NO_SEX -> row.sex = "";
            case MOVED -> {
                boolean far = chance.happens(0.3);
                move(row, far ? families.home(person.group(), chance) : families.within(row.province, chance));
            }
            case NO_DISTRICT -> row.district = "";
            case DISTRICT_SHORTENED -> row.district = row.district.isEmpty() ? "" : "อ." + row.district;
            default -> {}
        }
    }

    private static void move(PersonRow row, Child.Dwelling home) {
        row.province = home.province();
        row.district = home.district();
        row.school = home.school();
    }

    private static String id(PeopleError error, String id, Chance chance) {
        boolean number = id.length() == 13 && Character.isDigit(id.charAt(0));
        if (error == PeopleError.NO_ID) {
            return "";
        }
        if (!number) {
            return id;
        }
        int place = 1 + chance.below(11);
        return switch (error) {
            case ID_ONE_DIGIT -> id.substring(0, place) + Numbers.digits(1, chance) + id.substring(place + 1);
            case ID_TWO_DIGITS_SWAPPED ->
                id.substring(0, place) + id.charAt(place + 1) + id.charAt(place) + id.substring(place + 2);
            case ID_LOST_ZERO -> id.startsWith("0") ? id.replaceFirst("^0+", "") : id;
            case ID_IN_SCIENTIFIC_NOTATION ->
                String.format(Locale.ROOT, "%.5E", (double) Long.parseLong(id)).replace("E+0", "E+");
            default ->
                String.join(
                        "-",
                        id.substring(0, 1),
                        id.substring(1, 5),
                        id.substring(5, 10),
                        id.substring(10, 12),
                        id.substring(12));
        };
    }
}
