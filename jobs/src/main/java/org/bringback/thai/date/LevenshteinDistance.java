package org.bringback.thai.date;

/** Counts typing slips between two words: a character more, less or other (Levenshtein). */
final class LevenshteinDistance {

    private LevenshteinDistance() {}

    static int between(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            above = nextRow(above, left.charAt(i - 1), right, i);
        }
        return above[right.length()];
    }

    private static int[] nextRow(int[] above, char c, String right, int first) {
        int[] row = new int[above.length];
        row[0] = first;
        for (int j = 1; j < row.length; j++) {
            int same = above[j - 1] + (right.charAt(j - 1) == c ? 0 : 1);
            row[j] = Math.min(same, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
