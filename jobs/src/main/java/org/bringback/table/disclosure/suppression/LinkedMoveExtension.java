package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bringback.table.disclosure.suppression.BasisMoves.BasisMove;

/**
 * How a change that other tables began can go on in a table: moves are products of basis moves, so what has changed so far is
 * completed to one.
 */
final class LinkedMoveExtension {

    /** A whole move in one population: indices, each with one more (1) or one less (-1). */
    record Pattern(int[] indices, int[] signs) {}

    private final TableGrid grid;
    private final int[] indices;
    private final int[] signs;
    // by dimension: the categories that have changed, and with which sign; 0 where that is not known yet
    private final int[][] nodes;
    private final int[][] factors;

    private LinkedMoveExtension(TableGrid grid, int[] indices, int[] signs) {
        this.grid = grid;
        this.indices = indices;
        this.signs = signs;
        this.nodes = new int[grid.basisMoves().size()][];
        this.factors = new int[nodes.length][];
        for (int dimension = 0; dimension < nodes.length; dimension++) {
            nodes[dimension] = distinctNodes(dimension);
            factors[dimension] = new int[nodes[dimension].length];
        }
    }

    // no stream: this runs many thousand times a release
    private int[] distinctNodes(int dimension) {
        int[] distinct = new int[indices.length];
        int size = 0;
        for (int index : indices) {
            int node = grid.node(index, dimension);
            int at = 0;
            while (at < size && distinct[at] != node) {
                at++;
            }
            distinct[at] = node;
            size = Math.max(size, at + 1);
        }
        return Arrays.copyOf(distinct, size);
    }

    /**
     * The moves that contain a change; none where it is no part of one.
     *
     * @param indices that have changed in one population
     * @param signs of the changes
     */
    static List<Pattern> of(TableGrid grid, int[] indices, int[] signs) {
        LinkedMoveExtension begun = new LinkedMoveExtension(grid, indices, signs);
        return begun.factorise() ? begun.patterns() : List.of();
    }

    /** A move's signs are products of one sign for each dimension. */
    private boolean factorise() {
        for (int dimension = 0; dimension < nodes.length; dimension++) {
            // the first change's categories come first
            factors[dimension][0] = dimension == 0 ? signs[0] : 1;
        }
        boolean learnt = true;
        while (learnt) {
            learnt = false;
            for (int change = 0; change < indices.length; change++) {
                int open = -1;
                int openAt = 0;
                int product = signs[change];
                int unknown = 0;
                for (int dimension = 0; dimension < nodes.length; dimension++) {
                    int at = at(change, dimension);
                    int factor = factors[dimension][at];
                    if (factor == 0) {
                        open = dimension;
                        openAt = at;
                        unknown++;
                    } else {
                        product *= factor;
                    }
                }
                if (unknown == 0 && product < 0) {
                    return false;
                }
                if (unknown == 1) {
                    factors[open][openAt] = product;
                    learnt = true;
                }
            }
        }
        for (int[] all : factors) {
            for (int factor : all) {
                if (factor == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private int at(int change, int dimension) {
        int node = grid.node(indices[change], dimension);
        int at = 0;
        while (nodes[dimension][at] != node) {
            at++;
        }
        return at;
    }

    private List<Pattern> patterns() {
        List<Pattern> patterns = List.of(new Pattern(new int[] {0}, new int[] {1}));
        for (int dimension = 0; dimension < nodes.length; dimension++) {
            patterns = longer(patterns, dimension);
        }
        return patterns;
    }

    private List<Pattern> longer(List<Pattern> patterns, int dimension) {
        BasisMoves moves = grid.basisMoves().get(dimension);
        BasisMove begun = new BasisMove(nodes[dimension], factors[dimension]);
        List<Pattern> longer = new ArrayList<>();
        for (Pattern pattern : patterns) {
            if (moves.isBalanced(begun)) {
                longer.add(product(pattern, begun, 1, grid.stride(dimension)));
            } else {
                for (BasisMove move : moves.raising(begun.nodes()[0])) {
                    if (begun.nodes().length == 1 || move.contains(begun, begun.signs()[0])) {
                        longer.add(product(pattern, move, begun.signs()[0], grid.stride(dimension)));
                    }
                }
            }
        }
        return longer;
    }

    private static Pattern product(Pattern pattern, BasisMove move, int sign, int stride) {
        int[] indices = new int[pattern.indices.length * move.nodes().length];
        int[] signs = new int[indices.length];
        int next = 0;
        for (int begun = 0; begun < pattern.indices.length; begun++) {
            for (int i = 0; i < move.nodes().length; i++) {
                indices[next] = pattern.indices[begun] + move.nodes()[i] * stride;
                signs[next++] = pattern.signs[begun] * move.signs()[i] * sign;
            }
        }
        return new Pattern(indices, signs);
    }
}
