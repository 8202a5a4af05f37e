package org.bringback.linkage.text;

/** American Soundex of the Latin letters of a text; a text in another script is its own key. */
public final class Soundex {
    private static final String GROUPS = "01230120022455012623010202";

    private Soundex() {}

    public static String of(String text) {
        StringBuilder code = new StringBuilder(4);
        char last = '0';
        for (int i = 0; i < text.length() && code.length() < 4; i++) {
            char letter = Character.toLowerCase(text.charAt(i));
            if (letter < 'a' || letter > 'z') {
                continue;
            }
            char group = GROUPS.charAt(letter - 'a');
            if (code.isEmpty()) {
                code.append(letter);
            } else if (group != '0' && group != last) {
                code.append(group);
            }
            // h and w do not part two letters of one group
            last = letter == 'h' || letter == 'w' ? last : group;
        }
        return code.isEmpty() ? text : code.append("000").substring(0, 4);
    }
}
