package org.bringback.linkage.text;

import java.util.Arrays;
import org.bringback.linkage.record.Dictionary;

/** Cosine similarity of the words of two texts. */
public final class CosineSimilarity {
    private final JaggedIntArray bags;
    private final double[] squares;
    private final double[] norms;

    private CosineSimilarity(Dictionary values, boolean byRarity) {
        Dictionary words = new Dictionary();
        bags = new JaggedIntArray(values.size());
        for (int code = 0; code < values.size(); code++) {
            values.read(code, (utf8, from, length) -> addWords(utf8, from, from + length, words));
            bags.endDistinct();
        }
        squares = byRarity ? squares(values.size(), words.size()) : new double[words.size()];
        if (!byRarity) {
            Arrays.fill(squares, 1);
        }
        norms = new double[values.size()];
        for (int code = 0; code < norms.length; code++) {
            double square = 0;
            for (int i = 0; i < bags.length(code); i++) {
                square += squares[bags.get(code, i)];
            }
            norms[code] = Math.sqrt(square);
        }
    }

    /** Adds the numbers of the words between spaces and returns how many bytes were read. */
    private long addWords(byte[] utf8, int from, int to, Dictionary words) {
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at == to || utf8[at] == ' ') {
                if (at > start) {
                    bags.append(words.add(utf8, start, at - start));
                }
                start = at + 1;
            }
        }
        return (long) to - from;
    }

    /** Rare words count more: the logarithm of how rare they are among these values. */
    public static CosineSimilarity weightedByIdf(Dictionary values) {
        return new CosineSimilarity(values, true);
    }

    /** All words count the same. */
    public static CosineSimilarity unweighted(Dictionary values) {
        return new CosineSimilarity(values, false);
    }

    private double[] squares(int values, int words) {
        int[] seen = new int[words];
        for (int code = 0; code < values; code++) {
            for (int i = 0; i < bags.length(code); i++) {
                seen[bags.get(code, i)]++;
            }
        }
        double[] squares = new double[words];
        for (int word = Dictionary.MISSING + 1; word < words; word++) {
            double rarity = StrictMath.log(1 + (double) values / seen[word]);
            squares[word] = rarity * rarity;
        }
        return squares;
    }

    public double cosine(int left, int right) {
        double common = 0;
        for (int i = 0, j = 0; i < bags.length(left) && j < bags.length(right); ) {
            int x = bags.get(left, i);
            int y = bags.get(right, j);
            common += x == y ? squares[x] : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return common == 0 ? 0 : common / (norms[left] * norms[right]);
    }
}
