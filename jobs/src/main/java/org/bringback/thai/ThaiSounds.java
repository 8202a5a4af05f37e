package org.bringback.thai;

/** Rough sounds of a name in Thai letters, silenced ones taken away before. */
final class ThaiSounds {
    private static final String[] GROUPS = {
        "Kกขฃคฅฆ", "Nงนณ", "Cจฉชฌ", "Sซศษส", "Yยญ", "Tดฎตฏถทธฐฑฒ", "Pบปผพภ", "Fฝฟ", "Mม", "Rรลฬฤฦ", "Wว", "Hหฮ", "Aอ"
    };
    /** Consonants a silent leading ho may stand before: หนู, หมู, หลวง. */
    private static final String AFTER_SILENT_HO = "งญนมยรลว";

    private ThaiSounds() {}

    static String key(String name) {
        RoughSounds sounds = new RoughSounds();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean first = sounds.isEmpty();
            if (first && isSilentHo(name, i) || isBlendedRo(name, i)) {
                continue;
            }
            sounds.add(sound(c, first));
            if (first && c == 'ท' && next(name, i) == 'ร') {
                sounds = beginningWithSo();
                i++;
            }
            if (c == ThaiLetter.AM) {
                sounds.add('M');
            }
        }
        return sounds.toString();
    }

    private static RoughSounds beginningWithSo() {
        RoughSounds sounds = new RoughSounds();
        sounds.add('S');
        return sounds;
    }

    /** yo ying is y in front and n elsewhere. */
    private static char sound(char c, boolean first) {
        return c == 'ญ' && !first ? 'N' : group(c);
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

    /** The ro of ศรี and สร้าง, which is not spoken: a vowel or tone follows it. */
    private static boolean isBlendedRo(String name, int at) {
        boolean afterSo = at > 0 && "ศส".indexOf(name.charAt(at - 1)) >= 0;
        return afterSo
                && name.charAt(at) == 'ร'
                && ThaiLetter.of(next(name, at)).isMark();
    }

    private static char next(String name, int at) {
        return at + 1 < name.length() ? name.charAt(at + 1) : ' ';
    }
}
