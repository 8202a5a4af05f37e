package org.bringback.thai.phonetic;

import org.bringback.thai.ThaiLetter;

/**
 * Folds a name that was written by ear from another language: Burmese, Khmer and Lao tell aspirated, unaspirated and voiced
 * consonants and long and short vowels apart in other ways than Thai, so each clerk hears them otherwise. One letter stands
 * for those that are taken for each other. The order of letters stays.
 */
final class Transcription {
    /** The first of a group stands for it. */
    private static final String[] GROUPS = {
        "กขฃคฅฆ",
        "จชฉฌซศษส",
        "ตฏทถธดฎฐฑฒ",
        "ปบพผภ",
        "ฟฝ",
        "ยญ",
        "นณ",
        "รลฬฤ",
        "หฮ",
        "าะ\u0E31ๅ",
        "\u0E34\u0E35\u0E36\u0E37",
        "\u0E38\u0E39",
        "เแ"
    };
    /** Vowels that stand in front of their consonant in one spelling and behind it in the other, and what has no sound. */
    private static final String UNWRITTEN = "โอ\u0E47\u0E3A ";

    private Transcription() {}

    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (UNWRITTEN.indexOf(c) < 0 && ThaiLetter.of(c) != ThaiLetter.TONE) {
                folded.append(group(c));
            }
        }
        return folded.toString();
    }

    private static char group(char c) {
        for (String group : GROUPS) {
            if (group.indexOf(c) >= 0) {
                return group.charAt(0);
            }
        }
        return c;
    }
}
