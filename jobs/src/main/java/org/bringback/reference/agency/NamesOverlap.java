package org.bringback.reference.agency;

import java.util.ArrayList;
import java.util.List;

/** Whether a file name exists that follows two patterns; such a file would belong to two lists. */
final class NamesOverlap {

    private static final String DATE = "<date>";
    private static final int DIGIT = -1;
    private static final int ANYTHING = -2;
    private static final String SHAPE_OF_DATE = "dddd-dd-dd";

    private final int[] left;
    private final int[] right;

    private NamesOverlap(FileNamePattern left, FileNamePattern right) {
        this.left = symbols(left);
        this.right = symbols(right);
    }

    static boolean exists(FileNamePattern left, FileNamePattern right) {
        return new NamesOverlap(left, right).exists();
    }

    /** From the end: whether the rest of the one and the rest of the other have a name in common. */
    private boolean exists() {
        boolean[][] common = new boolean[left.length + 1][right.length + 1];
        for (int i = left.length; i >= 0; i--) {
            for (int j = right.length; j >= 0; j--) {
                common[i][j] = isCommon(common, i, j);
            }
        }
        return common[0][0];
    }

    private boolean isCommon(boolean[][] common, int i, int j) {
        if (i == left.length && j == right.length) {
            return true;
        }
        boolean leftAny = i < left.length && left[i] == ANYTHING;
        boolean rightAny = j < right.length && right[j] == ANYTHING;
        if (leftAny && (common[i + 1][j] || j < right.length && common[i][j + 1])
                || rightAny && (common[i][j + 1] || i < left.length && common[i + 1][j])) {
            return true;
        }
        return i < left.length && j < right.length && fit(left[i], right[j]) && common[i + 1][j + 1];
    }

    private static boolean fit(int left, int right) {
        return left == right || left == DIGIT && isDigit(right) || right == DIGIT && isDigit(left);
    }

    private static boolean isDigit(int symbol) {
        return symbol >= '0' && symbol <= '9';
    }

    private static int[] symbols(FileNamePattern pattern) {
        List<Integer> symbols = new ArrayList<>();
        String text = pattern.pattern();
        int date = text.indexOf(DATE);
        add(text.substring(0, date), symbols);
        SHAPE_OF_DATE.chars().forEach(one -> symbols.add(one == 'd' ? DIGIT : one));
        add(text.substring(date + DATE.length()), symbols);
        return symbols.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void add(String text, List<Integer> symbols) {
        text.chars().forEach(one -> symbols.add(one == '*' ? ANYTHING : one));
    }
}
