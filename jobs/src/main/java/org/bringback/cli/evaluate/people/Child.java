package org.bringback.cli.evaluate.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A child as it is in truth.
 *
 * @param number of the person, from 0
 * @param family empty for those who have no family name
 * @param id a valid national ID or a code of a letter and twelve digits
 * @param parents both of them
 */
record Child(
        long number,
        PeopleGroup group,
        boolean female,
        String given,
        String family,
        String id,
        LocalDate birth,
        Dwelling home,
        List<Parent> parents) {

    /** Where somebody lives and learns. */
    record Dwelling(String province, String district, String school) {}

    /** A guardian. */
    record Parent(String name, String id, String phone) {}

    /** What the truth column says: the groups that the child is of, and its number. */
    String truth() {
        List<String> groups = new ArrayList<>(List.of(group.name().toLowerCase(Locale.ROOT)));
        if (family.isEmpty()) {
            groups.add("no-family-name");
        }
        if (!Character.isDigit(id.charAt(0)) || id.startsWith("0")) {
            groups.add("no-national-id");
        }
        return String.join("+", groups) + ":" + number;
    }
}
