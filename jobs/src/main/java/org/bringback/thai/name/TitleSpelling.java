package org.bringback.thai.name;

import java.util.Locale;
import java.util.regex.Pattern;
import org.bringback.thai.ThaiLetter;

/**
 * One way to write one title, ready to be compared. Dots and blanks do not count; a spelling ends either in a word
 * ({@code นาย}, {@code ว่าที่ ร.ต.หญิง}), which a name may follow at once, or in an abbreviation ({@code ด.ช.},
 * {@code Mr.}), which must be closed by a dot or a blank lest มล take the head off มลฤดี.
 */
final class TitleSpelling {
    private static final Pattern BREAKS = Pattern.compile("[., ]+");
    /** The sign of a shortened word, ฯ, closes an abbreviation by itself. */
    private static final char PAIYANNOI = '\u0E2F';
    /** No name begins with so many letters of a title, such as เด็กชาย, so a short name may follow: โก, มะ. */
    private static final int UNMISTAKABLE = 7;

    private final String code;
    private final String letters;
    private final boolean endsInWord;
    private final int consonants;

    TitleSpelling(String code, String spelling) {
        this(
                code,
                letters(spelling),
                isThaiWord(spelling.substring(lastBreak(spelling) + 1)),
                letters(spelling).length() >= UNMISTAKABLE ? 1 : 2);
    }

    private TitleSpelling(String code, String letters, boolean endsInWord, int consonants) {
        this.code = code;
        this.letters = letters;
        this.endsInWord = endsInWord;
        this.consonants = consonants;
    }

    /** The same where the text has a title in any case, this one or a shorter one: a short name is enough then. */
    TitleSpelling beforeShortNames() {
        return new TitleSpelling(code, letters, endsInWord, 1);
    }

    /** Whether this is another title and, written as one with a name, begins with that one: นางสาว with นาง. */
    boolean goesOnFrom(TitleSpelling other) {
        return endsInWord && other.endsInWord && !code.equals(other.code) && letters.startsWith(other.letters);
    }

    String code() {
        return code;
    }

    String letters() {
        return letters;
    }

    boolean endsInWord() {
        return endsInWord;
    }

    /** The letters of a title without dots, commas and blanks, in lower case. */
    static String letters(String text) {
        return BREAKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Where the name begins if the text starts with this title closed by a dot, a blank or the end; else -1. */
    int closedEnd(String text) {
        int end = lettersEnd(text);
        boolean closed = end >= 0 && (end == text.length() || isBreak(text.charAt(end)));
        return closed ? afterBreaks(text, end) : -1;
    }

    /** Where the name begins if the text starts with this title written as one with a likely name; else -1. */
    int gluedEnd(String text) {
        boolean starts = endsInWord && text.regionMatches(true, 0, letters, 0, letters.length());
        int end = starts ? letters.length() : lettersEndWithinDots(text);
        return end >= 0 && isLikelyName(text, end) ? end : -1;
    }

    /** Whether the first letters are those of this title, or something stands between them. */
    boolean mayBegin(String text) {
        for (int i = 0; i < Math.min(3, letters.length()); i++) {
            if (i == text.length() || text.charAt(i) != letters.charAt(i)) {
                return i < text.length() && isBreak(text.charAt(i));
            }
        }
        return true;
    }

    private int lettersEndWithinDots(String text) {
        int end = lettersEnd(text);
        boolean dotted = end > letters.length() && text.substring(0, end).indexOf(' ') < 0;
        return dotted || endsInWord && end >= 0 && text.substring(0, end).indexOf('.') > 0 ? end : -1;
    }

    private int lettersEnd(String text) {
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            while (i > 0 && at < text.length() && isBreak(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != letters.charAt(i)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /**
     * A name begins with a consonant or a leading vowel and has enough consonants before the first blank. A leading vowel
     * begins a syllable for certain, so one consonant is enough behind it: no name goes on from นาย as นายไซ does.
     */
    private boolean isLikelyName(String text, int from) {
        if (from >= text.length() || !beginsWord(text.charAt(from))) {
            return false;
        }
        int enough = ThaiLetter.of(text.charAt(from)) == ThaiLetter.LEADING_VOWEL ? 1 : consonants;
        int blank = text.indexOf(' ', from);
        String word = text.substring(from, blank < 0 ? text.length() : blank);
        return word.chars().filter(c -> ThaiLetter.isConsonant((char) c)).count() >= enough;
    }

    private static boolean beginsWord(char c) {
        ThaiLetter kind = ThaiLetter.of(c);
        return kind == ThaiLetter.CONSONANT || kind == ThaiLetter.LEADING_VOWEL;
    }

    private static boolean isThaiWord(String part) {
        return part.chars().anyMatch(c -> {
            ThaiLetter kind = ThaiLetter.of((char) c);
            return c == PAIYANNOI || kind != ThaiLetter.CONSONANT && kind != ThaiLetter.OTHER;
        });
    }

    private static int afterBreaks(String text, int from) {
        int at = from;
        while (at < text.length() && isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lastBreak(String spelling) {
        int end = spelling.endsWith(".") ? spelling.length() - 1 : spelling.length();
        return Math.max(spelling.lastIndexOf('.', end - 1), spelling.lastIndexOf(' ', end - 1));
    }

    private static boolean isBreak(char c) {
        return c == '.' || c == ',' || c == ' ';
    }
}
