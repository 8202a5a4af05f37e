package org.bringback.thai.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bringback.thai.ThaiText;

/**
 * Given and family name of a person, cleaned; either may be empty.
 *
 * <p>A family name of several words is kept together when it has ณ or แซ่ ({@code สุขใจ ณ อยุธยา}, {@code แซ่ ลี้},
 * which is written แซ่ลี้). Karen and Burmese names that begin with an honorific have no family name; มูฮัมหมัด and its
 * like begin a given name of two words when a family name follows. Otherwise the first word is the given name and the
 * rest the family name; other given names of several words cannot be told from a text alone. Remarks in brackets are
 * dropped.
 */
public record FullName(String given, String family) {
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)?|\\[[^\\]]*]?|（[^）]*）?");
    private static final Pattern SPACED_SAE = Pattern.compile("(^| )แซ่ (?=\\S)");
    private static final String NA = "ณ";
    private static final String SAE = "แซ่";
    /** Words that migrants' registers write before the name and that belong to it. */
    private static final Set<String> HONORIFICS = Set.of("ซอ", "นอ", "มะ", "หม่อง");

    /** First words of Malay given names of two words. */
    private static final Set<String> FIRST_OF_TWO =
            Set.of("มูฮัมหมัด", "มูฮัมมัด", "มุฮัมมัด", "มูฮำหมัด", "อับดุล", "นูร", "สีตี", "ซีตี");

    private static final char FIRST_THAI = '\u0E01';
    private static final char LAST_THAI = '\u0E4E';

    private static final int WITH_FAMILY_AFTER_TWO = 3;

    private static final Set<String> NO_FAMILY =
            Set.of("ไม่มีนามสกุล", "ไม่มีชื่อสกุล", "ไม่มีสกุล", "ไม่ปรากฏนามสกุล");

    /** Splits a name without its title. */
    public static FullName split(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return new FullName("", "");
        }
        int family = familyAt(words);
        return of(String.join(" ", words.subList(0, family)), String.join(" ", words.subList(family, words.size())));
    }

    /** Cleans names from two columns; {@code -} and the words for none give an empty name. */
    public static FullName of(String given, String family) {
        String cleanFamily = cleanPart(family);
        return new FullName(cleanPart(given), NO_FAMILY.contains(cleanFamily) ? "" : cleanFamily);
    }

    /**
     * Whether a word is clean, in Thai letters and says something. Of two such words with a blank between them
     * {@link #split} takes none apart and changes nothing.
     */
    public static boolean isPlainWord(String word) {
        return !word.isEmpty()
                && word.chars().allMatch(c -> c >= FIRST_THAI && c <= LAST_THAI)
                && ThaiText.clean(word).equals(word)
                && !ThaiText.isNothing(word)
                && !NO_FAMILY.contains(word);
    }

    private static String cleanPart(String part) {
        String clean = ThaiText.clean(withoutRemarks(part));
        return ThaiText.isNothing(clean) ? "" : SPACED_SAE.matcher(clean).replaceAll("$1แซ่");
    }

    private static List<String> words(String name) {
        String clean = ThaiText.clean(withoutRemarks(name));
        return clean.isEmpty() ? List.of() : List.of(clean.split(" "));
    }

    private static String withoutRemarks(String text) {
        boolean bracket = text.indexOf('(') >= 0 || text.indexOf('[') >= 0 || text.indexOf('（') >= 0;
        return bracket ? REMARK.matcher(text).replaceAll(" ") : text;
    }

    private static int familyAt(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).startsWith(SAE)) {
                return i;
            }
            if (words.get(i).equals(NA)) {
                return Math.max(1, i - 1);
            }
        }
        return HONORIFICS.contains(words.get(0)) ? words.size() : wordsOfGivenName(words);
    }

    private static int wordsOfGivenName(List<String> words) {
        return words.size() >= WITH_FAMILY_AFTER_TWO && FIRST_OF_TWO.contains(words.get(0)) ? 2 : 1;
    }
}
