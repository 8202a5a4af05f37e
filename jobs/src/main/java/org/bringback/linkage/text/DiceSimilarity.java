package org.bringback.linkage.text;

/** Dice similarity of the pairs of neighbouring code points: it forgives parts that moved or are missing. */
public final class DiceSimilarity {
    private final JaggedIntArray grams;

    public DiceSimilarity(Symbols texts) {
        grams = new JaggedIntArray(texts.size());
        char[] all = texts.all();
        for (int text = 0; text < texts.size(); text++) {
            int start = texts.start(text);
            for (int i = start + 1; i < start + texts.length(text); i++) {
                grams.append(all[i - 1] << 16 | all[i]);
            }
            grams.end();
        }
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
