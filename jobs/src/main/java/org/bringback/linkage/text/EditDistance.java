package org.bringback.linkage.text;

/**
 * The number of single mistakes between two texts, over code points: a symbol left out, put in, replaced, or two
 * neighbours swapped (optimal string alignment: no part is edited twice, so {@code ca} and {@code abc} are three
 * apart).
 */
public final class EditDistance {
    /** Rows of the table that a thread uses again and again. */
    private static final ThreadLocal<int[][]> ROWS = ThreadLocal.withInitial(() -> new int[3][64]);

    private EditDistance() {}

    public static int of(String left, String right) {
        Symbols pair = Symbols.ofPair(left, right);
        return bounded(Math.max(pair.length(0), pair.length(1)), pair, 0, 1);
    }

    /** Whether the lengths of two texts and how often symbols occur in them already say that they are more mistakes apart. */
    public static boolean isApart(int mistakes, Symbols texts, int left, int right) {
        int longer = Math.max(texts.length(left), texts.length(right));
        // a swap of neighbours changes no symbol; each other mistake changes one
        return longer - Math.min(texts.length(left), texts.length(right)) > mistakes
                || longer - texts.maxCommon(left, right) > mistakes
                || longer - texts.maxCommon(right, left) > mistakes;
    }

    /** The distance, or {@code most + 1} where it is larger. */
    public static int bounded(int limit, Symbols texts, int left, int right) {
        int aLength = texts.length(left);
        int bLength = texts.length(right);
        if (isApart(limit, texts, left, right)) {
            return limit + 1;
        }
        char[] all = texts.all();
        int a = texts.start(left);
        int b = texts.start(right);
        int shorter = Math.min(aLength, bLength);
        int head = 0;
        while (head < shorter && all[a + head] == all[b + head]) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && all[a + aLength - 1 - tail] == all[b + bLength - 1 - tail]) {
            tail++;
        }
        int rest = head + tail;
        return Math.min(limit + 1, table(all, a + head, aLength - rest, b + head, bLength - rest, limit));
    }

    /** Only the cells that fewer than {@code most} symbols more or less can reach are filled in. */
    private static int table(char[] all, int a, int aLength, int b, int bLength, int limit) {
        int[][] rows = rows(bLength + 2);
        int[] before = rows[0];
        int[] last = rows[1];
        int[] now = rows[2];
        for (int j = 0; j <= Math.min(bLength, limit); j++) {
            last[j] = j;
        }
        last[Math.min(bLength, limit) + 1] = limit + 1;
        for (int i = 1; i <= aLength; i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(bLength, i + limit);
            now[from - 1] = from == 1 ? i : limit + 1;
            int rowMin = now[from - 1];
            char symbol = all[a + i - 1];
            for (int j = from; j <= to; j++) {
                char other = all[b + j - 1];
                int best = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (symbol == other ? 0 : 1));
                if (i > 1 && j > 1 && symbol == all[b + j - 2] && all[a + i - 2] == other) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                now[j] = best;
                rowMin = Math.min(rowMin, best);
            }
            now[to + 1] = limit + 1;
            if (rowMin > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[bLength];
    }

    private static int[][] rows(int length) {
        int[][] rows = ROWS.get();
        if (rows[0].length < length) {
            rows = new int[3][length * 2];
            ROWS.set(rows);
        }
        return rows;
    }
}
