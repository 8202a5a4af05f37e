package org.bringback.tools.font;

import java.util.ArrayList;
import java.util.List;

/** Every orderly written Thai cluster: a consonant with the vowels and marks above and below it. */
final class ThaiClusters {

    private static final char FIRST_CONSONANT = '\u0E01';
    private static final char LAST_CONSONANT = '\u0E2E';
    private static final List<String> LOWER = List.of("\u0E38", "\u0E39", "\u0E3A");
    private static final List<String> UPPER =
            List.of("\u0E31", "\u0E34", "\u0E35", "\u0E36", "\u0E37", "\u0E47", "\u0E4D", "\u0E4E");
    private static final List<String> TONES = List.of("", "\u0E48", "\u0E49", "\u0E4A", "\u0E4B", "\u0E4C");
    static final char SARA_AM = '\u0E33';

    private ThaiClusters() {}

    /** In a fixed order, without the bare consonants. */
    static List<String> all() {
        List<String> clusters = new ArrayList<>();
        for (char base = FIRST_CONSONANT; base <= LAST_CONSONANT; base++) {
            for (String marks : marks()) {
                clusters.add(base + marks);
            }
        }
        return clusters;
    }

    private static List<String> marks() {
        List<String> marks = new ArrayList<>();
        addWithTones(marks, List.of(""));
        marks.remove("");
        addWithTones(marks, LOWER);
        addWithTones(marks, UPPER);
        TONES.forEach(tone -> marks.add(tone + SARA_AM));
        LOWER.forEach(lower -> UPPER.forEach(upper -> marks.add(lower + upper)));
        return marks;
    }

    private static void addWithTones(List<String> marks, List<String> vowels) {
        vowels.forEach(vowel -> TONES.forEach(tone -> marks.add(vowel + tone)));
    }
}
