package org.bringback.linkage.text;

import java.util.function.UnaryOperator;
import org.bringback.linkage.record.Dictionary;

/** Dice similarity of the pairs of neighbouring code points: it forgives parts that moved or are missing. */
public final class DiceSimilarity {
    private final JaggedIntArray grams;

    public DiceSimilarity(Dictionary values, UnaryOperator<String> form) {
        grams = new JaggedIntArray(values.size());
        for (int code = 0; code < values.size(); code++) {
            grams.add(of(form.apply(values.value(code))));
        }
    }

    private static int[] of(String text) {
        int[] points = text.codePoints().toArray();
        int[] grams = new int[Math.max(0, points.length - 1)];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = points[i] << 16 ^ points[i + 1];
        }
        return grams;
    }

    /** From 0, nothing in common, to 1; a text of one symbol is like no other. */
    public double dice(int left, int right) {
        int a = grams.length(left);
        int b = grams.length(right);
        int common = 0;
        for (int i = 0, j = 0; i < a && j < b; ) {
            int x = grams.get(left, i);
            int y = grams.get(right, j);
            common += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return a + b == 0 ? 0 : 2.0 * common / (a + b);
    }
}
