package org.bringback.thai.phonetic;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bringback.thai.ThaiLetter;
import org.bringback.thai.ThaiText;

/**
 * A coarse key in Latin letters under which a Thai name and the many ways to romanise it meet: ณัฐพล, Natthaphon and
 * Nuttapol are all {@code NTPN}. It keeps the kind of the first sound and the rough consonants after it. People spell
 * their names as they like, so equal keys are weak evidence and different ones weaker still.
 */
public final class LatinKey {
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

    private LatinKey() {}

    /** The key of a name in Thai or Latin script; empty for any other. */
    public static String key(String name) {
        String clean = ThaiText.clean(name);
        return hasThai(clean) ? ThaiPhonetics.key(SilentLetters.remove(clean)) : LatinPhonetics.key(plainLatin(clean));
    }

    private static boolean hasThai(String text) {
        return text.chars().anyMatch(c -> ThaiLetter.isConsonant((char) c));
    }

    private static String plainLatin(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(lower).replaceAll("");
    }
}
