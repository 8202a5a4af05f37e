package org.bringback.linkage.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bringback.linkage.record.Dictionary;

/** Cosine similarity of the words of two texts. */
public final class CosineSimilarity {
    private final JaggedIntArray bags;
    private final double[] squares;
    private final double[] norms;

    private CosineSimilarity(Dictionary values, boolean byRarity) {
        Map<String, Integer> numbers = new HashMap<>();
        int[][] words = new int[values.size()][];
        for (int code = 0; code < values.size(); code++) {
            words[code] = Arrays.stream(values.value(code).split(" "))
                    .filter(word -> !word.isEmpty())
                    .mapToInt(word -> numbers.computeIfAbsent(word, fresh -> numbers.size()))
                    .distinct()
                    .toArray();
        }
        bags = new JaggedIntArray(values.size());
        squares = byRarity ? squares(words, numbers.size()) : new double[numbers.size()];
        if (!byRarity) {
            Arrays.fill(squares, 1);
        }
        norms = new double[values.size()];
        for (int code = 0; code < words.length; code++) {
            bags.add(words[code]);
            norms[code] = Math.sqrt(Arrays.stream(words[code])
                    .mapToDouble(word -> squares[word])
                    .sum());
        }
    }

    /** Rare words count more: the logarithm of how rare they are among these values. */
    public static CosineSimilarity weightedByIdf(Dictionary values) {
        return new CosineSimilarity(values, true);
    }

    /** All words count the same. */
    public static CosineSimilarity unweighted(Dictionary values) {
        return new CosineSimilarity(values, false);
    }

    private static double[] squares(int[][] words, int size) {
        int[] seen = new int[size];
        Arrays.stream(words).flatMapToInt(Arrays::stream).forEach(word -> seen[word]++);
        double[] squares = new double[size];
        for (int word = 0; word < size; word++) {
            double rarity = StrictMath.log(1 + (double) words.length / seen[word]);
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
