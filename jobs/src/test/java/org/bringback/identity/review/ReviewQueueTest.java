package org.bringback.identity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.key;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.decision.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export is submission 1 with eight rows, the register submission 2 with two. */
class ReviewQueueTest {

    @TempDir
    Path folder;

    private ReviewRounds rounds;

    @BeforeEach
    void someRows() {
        rounds = new ReviewRounds(folder);
        rounds.rows()
                .export(
                        "obec",
                        "/a//สมชาย",
                        "/b//สมชัย",
                        "/c//ธนกร",
                        "/d//ธนพล",
                        "/e//ปิยะ",
                        "/f//มานี",
                        "/g//มานะ",
                        "/h//ชูใจ");
        rounds.rows().register("N1999900000129///สมชาย", "N1999900000137///ธนกร");
        rounds.rows().enter();
    }

    private static long row(int number) {
        return key(1, number);
    }

    private void doubt(int left, int right, double weight) {
        rounds.doubt(row(left), row(right), "LIKELY", weight);
    }

    private List<String> pairs(int max, boolean decided) {
        return rounds.choose(max, decided).cases().stream()
                .map(one -> one.left().key() - key(1, 0) + "-" + (one.right().key() - key(1, 0)))
                .toList();
    }

    /** Facts of a person in a snapshot, so that a decision about the person moves figures. */
    private void facts(int snapshot, int revision, String asOf, int... persons) {
        rounds.rows()
                .state()
                .sql(
                        "insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                                + " in_register) values (?, '2022', 'obec', ?, ?, 'x', 'x', 0, 0, 0)",
                        snapshot,
                        LocalDate.parse(asOf),
                        revision);
        for (int person : persons) {
            rounds.rows()
                    .state()
                    .sql(
                            "insert into fact (snapshot_id, person_id, status, row_key, in_register)"
                                    + " values (?, ?, 'NOT_FOUND', ?, false)",
                            snapshot,
                            row(person),
                            row(person));
        }
        rounds.rows().state().sql("update listed_record set person_id = record_key");
    }

    @Test
    void pairsOfTheMostCasesComeFirstThenThoseNearestToEvenOddsThenTheOldest() {
        facts(1, 1, "2022-05-31", 5, 6, 7);
        facts(2, 1, "2022-09-23", 5);
        doubt(1, 2, 2);
        doubt(1, 3, -0.5);
        doubt(1, 4, 0.5);
        rounds.doubt(row(2), row(3), "SAME_ID_OTHER_PERSON", null);
        doubt(6, 7, 9);
        doubt(5, 6, 8);
        doubt(7, 8, 1);
        // cases: 5-6 has 3, 6-7 has 2, 7-8 has 1, the rest none
        assertThat(pairs(100, false)).containsExactly("5-6", "6-7", "7-8", "2-3", "1-3", "1-4", "1-2");
        assertThat(ReviewQueue.count(
                        rounds.rows().state().database(), new org.bringback.reference.codes.CohortId("2022")))
                .isEqualTo(7);
    }

    @Test
    void onlyTheNewestRevisionOfASnapshotCounts() {
        facts(1, 1, "2022-05-31", 1, 2);
        facts(2, 2, "2022-05-31", 3);
        facts(3, 1, "2022-09-23", 4);
        doubt(1, 2, 0);
        doubt(3, 4, 0);
        assertThat(pairs(100, false)).containsExactly("3-4", "1-2");
        assertThat(rounds.choose(100, false).cases())
                .extracting(ReviewCase::cases)
                .containsExactly(2, 0);
    }

    @Test
    void noMoreAreChosenThanWantedAndItIsSaidHowManyThereWere() {
        for (int right = 2; right <= 8; right++) {
            doubt(1, right, right);
        }
        for (int max = 0; max <= 9; max++) {
            assertThat(pairs(max, false)).isEqualTo(pairs(100, false).subList(0, Math.min(max, 7)));
            assertThat(rounds.choose(max, false).available()).isEqualTo(7);
        }
    }

    @Test
    void decidedPairsAreLeftOutOrFollowTheLatestFirst() {
        doubt(1, 2, 1);
        doubt(1, 3, 2);
        doubt(1, 4, 3);
        rounds.decide(row(1), row(2), Verdict.SAME);
        rounds.decide(row(1), row(3), Verdict.DIFFERENT);
        // a pair that is in doubt no longer
        rounds.decide(row(5), row(6), Verdict.DIFFERENT);
        rounds.decide(row(1), row(2), Verdict.DIFFERENT);
        assertThat(pairs(100, false)).containsExactly("1-4");
        assertThat(pairs(100, true)).containsExactly("1-4", "1-2", "5-6", "1-3");
        assertThat(pairs(2, true)).containsExactly("1-4", "1-2");
        assertThat(rounds.choose(1, true).available()).isEqualTo(4);
    }

    @Test
    void aPairWhoseDecisionIsTakenBackIsOpenAgain() {
        doubt(1, 2, 1);
        rounds.decide(row(1), row(2), Verdict.SAME);
        rounds.decide(row(1), row(2), Verdict.OPEN);
        assertThat(pairs(100, false)).containsExactly("1-2");
        assertThat(rounds.choose(100, true).cases())
                .singleElement()
                .satisfies(one -> assertThat(one.standing()).isEmpty());
    }

    @Test
    void aListedRowStandsBeforeARegisteredOneEvenWhereItIsYounger() {
        long younger = rounds.rows().export("nfe", "/x//สมชาย");
        rounds.rows().enter();
        rounds.decide(key(2, 1), key(younger, 1), Verdict.SAME);
        assertThat(rounds.choose(100, true).cases()).singleElement().satisfies(one -> {
            assertThat(one.left().key()).isEqualTo(key(younger, 1));
            assertThat(one.right().key()).isEqualTo(key(2, 1));
            assertThat(one.right().cells().get(ReviewField.LIST.ordinal())).isEqualTo("register");
        });
    }

    @Test
    void pairsOfRowsThatAreGoneAreNotShown() {
        doubt(1, 2, 1);
        doubt(3, 4, 2);
        rounds.rows().state().sql("delete from export_row where row_key = ?", row(1));
        assertThat(pairs(100, false)).containsExactly("3-4");
    }

    @Test
    void theCauseTheDayAndTheModelAreSaid() {
        rounds.doubt(row(1), row(2), "SAME_ID_OTHER_PERSON", null);
        ReviewSelection chosen = rounds.choose(100, false);
        assertThat(chosen.cases())
                .extracting(ReviewCase::cause)
                .first()
                .extracting(cause -> cause.orElseThrow())
                .isEqualTo(ReviewPair.Cause.SAME_ID_OTHER_PERSON);
        assertThat(chosen.asOf()).isEqualTo("2022-05-02");
        assertThat(chosen.model()).startsWith("nightly v6 ");
    }

    @Test
    void theRunIsAnotherOnceAFileOrADecisionHasCome() {
        List<String> runs = new ArrayList<>(List.of(rounds.queue().run()));
        assertThat(rounds.queue().run()).isEqualTo(runs.get(0));
        rounds.decide(row(1), row(2), Verdict.SAME);
        runs.add(rounds.queue().run());
        rounds.decide(row(1), row(2), Verdict.DIFFERENT);
        runs.add(rounds.queue().run());
        rounds.rows().export("nfe", "/x//สมชาย");
        runs.add(rounds.queue().run());
        assertThat(runs).doesNotHaveDuplicates();
    }

    /** Sorted by hand: by cases, then by the size of the weight, then by the rows. */
    @Test
    void anyPairsComeInTheOrderThatSortingOneKeyAfterTheOtherGives() {
        facts(1, 1, "2022-05-31", 2, 4, 6);
        Random random = new Random(7);
        List<double[]> pairs = new ArrayList<>();
        for (int left = 1; left <= 8; left++) {
            for (int right = left + 1; right <= 8; right++) {
                double weight = random.nextInt(5) - 2;
                doubt(left, right, weight);
                int cases = (left % 2 == 0 && left < 8 ? 1 : 0) + (right % 2 == 0 && right < 8 ? 1 : 0);
                pairs.add(new double[] {-cases, Math.abs(weight), left, right});
            }
        }
        for (int key = 3; key >= 0; key--) {
            int at = key;
            pairs.sort((one, other) -> Double.compare(one[at], other[at]));
        }
        assertThat(pairs(100, false))
                .isEqualTo(pairs.stream()
                        .map(pair -> (int) pair[2] + "-" + (int) pair[3])
                        .toList());
    }
}
