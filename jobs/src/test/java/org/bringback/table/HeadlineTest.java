package org.bringback.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.CohortId;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final Map<Status, Words> NAMES = Map.of(
            Status.FOUND_RETURNED, new Words("พบตัวและกลับเข้าระบบการศึกษา", "Found and returned"),
            Status.FOUND_NOT_RETURNED, new Words("พบตัวแต่ไม่กลับเข้าระบบการศึกษา", "Found, not returned"),
            Status.NOT_FOUND, new Words("ไม่พบตัว", "Not found"),
            Status.DIED, new Words("เสียชีวิต", "Died"));
    private static final Map<Status, Long> MAY = Map.of(
            Status.FOUND_RETURNED, 3601L, Status.FOUND_NOT_RETURNED, 6414L, Status.NOT_FOUND, 768L, Status.DIED, 123L);
    private static final Map<Status, Long> SEPTEMBER = Map.of(
            Status.FOUND_RETURNED, 7160L, Status.FOUND_NOT_RETURNED, 2879L, Status.NOT_FOUND, 744L, Status.DIED, 123L);

    @Test
    void whatChangedMostComesFirst() {
        Words headline = headline(SEPTEMBER, Optional.of(MAY), PercentBase.LIVING);

        assertThat(headline.english())
                .isEqualTo("Found and returned rose by 3,559 to 7,160 persons (66.40% of the living).");
        assertThat(headline.thai())
                .isEqualTo(
                        "“พบตัวและกลับเข้าระบบการศึกษา” เพิ่มขึ้น 3,559 คน เป็น 7,160 คน (ร้อยละ 66.40 ของผู้ที่ยังมีชีวิตอยู่)");
    }

    @Test
    void aFallIsSaidAsOne() {
        Words headline = headline(
                Map.of(Status.NOT_FOUND, 70L, Status.DIED, 1L),
                Optional.of(Map.of(Status.NOT_FOUND, 90L)),
                PercentBase.ALL);

        assertThat(headline.english()).isEqualTo("Not found fell by 20 to 70 persons (98.59% of all).");
        assertThat(headline.thai()).isEqualTo("“ไม่พบตัว” ลดลง 20 คน เป็น 70 คน (ร้อยละ 98.59 ของทั้งหมด)");
    }

    @Test
    void amongEqualChangesThePublishedOrderDecides() {
        Words headline = headline(
                Map.of(Status.FOUND_NOT_RETURNED, 5L, Status.NOT_FOUND, 5L),
                Optional.of(Map.of(Status.NOT_FOUND, 10L)),
                PercentBase.ALL);

        assertThat(headline.english()).startsWith("Found, not returned rose by 5 to 5 persons");
    }

    @Test
    void whatHasNoPercentageIsSaidWithoutOne() {
        Words headline = headline(
                Map.of(Status.NOT_FOUND, 5L, Status.DIED, 1L),
                Optional.of(Map.of(Status.NOT_FOUND, 5L)),
                PercentBase.LIVING);

        assertThat(headline.english()).isEqualTo("Died rose by 1 to 1 person.");
        assertThat(headline.thai()).isEqualTo("“เสียชีวิต” เพิ่มขึ้น 1 คน เป็น 1 คน");
    }

    @Test
    void withoutAnEarlierDateTheLargestGroupIsNamed() {
        Words headline = headline(SEPTEMBER, Optional.empty(), PercentBase.ALL);

        assertThat(headline.english())
                .isEqualTo("The largest group is “Found and returned”: 7,160 of 10,906 persons (65.65% of all).");
        assertThat(headline.thai())
                .isEqualTo(
                        "กลุ่มที่มากที่สุดคือ “พบตัวและกลับเข้าระบบการศึกษา” 7,160 คน จากทั้งหมด 10,906 คน (ร้อยละ 65.65 ของทั้งหมด)");
    }

    @Test
    void whereNothingChangedTheSentenceSaysSo() {
        Words headline = headline(MAY, Optional.of(MAY), PercentBase.ALL);

        assertThat(headline.english())
                .startsWith("Nothing changed since the earlier date. The largest group is “Found, not returned”");
        assertThat(headline.thai()).startsWith("ไม่มีการเปลี่ยนแปลงจากครั้งก่อน กลุ่มที่มากที่สุดคือ");
    }

    @Test
    void anEmptyListHasAHeadlineToo() {
        assertThat(headline(Map.of(), Optional.empty(), PercentBase.ALL).english())
                .isEqualTo("Nobody is on the list.");
    }

    private static Words headline(Map<Status, Long> now, Optional<Map<Status, Long>> then, PercentBase base) {
        ListProfile profile = ListProfile.of("opec", base, 2, EnumSet.range(Status.FOUND_RETURNED, Status.DIED));
        StatusTable table = StatusTables.of(
                profile,
                Snapshot.of(COHORT, LocalDate.of(2022, 9, 23), 1, now),
                then.map(counts -> Snapshot.of(COHORT, LocalDate.of(2022, 5, 31), 1, counts)));
        return Headline.of(table, NAMES);
    }
}
