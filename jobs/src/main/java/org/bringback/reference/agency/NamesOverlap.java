package org.bringback.reference.agency;

/** Whether a file name exists that follows two patterns; such a file would belong to two lists. */
final class NamesOverlap {

    private static final String DATE = "<date>";
    private static final int DIGIT = -1;
    private static final int ANYTHING = -2;

    /** Of Unicode's private use: no file name holds it. */
    private static final char A_DIGIT = '\uE000';

    private static final String SHAPE_OF_DATE = "dddd-dd-dd".replace('d', A_DIGIT);

    private final int[] left;
    private final int[] right;

    private NamesOverlap(String left, String right) {
        this.left = symbols(left);
        this.right = symbols(right);
    }

    static boolean exists(FileNamePattern left, FileNamePattern right) {
        return exists(
                left.pattern().replace(DATE, SHAPE_OF_DATE), right.pattern().replace(DATE, SHAPE_OF_DATE));
    }

    /** The same of names whose date is that of both patterns: nobody names a file by two lists, each with a date. */
    static boolean existsWithOneDate(FileNamePattern left, FileNamePattern right) {
        return exists(start(left), start(right)) && exists(end(left), end(right));
    }

    private static boolean exists(String left, String right) {
        return new NamesOverlap(left, right).exists();
    }

    private static String start(FileNamePattern pattern) {
        return pattern.pattern().substring(0, pattern.pattern().indexOf(DATE));
    }

    private static String end(FileNamePattern pattern) {
        return pattern.pattern().substring(pattern.pattern().indexOf(DATE) + DATE.length());
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

    private static int[] symbols(String text) {
        return text.chars()
                .map(one -> one == '*' ? ANYTHING : one == A_DIGIT ? DIGIT : one)
                .toArray();
    }
}
