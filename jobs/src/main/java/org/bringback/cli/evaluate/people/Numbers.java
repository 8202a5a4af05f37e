package org.bringback.cli.evaluate.people;

import java.util.Locale;

/** Numbers of people and telephones. */
final class Numbers {

    private Numbers() {}

    /** A child's ID: of those without nationality it begins with 0, or is a school's code. */
    static String child(PeopleGroup group, String province, Chance chance) {
        boolean stateless = group.isForeign() || group == PeopleGroup.HILL && chance.happens(0.3);
        if (stateless && chance.happens(0.6)) {
            return "G" + digits(12, chance);
        }
        String first = stateless ? "0" : chance.happens(0.96) ? "1" : "2";
        return checked(first + province + digits(9, chance));
    }

    /** A parent's: those born by 1984 have a number that begins with 3. */
    static String parent(Chance chance) {
        return checked((chance.happens(0.6) ? "3" : "1") + (10 + chance.below(86)) + digits(9, chance));
    }

    /** The number given after this one, as twins have it. */
    static String next(String id) {
        int start = Character.isDigit(id.charAt(0)) ? 0 : 1;
        String serial = id.substring(start, 12);
        String after = String.format(Locale.ROOT, "%0" + serial.length() + "d", Long.parseLong(serial) + 1);
        return start == 0 ? checked(after) : id.charAt(0) + after + id.substring(12);
    }

    static String phone(Chance chance) {
        return "0" + (chance.happens(0.5) ? "8" : "9") + digits(8, chance);
    }

    static String digits(int count, Chance chance) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + chance.below(10)));
        }
        return digits.toString();
    }

    private static String checked(String twelve) {
        int weighed = 0;
        for (int place = 0; place < twelve.length(); place++) {
            weighed += (13 - place) * Character.digit(twelve.charAt(place), 10);
        }
        int check = (11 - weighed % 11) % 10;
        return twelve + check;
    }
}
