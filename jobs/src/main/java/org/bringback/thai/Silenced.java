package org.bringback.thai;

import java.util.regex.Pattern;

/** Takes away what a thanthakhat silences. */
final class Silenced {
    /** In จันทร์, ศาสตร์, กาญจน์, ลักษมณ์ the mark silences two consonants, elsewhere one and its vowel (สิทธิ์). */
    private static final Pattern SILENT =
            Pattern.compile("(?:ทร|ตร|ดร|จน|มณ|ณฑ|[\u0E01-\u0E2E])[\u0E34-\u0E39]?[\u0E48-\u0E4B]?\u0E4C");

    private Silenced() {}

    static String removed(String clean) {
        return clean.indexOf(ThaiLetter.THANTHAKHAT) < 0
                ? clean
                : SILENT.matcher(clean).replaceAll("");
    }
}
