package org.bringback.thai.phonetic;

import org.bringback.thai.ThaiLetter;

/** Codes a name without silenced letters. Written from the idea of the method and checked against known codes. */
final class Lk82 {
    private static final int SIGNS = 4;

    /** Groups of consonants that begin a name with the same sound; the first of a group stands for it. */
    private static final String[] FIRST_GROUPS = {
        "กขฃคฅฆ", "ง", "จ", "ชฉฌ", "ซศษส", "ยญ", "ดฎ", "ตฏ", "นณ", "ทฐฑฒถธ", "บ", "ป", "พผภ", "ฟฝ", "ม", "รลฬฤฦ", "ว",
        "หฮ", "อ"
    };

    private static final String[] SIGN_GROUPS = {
        "1กขฃคฅฆ",
        "2ง",
        "3จฉชฌซศษสดฎตฏถทธฐฑฒ",
        "4ญณนรลฬฤฦ",
        "5บปผพภฝฟ",
        "6มำ",
        "7ยวใไ",
        "8หฮ",
        "9าๅ",
        "Aึื",
        "Bเ",
        "Cแ",
        "Dโ",
        "Eุู",
        "Fอ"
    };

    /** The second of two consonants that are spoken together; no sign of its own. */
    private static final String BLENDING = "รวยฤฦ";

    private final StringBuilder code = new StringBuilder(SIGNS + 1);
    private char lastSign;
    private boolean afterConsonant = true;

    private Lk82() {}

    static String code(String name) {
        int first = firstConsonant(name);
        return first < 0 ? "" : new Lk82().codeFrom(name, first);
    }

    private String codeFrom(String name, int first) {
        code.append(group(FIRST_GROUPS, name.charAt(first), 0));
        if (first > 0 && ThaiLetter.of(name.charAt(first - 1)) == ThaiLetter.LEADING_VOWEL) {
            take(name.charAt(first - 1));
            afterConsonant = true;
        }
        for (int i = first + 1; i < name.length() && code.length() <= SIGNS; i++) {
            take(name.charAt(i));
        }
        return code.append("0".repeat(SIGNS + 1 - code.length())).toString();
    }

    private void take(char c) {
        boolean consonant = ThaiLetter.isConsonant(c);
        boolean blends = afterConsonant && BLENDING.indexOf(c) >= 0;
        char sign = group(SIGN_GROUPS, c, 1);
        if (sign == 0) {
            pause(c);
        } else if (!blends) {
            add(sign);
            afterConsonant = consonant;
        }
    }

    /** Short vowels have no sign but keep two equal signs apart; tones and the like do not even that. */
    private void pause(char c) {
        ThaiLetter kind = ThaiLetter.of(c);
        if (kind == ThaiLetter.VOWEL_MARK || kind == ThaiLetter.FOLLOWING_VOWEL || c == ' ') {
            lastSign = 0;
            afterConsonant = false;
        }
    }

    private void add(char sign) {
        if (sign != lastSign) {
            code.append(sign);
        }
        lastSign = sign;
    }

    private static int firstConsonant(String name) {
        int i = 0;
        while (i < name.length() && !ThaiLetter.isConsonant(name.charAt(i))) {
            i++;
        }
        return i < name.length() ? i : -1;
    }

    /** The sign of the group a letter is in: the group's first character; 0 for a letter in none. */
    private static char group(String[] groups, char c, int membersFrom) {
        for (String group : groups) {
            if (group.indexOf(c, membersFrom) >= 0) {
                return group.charAt(0);
            }
        }
        return 0;
    }
}
