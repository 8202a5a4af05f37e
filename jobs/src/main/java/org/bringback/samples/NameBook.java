package org.bringback.samples;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The name lists, and how names are made of them. */
final class NameBook {

    /** A word of a minority's names: the honorific or first part, and the name proper. */
    private record Part(String tradition, String honorific, String word) {}

    private static final List<String> COMPOUND_FAMILY_NAMES =
            List.of("แซ่ลิ้ม", "แซ่ ย่าง", "แซ่ตั้ง", "แซ่ว่าง", "ณ ทดสอบ", "ทดสอบ ณ สมมุติ");

    private final Map<Sex, List<String>> given = new EnumMap<>(Sex.class);
    private final Map<Sex, List<Part>> minority = new EnumMap<>(Sex.class);
    private final Map<String, String> alike = new HashMap<>();
    private final List<String> first = column("surname_first_elements.csv", "element_th");
    private final List<String> last = column("surname_last_elements.csv", "element_th");
    private final List<String> nicknames = column("nicknames.csv", "nickname_th");

    NameBook() {
        List<Map<String, String>> names = CsvText.resource("given_names.csv");
        List<Map<String, String>> parts = CsvText.resource("minority_names.csv");
        for (Sex sex : Sex.values()) {
            given.put(
                    sex,
                    names.stream()
                            .filter(row -> sex.code().equals(row.get("sex")))
                            .map(row -> cell(row, "name_th"))
                            .toList());
            minority.put(
                    sex,
                    parts.stream()
                            .filter(row -> sex.code().equals(row.get("sex")))
                            .map(row -> new Part(cell(row, "tradition"), cell(row, "honorific"), cell(row, "word")))
                            .toList());
            given(sex).forEach(name -> alike.put(sex + name, likest(name, given(sex))));
        }
    }

    private static List<String> column(String resource, String column) {
        return CsvText.resource(resource).stream().map(row -> cell(row, column)).toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private List<String> given(Sex sex) {
        return given.getOrDefault(sex, List.of());
    }

    /** The other name that shares the longest beginning. */
    private static String likest(String name, List<String> names) {
        String best = name;
        int longest = -1;
        for (String other : names) {
            int common = commonBeginning(name, other);
            if (!other.equals(name) && common > longest) {
                best = other;
                longest = common;
            }
        }
        return best;
    }

    private static int commonBeginning(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    String givenName(Sex sex, Dice dice) {
        return dice.pick(given(sex));
    }

    /** A name that is easily mistaken for the given one, as parents choose for twins. */
    String alike(Sex sex, String name, Dice dice) {
        String like = alike.getOrDefault(sex + name, name);
        return like.equals(name) ? givenName(sex, dice) : like;
    }

    String nickname(Dice dice) {
        return dice.pick(nicknames);
    }

    /** First and last element joined; a few are clan names or names with a word for "of". */
    String familyName(Dice dice) {
        if (dice.hits(0.015)) {
            return dice.pick(COMPOUND_FAMILY_NAMES);
        }
        String beginning = dice.pick(first);
        String end = dice.pick(last);
        return beginning.equals(end) ? beginning + "สกุล" : beginning + end;
    }

    Name thai(Sex sex, Dice dice) {
        return new Name(givenName(sex, dice), familyName(dice));
    }

    /** A Karen, Burmese or Malay name: honorifics belong to the name; only Malays have a family name. */
    Name minority(Sex sex, Dice dice) {
        List<Part> parts = minority.getOrDefault(sex, List.of());
        Part part = dice.pick(parts);
        if (part.tradition().equals("MALAY")) {
            return new Name(part.honorific() + " " + part.word(), familyName(dice));
        }
        String second = dice.hits(0.4) ? " " + sameTradition(parts, part, dice).word() : "";
        return new Name(part.honorific() + " " + part.word() + second, "");
    }

    private static Part sameTradition(List<Part> parts, Part part, Dice dice) {
        return dice.pick(parts.stream()
                .filter(other -> other.tradition().equals(part.tradition()))
                .toList());
    }
}
