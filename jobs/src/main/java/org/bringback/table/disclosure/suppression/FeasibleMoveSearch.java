package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.suppression.BasisMoves.Shift;
import org.bringback.table.disclosure.suppression.ProblemCells.Fate;
import org.bringback.table.disclosure.suppression.TableGrid.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the move through one cell that costs the readers least. Moves are products of shifts: one more woman and one
 * less man here, the opposite there. A move that touches a cell of another table goes on in that table.
 */
final class FeasibleMoveSearch {

    /** @param steps how often it can be made, no more than wanted */
    record Found(FeasibleMove move, long cost, long steps) {

        boolean isBetterThan(@Nullable Found other, long wanted) {
            if (other == null) {
                return true;
            }
            double ours = (double) cost * wanted / steps;
            double theirs = (double) other.cost * wanted / other.steps;
            return ours < theirs || ours == theirs && steps > other.steps;
        }
    }

    /** Where a move begins, in which populations, and with which signs. */
    private record Start(Spot spot, int direction, int[] who, int[] whoSigns) {}

    private record Way(Shift shift, long cost) {}

    private final ProblemCells cells;
    private final List<List<Spot>> spots;
    private final long maxCost;

    /** @param spots of every cell, all tables that it stands in */
    FeasibleMoveSearch(ProblemCells cells, List<List<Spot>> spots, long maxCost) {
        this.cells = cells;
        this.spots = spots;
        this.maxCost = maxCost;
    }

    /** The same search among moves that cost no more than this. */
    FeasibleMoveSearch upTo(long cost) {
        return new FeasibleMoveSearch(cells, spots, cost);
    }

    Optional<Found> find(int cell, int direction, long[] counts, long wanted) {
        Best best = new Best(counts, wanted);
        for (Spot spot : spots.get(cell)) {
            best.search(spot, direction);
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
        private @Nullable Found found;
        private long cost;
        private long steps;

        Best(long[] counts, long wanted) {
            this.counts = counts;
            this.wanted = wanted;
        }

        boolean isPerfect() {
            return found != null && found.cost == 0 && found.steps == wanted;
        }

        void search(Spot spot, int direction) {
            TableGrid grid = spot.grid();
            int own = spot.population();
            if (!grid.isLinked()) {
                search(new Start(spot, direction, new int[] {own}, new int[] {1}));
            }
            // the last one is the number of those counted twice, which is in no table: try it first
            for (int other = grid.signs().length - 1; other >= 0 && !isPerfect() && grid.isLinked(); other--) {
                if (other != own) {
                    int opposite = -grid.signs()[own] * grid.signs()[other];
                    search(new Start(spot, direction, new int[] {own, other}, new int[] {1, opposite}));
                }
            }
        }

        private void search(Start start) {
            List<List<Shift>> ways = new ArrayList<>();
            for (int dimension = 0; dimension < start.spot.grid().basisMoves().size(); dimension++) {
                ways.add(ways(start, dimension));
                if (ways.get(dimension).isEmpty()) {
                    return;
                }
            }
            product(start, ways, new int[] {0}, new int[] {start.direction});
        }

        /** The shifts along one dimension that are possible as far as one can see from the start, the cheapest first. */
        private List<Shift> ways(Start start, int dimension) {
            TableGrid grid = start.spot.grid();
            int home = start.spot.index() - grid.stride(dimension) * grid.node(start.spot.index(), dimension);
            List<Way> ways = new ArrayList<>();
            for (Shift shift : grid.basisMoves().get(dimension).raising(grid.node(start.spot.index(), dimension))) {
                begin();
                if (takeAll(start, shift, home, grid.stride(dimension))) {
                    ways.add(new Way(shift, cost));
                }
            }
            ways.sort(Comparator.comparingLong(Way::cost));
            return ways.stream().map(Way::shift).toList();
        }

        private boolean takeAll(Start start, Shift shift, int home, int stride) {
            for (int i = 0; i < shift.nodes().length; i++) {
                if (!takeAt(start, home + stride * shift.nodes()[i], start.direction * shift.signs()[i])) {
                    return false;
                }
            }
            return true;
        }

        private boolean takeAt(Start start, int index, int sign) {
            for (int w = 0; w < start.who.length; w++) {
                if (!take(start.spot.grid().cells()[start.who[w]][index], sign * start.whoSigns[w])) {
                    return false;
                }
            }
            return true;
        }

        private void product(Start start, List<List<Shift>> ways, int[] indices, int[] signs) {
            if (ways.isEmpty()) {
                judge(start, indices, signs);
                return;
            }
            TableGrid grid = start.spot.grid();
            int stride = grid.stride(grid.basisMoves().size() - ways.size());
            for (Shift shift : ways.get(0)) {
                int length = shift.nodes().length;
                int[] moreIndices = new int[indices.length * length];
                int[] moreSigns = new int[moreIndices.length];
                for (int i = 0; i < moreIndices.length; i++) {
                    moreIndices[i] = indices[i / length] + stride * shift.nodes()[i % length];
                    moreSigns[i] = signs[i / length] * shift.signs()[i % length];
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
            if (goesOnInOtherTables(start.spot.grid())) {
                keepIfBetter();
            }
        }

        private void begin() {
            move.clear();
            cost = 0;
            steps = wanted;
        }

        private boolean take(int cell, int sign) {
            if (cells.fate(cell) == Fate.FIXED || sign < 0 && counts[cell] == 0) {
                return false;
            }
            cost += cells.cost(cell);
            steps = sign < 0 ? Math.min(steps, counts[cell]) : steps;
            move.add(cell, sign);
            return cost <= maxCost && !isBeaten();
        }

        // the price only grows and the steps only shrink
        private boolean isBeaten() {
            return found != null
                    && ((double) cost / steps > (double) found.cost / found.steps
                            || cost == found.cost && steps <= found.steps);
        }

        private void keepIfBetter() {
            Found fresh = new Found(move, cost, steps);
            if (fresh.isBetterThan(found, wanted)) {
                found = new Found(move.copy(), cost, steps);
            }
        }

        /** Balances the tables that share cells with the move, each by the cheapest shift where it is out of balance. */
        private boolean goesOnInOtherTables(TableGrid from) {
            IdentityHashMap<TableGrid, Integer> done = new IdentityHashMap<>();
            done.put(from, standing(from));
            for (int n = 0; n < move.size(); n++) {
                for (Spot spot : spots.get(move.cell(n))) {
                    if (!done.containsKey(spot.grid())) {
                        if (!extendInto(spot.grid())) {
                            return false;
                        }
                        done.put(spot.grid(), standing(spot.grid()));
                    }
                }
            }
            // a table that was balanced once and is touched again by a later one is out of balance
            return done.entrySet().stream().allMatch(grid -> standing(grid.getKey()) == grid.getValue());
        }

        private int standing(TableGrid grid) {
            return touched(grid, move.size()).size();
        }

        private boolean extendInto(TableGrid grid) {
            int begun = move.size();
            long costBefore = cost;
            long stepsBefore = steps;
            List<int[]> touched = touched(grid, begun);
            @Nullable Found cheapest = null;
            for (int[] way : LinkedMoveExtension.of(
                    grid, touched.stream().mapToInt(spot -> spot[1]).toArray())) {
                for (int partner : partners(grid, touched)) {
                    if (follow(grid, touched, way, partner)) {
                        Found fresh = new Found(move, cost, steps);
                        cheapest =
                                fresh.isBetterThan(cheapest, wanted) ? new Found(move.copy(), cost, steps) : cheapest;
                    }
                    move.cutTo(begun);
                    cost = costBefore;
                    steps = stepsBefore;
                }
            }
            return cheapest != null && resume(cheapest, begun);
        }

        /** The populations that can make up for what one of them begins; itself, where none has to. */
        private int[] partners(TableGrid grid, List<int[]> touched) {
            int own = touched.get(0)[0];
            boolean balanced = touched.stream().anyMatch(spot -> spot[0] != own);
            return !grid.isLinked() || balanced
                    ? new int[] {own}
                    : IntStream.range(0, grid.signs().length)
                            .map(other -> grid.signs().length - 1 - other)
                            .filter(other -> other != own)
                            .toArray();
        }

        private boolean follow(TableGrid grid, List<int[]> touched, int[] way, int partner) {
            for (int[] spot : touched) {
                if (!takeWay(grid.cells()[spot[0]], spot[1], way, spot[2])) {
                    return false;
                }
                if (partner != touched.get(0)[0]) {
                    int[] others = grid.cells()[partner];
                    int sign = -spot[2] * grid.signs()[spot[0]] * grid.signs()[partner];
                    if (!take(others[spot[1]], sign) || !takeWay(others, spot[1], way, sign)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean takeWay(int[] population, int index, int[] way, int sign) {
            for (int i = 0; i < way.length; i += 2) {
                if (!take(population[index + way[i]], sign * way[i + 1])) {
                    return false;
                }
            }
            return true;
        }

        private boolean resume(Found cheapest, int begun) {
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
                for (Spot spot : spots.get(move.cell(n))) {
                    if (spot.grid() == grid) {
                        touched.add(new int[] {spot.population(), spot.index(), move.sign(n)});
                    }
                }
            }
            return touched;
        }
    }
}
