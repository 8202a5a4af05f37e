package org.bringback.table.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.suppression.BasisMoves.BasisMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shifts along a dimension, against every way to put one more, one less or nothing into each category. */
class BasisMovesTest {

    private static final int LONGEST = 6;

    static Stream<Dimension> dimensions() {
        return Stream.of(
                RandomTables.plain(Axis.SEX, 1),
                RandomTables.plain(Axis.SEX, 2),
                RandomTables.plain(Axis.AGE, 5),
                provinces(List.of("71:a", "71:b"), List.of("72:a")),
                provinces(List.of("71:a", "71:b"), List.of("72:a", "72:b")),
                RandomTables.places(2, 1));
    }

    private static Dimension provinces(List<String> first, List<String> second) {
        return new Dimension(
                Axis.PLACE,
                List.of(
                        sum("71", first),
                        sum("72", second),
                        sum(Category.total(Axis.PLACE).code(), List.of("71", "72"))));
    }

    private static CategorySum sum(String whole, List<String> parts) {
        return new CategorySum(
                new Category(Axis.PLACE, whole),
                parts.stream().map(part -> new Category(Axis.PLACE, part)).toList());
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void everyShiftKeepsEverySumAndPutsOneMoreWhereItIsAsked(Dimension dimension) {
        BasisMoves moves = new BasisMoves(dimension.sums());
        for (int node = 0; node < moves.nodes().size(); node++) {
            int length = 0;
            List<List<Integer>> seen = new ArrayList<>();
            for (BasisMove shift : moves.raising(node)) {
                List<Integer> signs = signs(shift, moves.nodes().size());
                assertThat(isBalanced(dimension, signs)).isTrue();
                assertThat(signs.get(node)).isEqualTo(1);
                assertThat(shift.nodes()).isSorted().doesNotHaveDuplicates();
                assertThat(shift.nodes().length).isBetween(length, LONGEST);
                length = shift.nodes().length;
                seen.add(signs);
            }
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    /** A shift is needed if no part of it keeps every sum as well. */
    @ParameterizedTest
    @MethodSource("dimensions")
    void noShiftThatIsNeededIsMissing(Dimension dimension) {
        BasisMoves moves = new BasisMoves(dimension.sums());
        int size = moves.nodes().size();
        List<List<Integer>> balanced = IntStream.range(1, (int) Math.pow(3, size))
                .mapToObj(code -> ternary(code, size))
                .filter(signs -> isBalanced(dimension, signs))
                .toList();
        assertThat(balanced).hasSizeGreaterThan(1);
        for (int node = 0; node < size; node++) {
            int own = node;
            List<List<Integer>> found = Arrays.stream(moves.raising(node))
                    .map(shift -> signs(shift, size))
                    .toList();
            List<List<Integer>> needed = balanced.stream()
                    .filter(signs -> signs.get(own) == 1 && length(signs) <= LONGEST)
                    .filter(signs -> balanced.stream().noneMatch(other -> isPart(other, signs)))
                    .toList();
            assertThat(found).containsAll(needed);
        }
    }

    @Test
    void oneMoreInAnAreaIsOneLessInItsNeighbourOrInAnotherProvince() {
        BasisMoves moves = new BasisMoves(
                provinces(List.of("71:a", "71:b"), List.of("72:a", "72:b")).sums());
        int area = moves.nodes().indexOf(new Category(Axis.PLACE, "71:a"));

        assertThat(Arrays.stream(moves.raising(area)).map(shift -> words(moves, shift)))
                .containsExactlyInAnyOrder(
                        "+71:a -71:b", "+71:a +71 +TOTAL", "+71:a -72:a +71 -72", "+71:a -72:b +71 -72");
    }

    private static String words(BasisMoves moves, BasisMove shift) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < shift.nodes().length; i++) {
            words.add((shift.signs()[i] > 0 ? "+" : "-")
                    + moves.nodes().get(shift.nodes()[i]).code());
        }
        return String.join(" ", words);
    }

    private static List<Integer> signs(BasisMove shift, int size) {
        int[] signs = new int[size];
        for (int i = 0; i < shift.nodes().length; i++) {
            signs[shift.nodes()[i]] = shift.signs()[i];
        }
        return Arrays.stream(signs).boxed().toList();
    }

    private static List<Integer> ternary(int code, int size) {
        List<Integer> signs = new ArrayList<>();
        for (int left = code; signs.size() < size; left /= 3) {
            signs.add(left % 3 - 1);
        }
        return signs;
    }

    private static boolean isBalanced(Dimension dimension, List<Integer> signs) {
        Map<Category, Integer> by = new HashMap<>();
        for (int node = 0; node < signs.size(); node++) {
            by.put(dimension.categories().get(node), signs.get(node));
        }
        return dimension.sums().stream()
                .allMatch(sum -> by.get(sum.whole())
                        == sum.parts().stream().mapToInt(by::get).sum());
    }

    private static long length(List<Integer> signs) {
        return signs.stream().filter(sign -> sign != 0).count();
    }

    private static boolean isPart(List<Integer> part, List<Integer> whole) {
        return length(part) > 0
                && length(part) < length(whole)
                && IntStream.range(0, part.size())
                        .allMatch(node -> part.get(node) == 0 || part.get(node).equals(whole.get(node)));
    }
}
