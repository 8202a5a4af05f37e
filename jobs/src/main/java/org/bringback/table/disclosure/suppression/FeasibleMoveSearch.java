package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.suppression.BasisMoves.BasisMove;
import org.bringback.table.disclosure.suppression.LinkedMoveExtension.Pattern;
import org.bringback.table.disclosure.suppression.ProblemCells.CellStatus;
import org.bringback.table.disclosure.suppression.TableGrid.Position;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the move through one cell that costs the readers least. Moves are products of basis moves: one more woman and one
 * less man here, the opposite there. A move that touches a cell of another table goes on in that table.
 */
final class FeasibleMoveSearch {

    /** @param steps how often it can be made, no more than wanted */
    record PricedMove(FeasibleMove move, long cost, long steps) {

        boolean isBetterThan(@Nullable PricedMove other, long wanted) {
            return isBetter(cost, steps, other, wanted);
        }

        static boolean isBetter(long cost, long steps, @Nullable PricedMove other, long wanted) {
            if (other == null) {
                return true;
            }
            double ours = (double) cost * wanted / steps;
            double theirs = (double) other.cost * wanted / other.steps;
            return ours < theirs || ours == theirs && steps > other.steps;
        }
    }

    /** Where a move begins, in which populations, and with which signs. */
    private record Start(Position position, int direction, int[] who, int[] whoSigns) {}

    private record Way(BasisMove basisMove, long cost) {}

    private final ProblemCells cells;
    private final List<List<Position>> positions;
    private final long maxCost;

    /** @param positions of every cell, all tables that it stands in */
    FeasibleMoveSearch(ProblemCells cells, List<List<Position>> positions, long maxCost) {
        this.cells = cells;
        this.positions = positions;
        this.maxCost = maxCost;
    }

    /** The same search among moves that cost no more than this. */
    FeasibleMoveSearch upTo(long cost) {
        return new FeasibleMoveSearch(cells, positions, cost);
    }

    Optional<PricedMove> find(int cell, int direction, long[] counts, long wanted) {
        Best best = new Best(counts, wanted);
        for (Position position : positions.get(cell)) {
            best.search(position, direction);
            if (best.isPerfect()) {
                break;
            }
        }
        return Optional.ofNullable(best.found);
    }

    private final class Best {

        private final long[] counts;
        private final long wanted;
        private final FeasibleMove move = new FeasibleMove();
        private @Nullable PricedMove found;
        /** The cheapest way to go on in the table that is just being balanced. */
        private @Nullable PricedMove extension;

        private long cost;
        private long steps;

        Best(long[] counts, long wanted) {
            this.counts = counts;
            this.wanted = wanted;
        }

        boolean isPerfect() {
            return found != null && found.cost == 0 && found.steps == wanted;
        }

        void search(Position position, int direction) {
            TableGrid grid = position.grid();
            int own = position.population();
            if (!grid.isLinked()) {
                search(new Start(position, direction, new int[] {own}, new int[] {1}));
            }
            // the last one is the number of those counted twice, which is in no table: try it first
            for (int other = grid.signs().length - 1; other >= 0 && !isPerfect() && grid.isLinked(); other--) {
                if (other != own) {
                    int opposite = -grid.signs()[own] * grid.signs()[other];
                    search(new Start(position, direction, new int[] {own, other}, new int[] {1, opposite}));
                }
            }
        }

        private void search(Start start) {
            List<List<BasisMove>> ways = new ArrayList<>();
            for (int dimension = 0;
                    dimension < start.position.grid().basisMoves().size();
                    dimension++) {
                ways.add(ways(start, dimension));
                if (ways.get(dimension).isEmpty()) {
                    return;
                }
            }
            product(start, ways, new int[] {0}, new int[] {start.direction});
        }

        /** The basis moves along one dimension that are possible as far as one can see from the start, the cheapest first. */
        private List<BasisMove> ways(Start start, int dimension) {
            TableGrid grid = start.position.grid();
            int home = start.position.index() - grid.stride(dimension) * grid.node(start.position.index(), dimension);
            List<Way> ways = new ArrayList<>();
            for (BasisMove basisMove :
                    grid.basisMoves().get(dimension).raising(grid.node(start.position.index(), dimension))) {
                begin();
                if (takeAll(start, basisMove, home, grid.stride(dimension))) {
                    ways.add(new Way(basisMove, cost));
                }
            }
            ways.sort(Comparator.comparingLong(Way::cost));
            return ways.stream().map(Way::basisMove).toList();
        }

        private boolean takeAll(Start start, BasisMove basisMove, int home, int stride) {
            for (int i = 0; i < basisMove.nodes().length; i++) {
                if (!takeAt(
                        start,
                        home + stride * basisMove.nodes()[i],
                        start.direction * basisMove.signs()[i])) {
                    return false;
                }
            }
            return true;
        }

        private boolean takeAt(Start start, int index, int sign) {
            for (int w = 0; w < start.who.length; w++) {
                if (!take(start.position.grid().cells()[start.who[w]][index], sign * start.whoSigns[w])) {
                    return false;
                }
            }
            return true;
        }

        private void product(Start start, List<List<BasisMove>> ways, int[] indices, int[] signs) {
            if (ways.isEmpty()) {
                judge(start, indices, signs);
                return;
            }
            TableGrid grid = start.position.grid();
            int stride = grid.stride(grid.basisMoves().size() - ways.size());
            for (BasisMove basisMove : ways.get(0)) {
                int length = basisMove.nodes().length;
                int[] moreIndices = new int[indices.length * length];
                int[] moreSigns = new int[moreIndices.length];
                for (int i = 0; i < moreIndices.length; i++) {
                    moreIndices[i] = indices[i / length] + stride * basisMove.nodes()[i % length];
                    moreSigns[i] = signs[i / length] * basisMove.signs()[i % length];
                }
                product(start, ways.subList(1, ways.size()), moreIndices, moreSigns);
                if (isPerfect()) {
                    return;
                }
            }
        }

        private void judge(Start start, int[] indices, int[] signs) {
            begin();
            for (int i = 0; i < indices.length; i++) {
                if (!takeAt(start, indices[i], signs[i])) {
                    return;
                }
            }
            if (goesOnInOtherTables(start.position.grid())) {
                keepIfBetter();
            }
        }

        private void begin() {
            move.clear();
            cost = 0;
            steps = wanted;
        }

        private boolean take(int cell, int sign) {
            long floor = maxCost < SuppressionProblem.ZERO ? cells.floor(cell) : 0;
            if (cells.status(cell) == CellStatus.FIXED || sign < 0 && counts[cell] <= floor) {
                return false;
            }
            cost += cells.cost(cell);
            steps = sign < 0 ? Math.min(steps, counts[cell] - floor) : steps;
            move.add(cell, sign);
            return cost <= maxCost && !isBeaten() && isBetterThan(extension);
        }

        // the price only grows and the steps only shrink: what is no better now never will be
        private boolean isBetterThan(@Nullable PricedMove other) {
            return PricedMove.isBetter(cost, steps, other, wanted);
        }

        private boolean isBeaten() {
            return found != null
                    && ((double) cost / steps > (double) found.cost / found.steps
                            || cost == found.cost && steps <= found.steps);
        }

        private void keepIfBetter() {
            if (isBetterThan(found)) {
                found = new PricedMove(move.copy(), cost, steps);
            }
        }

        /** Balances the tables that share cells with the move, each by the cheapest basis move where it is out of balance. */
        private boolean goesOnInOtherTables(TableGrid from) {
            IdentityHashMap<TableGrid, Integer> done = new IdentityHashMap<>();
            done.put(from, standing(from));
            for (int n = 0; n < move.size(); n++) {
                for (Position position : positions.get(move.cell(n))) {
                    if (!done.containsKey(position.grid())) {
                        if (!extendInto(position.grid())) {
                            return false;
                        }
                        done.put(position.grid(), standing(position.grid()));
                    }
                }
            }
            // a table that was balanced once and is touched again by a later one is out of balance
            return done.entrySet().stream().allMatch(grid -> standing(grid.getKey()) == grid.getValue());
        }

        @SuppressWarnings("ReferenceEquality") // this very one, not one like it
        private int standing(TableGrid grid) {
            int standing = 0;
            for (int n = 0; n < move.size(); n++) {
                for (Position position : positions.get(move.cell(n))) {
                    standing += position.grid() == grid ? 1 : 0;
                }
            }
            return standing;
        }

        private boolean extendInto(TableGrid grid) {
            int begun = move.size();
            long costBefore = cost;
            long stepsBefore = steps;
            List<int[]> touched = touched(grid, begun);
            int own = touched.get(0)[0];
            int other = otherThan(own, touched);
            int[] partners = partners(grid, own, other);
            extension = null;
            for (Pattern pattern : patterns(grid, touched, own, other)) {
                for (int partner : partners) {
                    if (follow(grid, touched, pattern, own, partner) && isBetterThan(extension)) {
                        extension = new PricedMove(move.copy(), cost, steps);
                    }
                    move.cutTo(begun);
                    cost = costBefore;
                    steps = stepsBefore;
                }
                if (!isBetterThan(extension)) {
                    break;
                }
            }
            PricedMove cheapest = extension;
            extension = null;
            return cheapest != null && resume(cheapest, begun);
        }

        private static int otherThan(int own, List<int[]> touched) {
            for (int[] position : touched) {
                if (position[0] != own) {
                    return position[0];
                }
            }
            return own;
        }

        /**
         * The moves of one population that contain what has changed in it and, with the sign that makes up for it, in another
         * one; none where more than two have changed.
         */
        private List<Pattern> patterns(TableGrid grid, List<int[]> touched, int own, int other) {
            int[] indices = new int[touched.size()];
            int[] signs = new int[indices.length];
            int size = 0;
            for (int[] position : touched) {
                if (position[0] != own && position[0] != other) {
                    return List.of();
                }
                int sign = position[2] * (position[0] == own ? 1 : opposite(grid, own, other));
                int at = 0;
                while (at < size && indices[at] != position[1]) {
                    at++;
                }
                if (at < size && signs[at] != sign) {
                    return List.of();
                }
                indices[at] = position[1];
                signs[at] = sign;
                size = Math.max(size, at + 1);
            }
            return LinkedMoveExtension.of(grid, Arrays.copyOf(indices, size), Arrays.copyOf(signs, size));
        }

        private static int opposite(TableGrid grid, int own, int other) {
            return -grid.signs()[own] * grid.signs()[other];
        }

        /** The populations that can make up for what one of them begins; itself, where none has to. */
        private static int[] partners(TableGrid grid, int own, int other) {
            return !grid.isLinked() || other != own
                    ? new int[] {other}
                    : IntStream.range(0, grid.signs().length)
                            .map(population -> grid.signs().length - 1 - population)
                            .filter(population -> population != own)
                            .toArray();
        }

        private boolean follow(TableGrid grid, List<int[]> touched, Pattern pattern, int own, int partner) {
            int opposite = opposite(grid, own, partner);
            for (int i = 0; i < pattern.indices().length; i++) {
                int index = pattern.indices()[i];
                int sign = pattern.signs()[i];
                if (!isAmong(touched, own, index) && !take(grid.cells()[own][index], sign)) {
                    return false;
                }
                if (partner != own
                        && !isAmong(touched, partner, index)
                        && !take(grid.cells()[partner][index], sign * opposite)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isAmong(List<int[]> touched, int population, int index) {
            for (int[] position : touched) {
                if (position[0] == population && position[1] == index) {
                    return true;
                }
            }
            return false;
        }

        private boolean resume(PricedMove cheapest, int begun) {
            for (int n = begun; n < cheapest.move().size(); n++) {
                move.add(cheapest.move().cell(n), cheapest.move().sign(n));
            }
            cost = cheapest.cost();
            steps = cheapest.steps();
            return true;
        }

        /** The cells of the move that stand in another table: population, place, sign. */
        @SuppressWarnings("ReferenceEquality") // this very one, not one like it
        private List<int[]> touched(TableGrid grid, int begun) {
            List<int[]> touched = new ArrayList<>();
            for (int n = 0; n < begun; n++) {
                for (Position position : positions.get(move.cell(n))) {
                    if (position.grid() == grid) {
                        touched.add(new int[] {position.population(), position.index(), move.sign(n)});
                    }
                }
            }
            return touched;
        }
    }
}
