package org.bringback.thai.phonetic;

import org.bringback.thai.ThaiLetter;

/** Rough sounds of a name in Thai letters, silenced ones taken away before. */
final class ThaiPhonetics {
    private static final String[] GROUPS = {
        "Kกขฃคฅฆ", "Nงนณ", "Cจฉชฌ", "Sซศษส", "Yยญ", "Tดฎตฏถทธฐฑฒ", "Pบปผพภ", "Fฝฟ", "Mมำ", "Rรลฬฤฦ", "Wว", "Hหฮ", "Aอ"
    };
    /** Consonants a silent leading ho may stand before: หนู, หมู, หลวง. */
    private static final String AFTER_SILENT_HO = "งญนมยรลว";

    private ThaiPhonetics() {}

    static String key(String name) {
        PhoneticKeyBuilder sounds = new PhoneticKeyBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean first = sounds.isEmpty();
            boolean unspoken = isBlendedRo(name, i) || first && isSilentHo(name, i);
            sounds.add(unspoken ? 0 : sound(name, i, first));
        }
        return sounds.toString();
    }

    /** yo ying is y in front and n elsewhere; tho and ro in front are s together. */
    private static char sound(String name, int at, boolean first) {
        char c = name.charAt(at);
        if (first) {
            return c == 'ท' && next(name, at) == 'ร' ? 'S' : group(c);
        }
        return c == 'ญ' ? 'N' : group(c);
    }

    private static char group(char c) {
        for (String group : GROUPS) {
            if (group.indexOf(c, 1) >= 0) {
                return group.charAt(0);
            }
        }
        return 0;
    }

    private static boolean isSilentHo(String name, int at) {
        return name.charAt(at) == 'ห' && AFTER_SILENT_HO.indexOf(next(name, at)) >= 0;
    }

    /** The ro of ศรี and สร้าง, where a vowel or tone follows it, and that of ทรงพล are not spoken. */
    private static boolean isBlendedRo(String name, int at) {
        if (at == 0 || name.charAt(at) != 'ร') {
            return false;
        }
        boolean afterSo = "ศส".indexOf(name.charAt(at - 1)) >= 0;
        return at == 1 && name.charAt(0) == 'ท'
                || afterSo && ThaiLetter.of(next(name, at)).isMark();
    }

    private static char next(String name, int at) {
        return at + 1 < name.length() ? name.charAt(at + 1) : ' ';
    }
}
