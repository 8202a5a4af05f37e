package org.bringback.table.disclosure.suppression;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;

/**
 * The small moves along one dimension: one person more here, one less there, so that every sum stays right. One more in
 * an area means one less in a neighbouring area, or one more in its province and one less in another one, and so on.
 */
final class BasisMoves {

    private static final int LONGEST = 6;

    /** Categories by number, each with one more (1) or one less (-1). */
    record BasisMove(int[] nodes, int[] signs) {

        /** Whether another one's categories are among these, with the same signs after its own are multiplied by one. */
        boolean contains(BasisMove other, int sign) {
            for (int i = 0; i < other.nodes.length; i++) {
                if (signOf(other.nodes[i]) != other.signs[i] * sign) {
                    return false;
                }
            }
            return true;
        }

        private int signOf(int node) {
            for (int i = 0; i < nodes.length; i++) {
                if (nodes[i] == node) {
                    return signs[i];
                }
            }
            return 0;
        }
    }

    private final List<Category> nodes;
    private final int[][] sums;
    private final int[][] sumsOf;
    private final BasisMove[][] cache;

    /** A sum is its whole, then its parts. */
    BasisMoves(List<CategorySum> sums) {
        this.nodes = nodes(sums);
        this.sums = sums.stream().map(this::numbers).toArray(int[][]::new);
        this.sumsOf = new int[nodes.size()][];
        for (int node = 0; node < sumsOf.length; node++) {
            sumsOf[node] = sumsWith(node);
        }
        this.cache = new BasisMove[nodes.size()][];
    }

    /** Those that are not sums first. */
    private static List<Category> nodes(List<CategorySum> sums) {
        Set<Category> nodes = new LinkedHashSet<>();
        sums.forEach(sum -> nodes.addAll(sum.parts()));
        List<Category> wholes = sums.stream().map(CategorySum::whole).toList();
        wholes.forEach(nodes::remove);
        nodes.addAll(wholes);
        return List.copyOf(nodes);
    }

    private int[] numbers(CategorySum sum) {
        return Stream.concat(Stream.of(sum.whole()), sum.parts().stream())
                .mapToInt(nodes::indexOf)
                .toArray();
    }

    private int[] sumsWith(int node) {
        return IntStream.range(0, sums.length)
                .filter(sum -> Arrays.stream(sums[sum]).anyMatch(member -> member == node))
                .toArray();
    }

    List<Category> nodes() {
        return nodes;
    }

    /** All basis moves that put one more into this category, the shortest first. */
    BasisMove[] raising(int node) {
        if (cache[node] == null) {
            cache[node] = new Search(node).basisMoves();
        }
        return cache[node];
    }

    /** Whether every sum stays right. */
    boolean isBalanced(BasisMove move) {
        for (int i = 0; i < move.nodes().length; i++) {
            for (int sum : sumsOf[move.nodes()[i]]) {
                if (balance(move, sum) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private int balance(BasisMove move, int sum) {
        int balance = 0;
        for (int i = 0; i < move.nodes().length; i++) {
            for (int own : sumsOf[move.nodes()[i]]) {
                if (own == sum) {
                    balance += sums[sum][0] == move.nodes()[i] ? -move.signs()[i] : move.signs()[i];
                }
            }
        }
        return balance;
    }

    private final class Search {

        private final int[] sign = new int[nodes.size()];
        private final int[] balance = new int[sums.length];
        private final List<Integer> used = new ArrayList<>();
        private final List<BasisMove> found = new ArrayList<>();
        private final Set<IntBuffer> known = new HashSet<>();

        Search(int node) {
            add(node, 1);
        }

        BasisMove[] basisMoves() {
            search();
            found.sort((one, other) -> Integer.compare(one.nodes().length, other.nodes().length));
            return found.toArray(BasisMove[]::new);
        }

        private void search() {
            int open = firstUnbalanced();
            if (open < 0) {
                keep();
            } else if (used.size() < LONGEST) {
                for (int index = 0; index < sums[open].length; index++) {
                    balanceWith(sums[open][index], index == 0 ? balance[open] : -balance[open]);
                }
            }
        }

        private void balanceWith(int node, int wanted) {
            if (sign[node] == 0) {
                add(node, Integer.signum(wanted));
                search();
                remove(node);
            }
        }

        private int firstUnbalanced() {
            for (int sum = 0; sum < balance.length; sum++) {
                if (balance[sum] != 0) {
                    return sum;
                }
            }
            return -1;
        }

        private void keep() {
            int[] sorted = new int[used.size()];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = used.get(i);
            }
            Arrays.sort(sorted);
            int[] signs = new int[sorted.length];
            int[] key = new int[sorted.length];
            for (int i = 0; i < sorted.length; i++) {
                signs[i] = sign[sorted[i]];
                key[i] = 2 * sorted[i] + (signs[i] > 0 ? 1 : 0);
            }
            if (known.add(IntBuffer.wrap(key))) {
                found.add(new BasisMove(sorted, signs));
            }
        }

        private void add(int node, int by) {
            sign[node] = by;
            used.add(node);
            move(node, by);
        }

        private void remove(int node) {
            move(node, -sign[node]);
            sign[node] = 0;
            used.remove(used.size() - 1);
        }

        private void move(int node, int by) {
            for (int sum : sumsOf[node]) {
                balance[sum] += sums[sum][0] == node ? -by : by;
            }
        }
    }
}
