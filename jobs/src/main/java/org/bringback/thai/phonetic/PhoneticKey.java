package org.bringback.thai.phonetic;

import org.bringback.thai.ThaiLetter;
import org.bringback.thai.ThaiText;

/**
 * Keys under which Thai names that sound or look alike meet. They are for finding candidates, not for deciding by
 * themselves.
 */
public final class PhoneticKey {

    private PhoneticKey() {}

    /**
     * The sound code of Lorchirachoonkul (1982): the first consonant's sound group and four signs for what follows, such
     * as {@code ซ4500} for both ศิริพร and สิริพร.
     */
    public static String lk82(String name) {
        return Lk82.code(SilentLetters.remove(ThaiText.clean(name)));
    }

    /**
     * The letters of a name from another language, those that Thai clerks take for each other being one letter: โก ชิต and
     * โข จิท have one key. No tones, no blanks, nothing under a thanthakhat.
     */
    public static String transcribed(String name) {
        return Transcription.fold(SilentLetters.remove(ThaiText.clean(name)));
    }

    /** The consonants that are spoken, as written: no vowels, no tones, nothing under a thanthakhat. */
    public static String skeleton(String name) {
        String spoken = SilentLetters.remove(ThaiText.clean(name));
        StringBuilder consonants = new StringBuilder(spoken.length());
        for (int i = 0; i < spoken.length(); i++) {
            if (ThaiLetter.isConsonant(spoken.charAt(i))) {
                consonants.append(spoken.charAt(i));
            }
        }
        return consonants.toString();
    }
}
