package org.bringback.table.disclosure.suppress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.suppress.Cells.Fate;
import org.bringback.table.disclosure.suppress.Grid.Spot;
import org.bringback.table.disclosure.suppress.Shifts.Shift;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the move through one cell that costs the readers least. Moves are products of shifts: one more woman and one
 * less man here, the opposite there. A move that touches a cell of another table goes on in that table.
 */
final class MoveSearch {

    /** @param steps how often it can be made, no more than wanted */
    record Found(Move move, long price, long steps) {

        boolean isBetterThan(@Nullable Found other, long wanted) {
            if (other == null) {
                return true;
            }
            double ours = (double) price * wanted / steps;
            double theirs = (double) other.price * wanted / other.steps;
            return ours < theirs || ours == theirs && steps > other.steps;
        }
    }

    /** Where a move begins, in which populations, and with which signs. */
    private record Start(Spot spot, int direction, int[] who, int[] whoSigns) {}

    private record Way(Shift shift, long price) {}

    private final Cells cells;
    private final List<List<Spot>> spots;
    private final long highestPrice;

    /** @param spots of every cell, all tables that it stands in */
    MoveSearch(Cells cells, List<List<Spot>> spots, long highestPrice) {
        this.cells = cells;
        this.spots = spots;
        this.highestPrice = highestPrice;
    }

    /** The same search among moves that cost no more than this. */
    MoveSearch upTo(long price) {
        return new MoveSearch(cells, spots, price);
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
        private final Move move = new Move();
        private @Nullable Found found;
        private long price;
        private long steps;

        Best(long[] counts, long wanted) {
            this.counts = counts;
            this.wanted = wanted;
        }

        boolean isPerfect() {
            return found != null && found.price == 0 && found.steps == wanted;
        }

        void search(Spot spot, int direction) {
            Grid grid = spot.grid();
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
            for (int dimension = 0; dimension < start.spot.grid().shifts().size(); dimension++) {
                ways.add(ways(start, dimension));
                if (ways.get(dimension).isEmpty()) {
                    return;
                }
            }
            product(start, ways, new int[] {0}, new int[] {start.direction});
        }

        /** The shifts along one dimension that are possible as far as one can see from the start, the cheapest first. */
        private List<Shift> ways(Start start, int dimension) {
            Grid grid = start.spot.grid();
            int home = start.spot.place() - grid.stride(dimension) * grid.node(start.spot.place(), dimension);
            List<Way> ways = new ArrayList<>();
            for (Shift shift : grid.shifts().get(dimension).of(grid.node(start.spot.place(), dimension))) {
                begin();
                if (takeAll(start, shift, home, grid.stride(dimension))) {
                    ways.add(new Way(shift, price));
                }
            }
            ways.sort(Comparator.comparingLong(Way::price));
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

        private boolean takeAt(Start start, int place, int sign) {
            for (int w = 0; w < start.who.length; w++) {
                if (!take(start.spot.grid().cells()[start.who[w]][place], sign * start.whoSigns[w])) {
                    return false;
                }
            }
            return true;
        }

        private void product(Start start, List<List<Shift>> ways, int[] places, int[] signs) {
            if (ways.isEmpty()) {
                judge(start, places, signs);
                return;
            }
            Grid grid = start.spot.grid();
            int stride = grid.stride(grid.shifts().size() - ways.size());
            for (Shift shift : ways.get(0)) {
                int length = shift.nodes().length;
                int[] morePlaces = new int[places.length * length];
                int[] moreSigns = new int[morePlaces.length];
                for (int i = 0; i < morePlaces.length; i++) {
                    morePlaces[i] = places[i / length] + stride * shift.nodes()[i % length];
                    moreSigns[i] = signs[i / length] * shift.signs()[i % length];
                }
                product(start, ways.subList(1, ways.size()), morePlaces, moreSigns);
                if (isPerfect()) {
                    return;
                }
            }
        }

        private void judge(Start start, int[] places, int[] signs) {
            begin();
            for (int i = 0; i < places.length; i++) {
                if (!takeAt(start, places[i], signs[i])) {
                    return;
                }
            }
            if (goesOnInOtherTables(start.spot.grid())) {
                keepIfBetter();
            }
        }

        private void begin() {
            move.clear();
            price = 0;
            steps = wanted;
        }

        private boolean take(int cell, int sign) {
            if (cells.fate(cell) == Fate.FIXED || sign < 0 && counts[cell] == 0) {
                return false;
            }
            price += cells.price(cell);
            steps = sign < 0 ? Math.min(steps, counts[cell]) : steps;
            move.add(cell, sign);
            return price <= highestPrice && !isBeaten();
        }

        // the price only grows and the steps only shrink
        private boolean isBeaten() {
            return found != null
                    && ((double) price / steps > (double) found.price / found.steps
                            || price == found.price && steps <= found.steps);
        }

        private void keepIfBetter() {
            Found fresh = new Found(move, price, steps);
            if (fresh.isBetterThan(found, wanted)) {
                found = new Found(move.copy(), price, steps);
            }
        }

        /** Balances the tables that share cells with the move, each by the cheapest shift where it is out of balance. */
        private boolean goesOnInOtherTables(Grid from) {
            Map<Grid, Integer> done = new IdentityHashMap<>();
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

        private int standing(Grid grid) {
            return touched(grid, move.size()).size();
        }

        private boolean extendInto(Grid grid) {
            int begun = move.size();
            long priceBefore = price;
            long stepsBefore = steps;
            List<int[]> touched = touched(grid, begun);
            @Nullable Found cheapest = null;
            for (int[] way : Extensions.of(
                    grid, touched.stream().mapToInt(spot -> spot[1]).toArray())) {
                for (int partner : partners(grid, touched)) {
                    if (follow(grid, touched, way, partner)) {
                        Found fresh = new Found(move, price, steps);
                        cheapest =
                                fresh.isBetterThan(cheapest, wanted) ? new Found(move.copy(), price, steps) : cheapest;
                    }
                    move.cutTo(begun);
                    price = priceBefore;
                    steps = stepsBefore;
                }
            }
            return cheapest != null && resume(cheapest, begun);
        }

        /** The populations that can make up for what one of them begins; itself, where none has to. */
        private int[] partners(Grid grid, List<int[]> touched) {
            int own = touched.get(0)[0];
            boolean balanced = touched.stream().anyMatch(spot -> spot[0] != own);
            return !grid.isLinked() || balanced
                    ? new int[] {own}
                    : IntStream.range(0, grid.signs().length)
                            .map(other -> grid.signs().length - 1 - other)
                            .filter(other -> other != own)
                            .toArray();
        }

        private boolean follow(Grid grid, List<int[]> touched, int[] way, int partner) {
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

        private boolean takeWay(int[] population, int place, int[] way, int sign) {
            for (int i = 0; i < way.length; i += 2) {
                if (!take(population[place + way[i]], sign * way[i + 1])) {
                    return false;
                }
            }
            return true;
        }

        private boolean resume(Found cheapest, int begun) {
            for (int n = begun; n < cheapest.move().size(); n++) {
                move.add(cheapest.move().cell(n), cheapest.move().sign(n));
            }
            price = cheapest.price();
            steps = cheapest.steps();
            return true;
        }

        /** The cells of the move that stand in another table: population, place, sign. */
        private List<int[]> touched(Grid grid, int begun) {
            List<int[]> touched = new ArrayList<>();
            for (int n = 0; n < begun; n++) {
                for (Spot spot : spots.get(move.cell(n))) {
                    if (spot.grid() == grid) {
                        touched.add(new int[] {spot.population(), spot.place(), move.sign(n)});
                    }
                }
            }
            return touched;
        }
    }
}
