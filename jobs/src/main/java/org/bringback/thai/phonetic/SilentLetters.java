package org.bringback.thai.phonetic;

import java.util.regex.Pattern;
import org.bringback.thai.ThaiLetter;

/** Takes away what a thanthakhat silences. */
final class SilentLetters {
    /** In จันทร์, ศาสตร์, กาญจน์, ลักษมณ์ the mark silences two consonants, elsewhere one and its vowel (สิทธิ์). */
    private static final Pattern SILENT =
            Pattern.compile("(?:ทร|ตร|ดร|จน|มณ|ณฑ|[\u0E01-\u0E2E])[\u0E34-\u0E39]?[\u0E48-\u0E4B]?\u0E4C");

    private SilentLetters() {}

    static String remove(String clean) {
        return clean.indexOf(ThaiLetter.THANTHAKHAT) < 0
                ? clean
                : SILENT.matcher(clean).replaceAll("");
    }
}
