package org.bringback.thai.phonetic;

/** Rough sounds of a name in the letters a-z, as Thais romanise. */
final class LatinPhonetics {

    private LatinPhonetics() {}

    static String key(String name) {
        PhoneticKeyBuilder sounds = new PhoneticKeyBuilder();
        for (int i = 0; i < name.length(); i++) {
            char before = i > 0 ? name.charAt(i - 1) : ' ';
            char next = i + 1 < name.length() ? name.charAt(i + 1) : ' ';
            sounds.add(isUnspoken(name.charAt(i), before, next) ? 0 : sound(name.charAt(i), next));
        }
        return sounds.toString();
    }

    /** The g of ng, the r of sr (ศรี is si), and an r that only makes a vowel long (ชาติ is also written chart). */
    private static boolean isUnspoken(char c, char before, char next) {
        boolean silentR = before == 's' || before != ' ' && "aeiou".indexOf(next) < 0;
        return c == 'g' && before == 'n' || c == 'r' && silentR;
    }

    private static char sound(char c, char next) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> 'A';
            case 'b', 'p' -> 'P';
            case 'c' -> next == 'h' ? 'C' : 'K';
            case 'j' -> 'C';
            case 'd', 't' -> 'T';
            case 'f' -> 'F';
            case 'g', 'k', 'q', 'x' -> 'K';
            case 'h' -> 'H';
            case 'l', 'r' -> 'R';
            case 'm' -> 'M';
            case 'n' -> 'N';
            case 's', 'z' -> 'S';
            case 'v', 'w' -> 'W';
            case 'y' -> 'Y';
            default -> 0;
        };
    }
}
