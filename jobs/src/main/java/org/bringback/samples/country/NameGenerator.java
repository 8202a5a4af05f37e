package org.bringback.samples.country;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.samples.file.SampleCsv;

/** The name lists, and how names are made of them. */
public final class NameGenerator {

    /** A word of a minority's names: the honorific or first part, and the name proper. */
    private record Part(String tradition, String honorific, String word) {}

    private static final List<String> COMPOUND_FAMILY_NAMES =
            List.of("แซ่ลิ้ม", "แซ่ ย่าง", "แซ่ตั้ง", "แซ่ว่าง", "ณ ทดสอบ", "ทดสอบ ณ สมมุติ");

    private final Map<SampleSex, List<String>> given = new EnumMap<>(SampleSex.class);
    private final Map<SampleSex, List<Part>> minority = new EnumMap<>(SampleSex.class);
    private final Map<String, String> alike = new HashMap<>();
    private final List<String> first = column("surname_first_elements.csv", "element_th");
    private final List<String> last = column("surname_last_elements.csv", "element_th");
    private final List<String> nicknames = column("nicknames.csv", "nickname_th");

    public NameGenerator() {
        List<Map<String, String>> names = SampleCsv.resource(NameGenerator.class, "given_names.csv");
        List<Map<String, String>> parts = SampleCsv.resource(NameGenerator.class, "minority_names.csv");
        for (SampleSex sex : SampleSex.values()) {
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
            given(sex).forEach(name -> alike.put(sex + name, closest(name, given(sex))));
        }
    }

    private static List<String> column(String resource, String column) {
        return SampleCsv.resource(NameGenerator.class, resource).stream()
                .map(row -> cell(row, column))
                .toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private List<String> given(SampleSex sex) {
        return given.getOrDefault(sex, List.of());
    }

    /** The other name that shares the longest beginning. */
    private static String closest(String name, List<String> names) {
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

    public String givenName(SampleSex sex, SeededRandom random) {
        return random.pick(given(sex));
    }

    /** A name that is easily mistaken for the given one, as parents choose for twins. */
    String alike(SampleSex sex, String name, SeededRandom random) {
        String like = alike.getOrDefault(sex + name, name);
        return like.equals(name) ? givenName(sex, random) : like;
    }

    public String nickname(SeededRandom random) {
        return random.pick(nicknames);
    }

    /** First and last element joined; a few are clan names or names with a word for "of". */
    public String familyName(SeededRandom random) {
        if (random.hits(0.015)) {
            return random.pick(COMPOUND_FAMILY_NAMES);
        }
        String beginning = random.pick(first);
        String end = random.pick(last);
        return beginning.equals(end) ? beginning + "สกุล" : beginning + end;
    }

    SampleName thai(SampleSex sex, SeededRandom random) {
        return new SampleName(givenName(sex, random), familyName(random));
    }

    /** A Karen, Burmese or Malay name: honorifics belong to the name; only Malays have a family name. */
    SampleName minority(SampleSex sex, SeededRandom random) {
        List<Part> parts = minority.getOrDefault(sex, List.of());
        Part part = random.pick(parts);
        if (part.tradition().equals("MALAY")) {
            return new SampleName(part.honorific() + " " + part.word(), familyName(random));
        }
        String second =
                random.hits(0.4) ? " " + sameTradition(parts, part, random).word() : "";
        return new SampleName(part.honorific() + " " + part.word() + second, "");
    }

    private static Part sameTradition(List<Part> parts, Part part, SeededRandom random) {
        return random.pick(parts.stream()
                .filter(other -> other.tradition().equals(part.tradition()))
                .toList());
    }
}
