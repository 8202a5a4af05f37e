package org.bringback.identity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.key;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.Verdict;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows 1 to 6 are of an export; rows 11 and 12 of one register and 13 of the next, where 13 says what 11 does. */
class ReviewContradictionsTest {

    private static final Location FILE = Location.of("review.xlsx");

    @TempDir
    Path folder;

    private ReviewRounds rounds;
    private final Map<RowPair, ReviewDecision> fresh = new LinkedHashMap<>();
    private final Map<RowPair, Location> locations = new LinkedHashMap<>();

    @BeforeEach
    void someRows() {
        rounds = new ReviewRounds(folder);
        rounds.rows().export("obec", "/a", "/b", "/c", "/d", "/e", "/f");
        rounds.rows().register("N1999900000129/", "N1999900000137/");
        rounds.rows().register("N1999900000129/");
        rounds.rows().enter();
    }

    private static long row(int number) {
        return number > 12 ? key(3, number - 12) : number > 10 ? key(2, number - 10) : key(1, number);
    }

    private void ledger(int left, int right, Verdict verdict) {
        rounds.decide(row(left), row(right), verdict);
    }

    /** A decision of the workbook, in its rows from 2 on. */
    private void fresh(int left, int right, Verdict verdict) {
        RowPair pair = new RowPair(row(left), row(right));
        fresh.put(pair, ReviewRounds.decision(row(left), row(right), verdict));
        locations.put(pair, FILE.inRow(locations.size() + 2));
    }

    private List<Notice> notices() {
        return new ReviewContradictions(rounds.queue()).notices(fresh, locations, FILE);
    }

    private void assertContradiction(int row, String rows) {
        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.REVIEW_CONTRADICTION);
            assertThat(notice.location().row()).isEqualTo(row);
            assertThat(notice.text().english()).contains("(rows " + rows + ")");
        });
    }

    @Test
    void decisionsThatCanAllBeTrueAreNone() {
        fresh(1, 2, Verdict.SAME);
        fresh(2, 3, Verdict.SAME);
        fresh(3, 4, Verdict.DIFFERENT);
        fresh(1, 4, Verdict.DIFFERENT);
        assertThat(notices()).isEmpty();
    }

    @Test
    void aChainOfSameEndsInDifferent() {
        fresh(1, 2, Verdict.SAME);
        fresh(3, 4, Verdict.SAME);
        fresh(2, 3, Verdict.SAME);
        fresh(5, 6, Verdict.SAME);
        fresh(1, 4, Verdict.DIFFERENT);
        assertContradiction(2, "2, 3, 4, 6");
    }

    @Test
    void eachPairThatIsKeptApartIsSaidWithTheRowsThatJoinItAndNotWithOtherPairsKeptApart() {
        fresh(1, 2, Verdict.DIFFERENT);
        fresh(1, 3, Verdict.SAME);
        fresh(2, 3, Verdict.SAME);
        fresh(3, 4, Verdict.SAME);
        fresh(1, 4, Verdict.DIFFERENT);
        assertThat(notices())
                .extracting(notice -> notice.text().english().replaceAll(".*(\\(rows .*\\)).*", "$1"))
                .containsExactlyInAnyOrder("(rows 2, 3, 4, 5)", "(rows 3, 4, 5, 6)");
    }

    @Test
    void theLedgerCountsWithTheWorkbook() {
        ledger(1, 2, Verdict.SAME);
        ledger(1, 3, Verdict.DIFFERENT);
        fresh(2, 3, Verdict.SAME);
        assertContradiction(2, "2");
    }

    @Test
    void whatIsTakenBackOrDecidedAnewCountsNoMore() {
        ledger(1, 2, Verdict.SAME);
        ledger(1, 3, Verdict.DIFFERENT);
        fresh(1, 3, Verdict.OPEN);
        fresh(2, 3, Verdict.SAME);
        assertThat(notices()).isEmpty();
    }

    @Test
    void aContradictionOfTheLedgerAloneIsNotTheWorkbooks() {
        ledger(1, 2, Verdict.SAME);
        ledger(2, 3, Verdict.SAME);
        ledger(1, 3, Verdict.DIFFERENT);
        fresh(4, 5, Verdict.SAME);
        assertThat(notices()).isEmpty();
    }

    @Test
    void rowsOfRegistersThatSayTheSameAreOneEntry() {
        fresh(1, 11, Verdict.SAME);
        fresh(1, 13, Verdict.DIFFERENT);
        assertContradiction(2, "2, 3");
        fresh.clear();
        locations.clear();
        fresh(1, 12, Verdict.SAME);
        fresh(1, 13, Verdict.DIFFERENT);
        assertThat(notices()).isEmpty();
    }

    /** Whoever can be reached by "same" from one row is said to be that person: found by walking, not by groups. */
    @Test
    void anyDecisionsContradictWhereWalkingFromOneRowReachesTheOther() {
        Random random = new Random(29);
        ledger(2, 5, Verdict.SAME);
        ledger(1, 6, Verdict.DIFFERENT);
        int found = 0;
        for (int time = 0; time < 200; time++) {
            fresh.clear();
            locations.clear();
            Map<RowPair, Verdict> all = new HashMap<>();
            rounds.queue().decisions().forEach((pair, decision) -> all.put(pair, decision.verdict()));
            for (int one = 0; one < 5; one++) {
                int left = 1 + random.nextInt(5);
                int right = left + 1 + random.nextInt(6 - left);
                fresh(left, right, random.nextInt(3) == 0 ? Verdict.DIFFERENT : Verdict.SAME);
            }
            fresh.forEach((pair, decision) -> all.put(pair, decision.verdict()));
            long expected = all.entrySet().stream()
                    .filter(one -> one.getValue() == Verdict.DIFFERENT && reaches(all, one.getKey(), new boolean[9]))
                    .count();
            assertThat(notices()).hasSize((int) expected);
            found += (int) expected;
        }
        assertThat(found).isGreaterThan(50);
    }

    private static boolean reaches(Map<RowPair, Verdict> all, RowPair pair, boolean[] been) {
        return IntStream.rangeClosed(1, 6).anyMatch(next -> {
            boolean same = all.get(new RowPair(pair.left(), row(next)).byAge()) == Verdict.SAME;
            if (!same || been[next]) {
                return false;
            }
            been[next] = true;
            return row(next) == pair.right() || reaches(all, new RowPair(row(next), pair.right()), been);
        });
    }
}
