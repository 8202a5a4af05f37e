package org.bringback.linkage.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bringback.linkage.model.BlockingRule;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.Test;

/** Blocking against the plain meaning of its rules: every pair looked at. */
class CandidatePairsTest {
    private final SplittableRandom random = new SplittableRandom(3);
    private final Dictionary names = new Dictionary();
    private final Dictionary days = new Dictionary();

    @Test
    void pairsOfTwoTablesAreNamedOnceAndAllOfThem() {
        check(table(300), table(500));
    }

    @Test
    void pairsWithinATableAreNamedOnceTheEarlierRowFirst() {
        RecordTable table = table(400);
        check(table, table);
    }

    @Test
    void rowsThatMeetVeryManyAreNoException() {
        check(table(900, 5), table(200, 5));
        RecordTable table = table(500, 5);
        check(table, table);
    }

    @Test
    void aTableOfSeveralBlocksIsNoException() {
        check(table(70_000, 9_000), table(100, 9_000));
    }

    @Test
    void aTableOfSeveralRangesIsNoException() {
        check(table(100, 9_000), table(3 * CandidatePairs.RANGE + 1, 9_000));
    }

    /** A memory of 2.7 GB or more would keep them. */
    @Test
    void pairsTooManyToKeepAreNamedOnceToo() {
        RecordTable left = namesakes(70_000);
        RecordTable right = namesakes(600);
        try (Workers workers = new Workers(2)) {
            List<Dictionary> values = List.of(names, names, days);
            CandidatePairs pairs = CandidatePairs.of(
                    model(), left, right, values, BlockingKeyFunctions.general(), KeyNumbers.NONE, workers);
            long[] partners = new long[right.rows()];
            long[] sums = new long[right.rows()];
            new CandidatePairScan(pairs, workers).parts(1, part -> (l, r) -> {
                partners[r]++;
                sums[r] += l;
            });
            assertThat(partners).containsOnly(left.rows());
            assertThat(sums).containsOnly((left.rows() - 1L) * left.rows() / 2);
        }
    }

    private RecordTable namesakes(int rows) {
        RecordTable table = new RecordTable(3, rows);
        for (int row = 0; row < rows; row++) {
            table.add("r" + row, 0, names.add("one"), 0);
        }
        return table;
    }

    private void check(RecordTable left, RecordTable right) {
        try (Workers workers = new Workers(2)) {
            List<Dictionary> values = List.of(names, names, days);
            CandidatePairs pairs = CandidatePairs.of(
                    model(), left, right, values, BlockingKeyFunctions.general(), KeyNumbers.NONE, workers);
            List<String> found = new ArrayList<>();
            new CandidatePairScan(pairs, workers)
                    .parts(1, part -> new Named())
                    .forEach(part -> found.addAll(part.pairs));
            List<String> expected = expected(left, right);
            assertThat(found).hasSameSizeAs(expected).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(pairs.counts().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(found.size());
            assertThat(expected).allMatch(pair -> meets(pairs, pair));
        }
    }

    private static final class Named implements PairConsumer {
        final List<String> pairs = new ArrayList<>();

        @Override
        public void pair(int left, int right) {
            pairs.add(left + "-" + right);
        }
    }

    private static boolean meets(CandidatePairs pairs, String pair) {
        String[] rows = pair.split("-");
        return pairs.meets(Integer.parseInt(rows[0]), Integer.parseInt(rows[1]));
    }

    private List<String> expected(RecordTable left, RecordTable right) {
        List<String> expected = new ArrayList<>();
        for (int r = 0; r < right.rows(); r++) {
            for (int l = 0; l < (left == right ? r : left.rows()); l++) {
                if (agrees(left, l, right, r)) {
                    expected.add(l + "-" + r);
                }
            }
        }
        return expected;
    }

    /** Given names equal and the year too; or family names equal; or both names equal in either order. */
    private boolean agrees(RecordTable left, int l, RecordTable right, int r) {
        String given = names.value(left.code(l, 0));
        String family = names.value(left.code(l, 1));
        String otherGiven = names.value(right.code(r, 0));
        String otherFamily = names.value(right.code(r, 1));
        String year = year(left, l);
        boolean first = same(given, otherGiven) && same(year, year(right, r));
        boolean all = !given.isEmpty() && !family.isEmpty() && !otherGiven.isEmpty() && !otherFamily.isEmpty();
        boolean swapped = given.equals(otherFamily) && family.equals(otherGiven);
        return first || same(family, otherFamily) || all && swapped;
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private String year(RecordTable table, int row) {
        String day = days.value(table.code(row, 2));
        return day.isEmpty() ? "" : day.substring(0, 4);
    }

    private RecordTable table(int rows) {
        return table(rows, 60);
    }

    private RecordTable table(int rows, int different) {
        RecordTable table = new RecordTable(3, rows);
        for (int row = 0; row < rows; row++) {
            int given = names.add(random.nextInt(9) == 0 ? "" : "n" + random.nextInt(different));
            int family = names.add(random.nextInt(9) == 0 ? "" : "n" + random.nextInt(different));
            int day =
                    days.add(random.nextInt(9) == 0 ? "" : 2000 + random.nextInt(3) + "0" + (101 + random.nextInt(9)));
            table.add("r" + row, given, family, day);
        }
        return table;
    }

    private static LinkageModel model() {
        return new LinkageModel(
                "m",
                1,
                Optional.empty(),
                List.of(field("given"), field("family"), field("birth")),
                List.of(List.of("given", "family")),
                List.of(),
                List.of(
                        new BlockingRule(List.of(KeyPart.whole("given"), KeyPart.parse("birth.year"))),
                        new BlockingRule(List.of(KeyPart.whole("family"))),
                        new BlockingRule(List.of(KeyPart.parse("given~family")))),
                new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.NONE),
                Optional.empty());
    }

    private static ComparisonField field(String name) {
        return new ComparisonField(name, List.of(name), "name", false);
    }
}
