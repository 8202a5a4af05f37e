package org.bringback.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody who mistyped a word meant. */
public final class NearMiss {

    /** So many characters may hold one slip. */
    private static final int CHARACTERS_A_SLIP = 3;

    private NearMiss() {}

    /** The known word that is nearest to the given one, where it is near enough to be meant; of equals the first. */
    public static Optional<String> find(String given, Collection<String> known) {
        String word = given.toLowerCase(Locale.ROOT);
        int allowed = word.length() / CHARACTERS_A_SLIP;
        return known.stream()
                .filter(one -> slips(word, one.toLowerCase(Locale.ROOT)) <= allowed)
                .min(Comparator.comparingInt(one -> slips(word, one.toLowerCase(Locale.ROOT))));
    }

    /** The end of a sentence that says what is unknown: what is known, and a question where a word is near. */
    public static BilingualText hint(String given, Collection<String> known) {
        String all = String.join(", ", known);
        return find(given, known)
                .map(near -> new BilingualText(
                        "ที่รู้จักคือ " + all + " หมายถึง " + near + " หรือไม่",
                        "known are " + all + "; did you mean " + near + "?"))
                .orElse(new BilingualText("ที่รู้จักคือ " + all, "known are " + all));
    }

    /** A question where a word is near, else what is known: for words that {@code --help} lists. */
    public static BilingualText question(String given, Collection<String> known) {
        return find(given, known)
                .map(near -> new BilingualText("หมายถึง " + near + " หรือไม่", "did you mean " + near + "?"))
                .orElseGet(() -> hint(given, known));
    }

    /** A character more, less or other, or two that changed places (Damerau and Levenshtein, no stretch edited twice). */
    private static int slips(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] above = new int[right.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, 1 + Math.min(above[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[right.length()];
    }
}
